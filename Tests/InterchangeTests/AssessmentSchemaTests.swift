import Assessment
import Diagnostics
import Interchange
import Register
import TestSupport
import Testing
import XML

@Suite struct `The schema of the assessment document` {
  private static let path = "registers/schema/assessment.xsd"

  /// What the schema says against a document, each in one line.
  private func objections(to bytes: [UInt8]) throws -> [String] {
    do throws(Problems) {
      _ = try readDocument(bytes, file: "assessment.xml", schema: try compiled())
      return []
    } catch {
      return error.diagnostics.map { $0.text(in: .english) }
    }
  }

  private func compiled() throws(Problems) -> Schema {
    guard let bytes = try? Project.bytes(Self.path) else { throw Problems([]) }
    return try Schema(bytes, name: "assessment.xsd")
  }

  @Test func `has the namespace that documents are written in`() throws {
    let root = try readDocument(try Project.bytes(Self.path), file: "assessment.xsd")
    #expect(root["targetNamespace"] == DocumentNode.namespace)
  }

  @Test func `passes the export of the first register`() throws {
    #expect(try objections(to: try Project.bytes("exports/codi-2560-q2/assessment.xml")).isEmpty)
  }

  @Test func `passes the export of a small register, in which much is absent`() throws {
    let document = try SmallAssessment.assessed.get().document.xml(root: "assessment")
    #expect(try objections(to: document) == [])
  }

  struct Spoilt: Sendable, CustomTestStringConvertible {
    let title: String
    let text: String
    let replacement: String
    let objection: String
    var testDescription: String { title }
  }

  static let spoilt: [Spoilt] = [
    Spoilt(
      title: "a level that is none", text: "from=\"highest\"", replacement: "from=\"hihgest\"",
      objection: "“hihgest” is no value for attribute from of <cell>"),
    Spoilt(
      title: "a verdict that is none", text: "verdict=\"disagrees\"", replacement: "verdict=\"differs\"",
      objection: "“differs” is no value for attribute verdict of <claim>"),
    Spoilt(
      title: "a day that does not exist", text: "asOf=\"2017-03-31\"", replacement: "asOf=\"2017-02-30\"",
      objection: "“2017-02-30” is no value for attribute asOf of <assessment>"),
    Spoilt(
      title: "a number with a separator", text: "recomputed=\"33.33\"", replacement: "recomputed=\"33,33\"",
      objection: "“33,33” is no value for attribute recomputed of <claim>"),
    Spoilt(
      title: "a plan's id without its number", text: "plan id=\"NTH-01\"", replacement: "plan id=\"NTH-\"",
      objection: "“NTH-” is no value for attribute id of <plan>"),
    Spoilt(
      title: "a count that is absent", text: " laterEntries=\"7\"", replacement: "",
      objection: "<assessment> lacks its attribute laterEntries"),
    Spoilt(
      title: "an attribute that nobody knows", text: " laterEntries=\"7\"",
      replacement: " laterEntries=\"7\" colour=\"red\"", objection: "<assessment> has no attribute colour"),
    Spoilt(
      title: "a text without its English", text: "<en>(เรื่อง)</en>", replacement: "",
      objection: "<title> lacks a child element"),
    Spoilt(
      title: "the document of another version", text: "urn:sopthan:assessment:1",
      replacement: "urn:sopthan:assessment:2", objection: "<assessment> is not an element that the schema"),
  ]

  @Test(arguments: spoilt)
  func `refuses what is spoilt`(spoilt: Spoilt) throws {
    let whole = String(
      decoding: try SmallAssessment.assessed.get().document.xml(root: "assessment"), as: UTF8.self)
    let text = whole.replacing(spoilt.text, with: spoilt.replacement, maxReplacements: 1)
    try #require(text != whole)
    let found = try objections(to: Array(text.utf8))
    #expect(found.contains { $0.contains(spoilt.objection) }, "\(found)")
  }

  static let vocabularies: [(type: String, words: [String])] = [
    ("level", Level.allCases.map(\.rawValue)), ("judgedBy", JudgedBy.allCases.map(\.rawValue)),
    ("movementWord", Movement.allCases.map(\.rawValue)),
    ("assessmentState", AssessmentState.allCases.map(\.rawValue)),
    ("findingStatus", FindingStatus.allCases.map(\.rawValue)),
    ("findingState", FindingState.allCases.map(\.rawValue)),
    ("responseKind", ResponseKind.allCases.map(\.rawValue)),
    ("indicatorKind", IndicatorKind.allCases.map(\.rawValue)),
    ("light", IndicatorLight.allCases.map(\.rawValue)), ("authority", Authority.allCases.map(\.rawValue)),
    ("verdict", Verdict.allCases.map(\.rawValue)),
  ]

  @Test(arguments: vocabularies)
  func `has the words of the values, no more and no fewer`(type: String, words: [String]) throws {
    let schema = try readDocument(try Project.bytes(Self.path), file: "assessment.xsd")
    let definition = try #require(schema.children(named: "simpleType").first { $0["name"] == type })
    let restriction = try #require(definition.first(named: "restriction"))
    #expect(Set(restriction.children(named: "enumeration").compactMap { $0["value"] }) == Set(words))
  }

  @Test func `explains every element, attribute and word in Thai and in English`() throws {
    let schema = try readDocument(try Project.bytes(Self.path), file: "assessment.xsd")
    var count = 0
    func visit(_ element: Element, _ path: String) {
      for child in element.children {
        let name = child["name"] ?? child["value"]
        let place = name.map { "\(path)/\($0)" } ?? path
        if ["element", "attribute", "complexType", "simpleType", "enumeration"].contains(child.name) {
          let notes = child.first(named: "annotation")?.children(named: "documentation").map { $0 }
          let languages = (notes ?? []).filter { !$0.text.isEmpty }.flatMap { $0.attributes.map(\.value) }
          #expect(languages == ["th", "en"], "\(place)")
          count += 1
        }
        visit(child, place)
      }
    }
    visit(schema, "")
    #expect(count > 400)
  }
}
