public import Diagnostics
import XML

/// What one file beside register.xml holds.
public struct Part: Sendable {
  public let path: String
  public let diagnostics: [Diagnostic]
  let input: FileDigest
  let content: Content
  let declarations: [Declaration]
  let references: [Reference]
  let isComplete: Bool

  struct Content: Sendable {
    var plans: [Plan] = []
    var selfAssessments: [SelfAssessment] = []
    var findings: [IssuedFinding] = []
    var riskIssues: [RiskIssue] = []
    var engagements: [Engagement] = []
    var indicators: [Indicator] = []
    var published: [PublishedReport] = []
    var evaluations: [ControlEvaluation] = []
  }
}

/// Reads one file beside register.xml: its schema, its own sense, and its references to register.xml.
///
/// References to what stands in other parts are kept for `assemble`. Independent of all other parts, so that many can
/// be read at once. Memory beyond the values themselves does not grow with the file, but for files other than those
/// of divisions, which are small.
public func readPart(_ file: SourceFile, after head: Head) -> Part {
  let kind = FileKind(path: file.path)
  guard let index = head.folder.index(of: file.path), let root = kind.rootElement else {
    return Part(
      path: file.path, diagnostics: [], input: file.input, content: Part.Content(),
      declarations: [], references: [], isComplete: true)
  }
  var content = Part.Content()
  var division: DivisionCode?
  let reading = FileReading(
    file, index: index, names: head.names, depth: kind.recordDepth,
    start: { decoder, element in division = decoder.openDivision(element, in: file.path) },
    record: { decoder, element in
      if let division {
        decoder.decode(element, of: division, into: &content)
      } else {
        decoder.decode(element, ofFileWithRoot: root, into: &content)
      }
    })
  return Part(
    path: file.path, diagnostics: reading.diagnostics, input: file.input, content: content,
    declarations: reading.decoder.declarations, references: reading.decoder.references,
    isComplete: reading.isComplete)
}

extension FileKind {
  /// The root element that a file of this kind must have; nil for files that are not read here.
  fileprivate var rootElement: String? {
    switch self {
    case .division: "division"
    case .riskIssues: "riskIssues"
    case .engagements: "engagements"
    case .indicators: "indicators"
    case .findings: "findings"
    case .evaluations: "evaluations"
    case .published: "published"
    case .register, .rule, .form, .unread, .unknown: nil
    }
  }

  /// A division's file may be large and is taken plan by plan.
  fileprivate var recordDepth: Int {
    switch self {
    case .division: 1
    case .register, .riskIssues, .engagements, .indicators, .findings, .evaluations, .published, .rule,
      .form, .unread, .unknown:
      0
    }
  }
}
