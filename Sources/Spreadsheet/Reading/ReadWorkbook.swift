/// A workbook as somebody saved it: values, formulas and names, without looks.
public struct ReadWorkbook: Sendable {
  public var file: String
  /// In the order of the tabs.
  public var sheets: [ReadSheet]
  /// What names stand for, as written: `plans_likelihood` for `'แผนงาน'!$I$8:$I$17`. Names of a single sheet are left out.
  public var definedNames: [String: String] = [:]
  /// It carries programs that run when it is opened.
  public var hasMacros = false
  /// It takes values from other workbooks.
  public var hasExternalLinks = false
  /// Days count from 1904, as old programs for the Macintosh have it.
  public var countsFrom1904 = false

  public init(file: String, sheets: [ReadSheet]) {
    self.file = file
    self.sheets = sheets
  }

  public func sheet(named name: String) -> ReadSheet? { sheets.first { $0.name == name } }
}
