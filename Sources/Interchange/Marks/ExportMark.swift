public import FEEL
public import Register

/// What every file that leaves the house carries: which assessment it shows, and as what.
///
/// `Documentation/Verification.md` says where each format keeps it.
public struct ExportMark: Sendable, Hashable {
  public var register: String
  public var period: PeriodID
  public var asOf: CalendarDate
  public var rulesVersion: String
  public var toolVersion: String
  /// `AssessmentBasis.hash`: 64 lower-case hexadecimal digits.
  public var hash: String
  public var rendering: Rendering

  public init(
    register: String, period: PeriodID, asOf: CalendarDate, rulesVersion: String, toolVersion: String,
    hash: String,
    rendering: Rendering
  ) {
    self.register = register
    self.period = period
    self.asOf = asOf
    self.rulesVersion = rulesVersion
    self.toolVersion = toolVersion
    self.hash = hash
    self.rendering = rendering
  }
}

extension ExportMark {
  /// Names and values as files hold them, without the prefix that some formats need.
  var fields: [(name: String, value: String)] {
    [
      ("register", register), ("period", period.description), ("as-of", asOf.description),
      ("rules", rulesVersion), ("tool", toolVersion), ("assessment-hash", hash),
      ("rendering", rendering.text),
    ]
  }

  /// Nil unless every field is there and says what it can say.
  init?(fields field: (String) -> String?) {
    guard let register = field("register"), let period = field("period").flatMap(PeriodID.init),
      let asOf = field("as-of").flatMap({ CalendarDate($0) }), let rules = field("rules"),
      let tool = field("tool"), let hash = field("assessment-hash"), Self.isHash(hash),
      let rendering = field("rendering").flatMap(Rendering.init)
    else { return nil }
    self.init(
      register: register, period: period, asOf: asOf, rulesVersion: rules, toolVersion: tool, hash: hash,
      rendering: rendering)
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// `sopthan.period`: names that belong to nobody else in a file that others define as well.
  static let prefix = "sopthan."

  var prefixed: [(name: String, value: String)] { fields.map { (Self.prefix + $0.name, $0.value) } }

  init?(prefixed names: [String: String]) { self.init(fields: { names[Self.prefix + $0] }) }

  /// The mark as one text, for a cell: what stands there stays, even where a program drops a file's properties.
  var line: String { ([Self.lineStart] + fields.map(\.value)).joined(separator: " ") }

  private static let lineStart = "sopthan-mark"

  init?(line: String) {
    let words = line.split(separator: " ", maxSplits: 7).map(String.init)
    guard words.count == 8, words[0] == Self.lineStart else { return nil }
    let names = ["register", "period", "as-of", "rules", "tool", "assessment-hash", "rendering"]
    let values = Dictionary(zip(names, words.dropFirst()), uniquingKeysWith: { first, _ in first })
    self.init(fields: { values[$0] })
  }

  /// One line: `codi-2560 · 2560-Q2 · 2017-03-31 · 2560.1 · sopthan 0.1.0`.
  public var text: String { "\(register) · \(period) · \(asOf) · \(rulesVersion) · sopthan \(toolVersion)" }
}
