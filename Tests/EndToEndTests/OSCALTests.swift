import Foundation
import TestSupport
import Testing

/// What is exported is judged by compliance-trestle, a tool of others, where it is installed (from PyPI).
@Suite struct `sopthan oscal` {
  private static let names = ["assessment-results", "plan-of-action-and-milestones"]

  /// The version of OSCAL that trestle knows is stamped on a copy, for it accepts no other.
  private static let judge = """
    import json, sys
    import trestle.oscal as oscal
    from trestle.oscal.assessment_results import AssessmentResults
    from trestle.oscal.poam import PlanOfActionAndMilestones
    kinds = {"assessment-results": AssessmentResults, "plan-of-action-and-milestones": PlanOfActionAndMilestones}
    for name, kind in kinds.items():
        document = json.load(open(f"{sys.argv[1]}/{name}.json"))[name]
        document["metadata"]["oscal-version"] = oscal.OSCAL_VERSION
        kind.model_validate(document) if hasattr(kind, "model_validate") else kind.parse_obj(document)
    """

  private static var hasTrestle: Bool {
    let python = URL(fileURLWithPath: "/usr/bin/env")
    return (try? run(python, ["python3", "-c", "import trestle.oscal"]))?.code == 0
  }

  @Test(.enabled(if: hasTrestle, "compliance-trestle is not installed: pip install compliance-trestle"))
  func `writes JSON that compliance-trestle accepts`() throws {
    let folder = try exported()
    let script = folder.url.appending(path: "judge.py")
    try Self.judge.write(to: script, atomically: true, encoding: .utf8)
    let result = try run(
      URL(fileURLWithPath: "/usr/bin/env"), ["python3", script.path, folder.url.appending(path: "out").path])
    #expect(result.code == 0, "\(result.errors.suffix(2_000))")
  }

  @Test func `gives the same bytes for the same input`() throws {
    let first = try exported()
    let second = try exported()
    for name in Self.names.flatMap({ ["\($0).xml", "\($0).json"] }) {
      let left = try Data(contentsOf: first.url.appending(path: "out/\(name)"))
      let right = try Data(contentsOf: second.url.appending(path: "out/\(name)"))
      #expect(left == right, "\(name)")
    }
  }

  /// The order of an assembly's parts, after the metaschema.
  @Test(arguments: [
    ("assessment-results", ["metadata", "import-ap", "result", "back-matter"]),
    (
      "result",
      [
        "title", "description", "start", "end", "prop", "reviewed-controls", "attestation", "observation",
        "risk",
        "finding",
      ]
    ),
    (
      "risk",
      [
        "title", "description", "statement", "prop", "status", "characterization", "deadline", "response",
        "risk-log",
      ]
    ),
    (
      "finding",
      [
        "title", "description", "prop", "link", "origin", "target", "related-observation", "associated-risk",
      ]
    ),
    (
      "observation",
      [
        "title", "description", "prop", "method", "type", "origin", "relevant-evidence", "collected",
      ]
    ),
  ])
  func `keeps the order of parts in XML`(assembly: String, order: [String]) throws {
    let folder = try exported()
    let file = folder.url.appending(path: "out/assessment-results.xml")
    let found = try ChildOrder(of: assembly, in: Data(contentsOf: file))
    #expect(!found.children.isEmpty)
    for children in found.children {
      let places = try children.map { try #require(order.firstIndex(of: $0), "\($0) in \(assembly)") }
      #expect(places == places.sorted(), "\(assembly): \(children)")
    }
  }

  private func exported() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let result = try sopthan(
      "oscal", Project.register.path, "--period", "2560-Q2", "--out", folder.url.appending(path: "out").path)
    try #require(result.code == 0, "\(result.errors)")
    return folder
  }
}

/// The names of the children of every element of a name.
private struct ChildOrder {
  private(set) var children: [[String]] = []

  init(of name: String, in xml: Data) throws {
    let text = String(decoding: xml, as: UTF8.self)
    var open: [(name: String, children: [String])] = []
    for match in text.matches(of: /<(\/?)([A-Za-z][A-Za-z-]*)[^>]*?(\/?)>/) {
      let element = String(match.2)
      if match.1.isEmpty {
        if !open.isEmpty { open[open.count - 1].children.append(element) }
        open.append((element, []))
      }
      if !match.1.isEmpty || !match.3.isEmpty, let last = open.popLast(), last.name == name {
        children.append(last.children)
      }
    }
  }
}
