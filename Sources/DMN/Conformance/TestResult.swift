/// The outcome of one test case.
public struct TestResult: Sendable, Hashable {
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case success = "SUCCESS"
    /// The case ran and its values are not the expected ones.
    case failure = "FAILURE"
    /// The case could not be run: its model, or what it asks for, is not there.
    case error = "ERROR"
    case ignored = "IGNORED"
  }

  /// Folder with its level: `compliance-level-3/0068-feel-equality`.
  public var folder: String
  /// Test file without `.xml`.
  public var suite: String
  public var caseID: String
  public var verdict: Verdict
  public var detail: String

  public init(folder: String, suite: String, caseID: String, verdict: Verdict, detail: String = "") {
    self.folder = folder
    self.suite = suite
    self.caseID = caseID
    self.verdict = verdict
    self.detail = detail
  }

  /// Five quoted fields without header, as the kit's reports read them line by line.
  public var line: String {
    [folder, suite, caseID, verdict.rawValue, detail].map { "\"\(Self.plain($0))\"" }
      .joined(separator: ",")
  }

  /// The readers of the file know no escapes, so quotes and line breaks are replaced.
  private static func plain(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "\"": "'"
        case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}": " "
        default: Character(scalar)
        }
      })
  }
}
