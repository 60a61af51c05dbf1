import Assessment
import Diagnostics
import Digest
import FEEL
import Register

/// What all parts of an OSCAL document need: the assessed register, the language of its texts, and names that repeat.
struct OSCALWriter {
  let assessed: AssessedRegister
  let language: Language

  /// Where names of this program's own begin.
  static let ownNamespace = "urn:sopthan:oscal"

  static let reviewerRole = "reviewing-auditor"
  /// The version of OSCAL whose formats these are.
  static let version = "1.2.2"

  var register: Register { assessed.register }
  var assessment: Assessment { assessed.assessment }
  var period: Period { assessment.standpoint.period }

  /// The same UUID for the same thing in every export of the register.
  func uuid(_ kind: String, _ name: String) -> String {
    UUID5("urn:sopthan:\(register.id):\(kind):\(name)", in: .urls).description
  }

  /// The same UUID for the same thing in every export of this period.
  func uuidInPeriod(_ kind: String, _ name: String) -> String { uuid("\(period.id):\(kind)", name) }

  func text(_ text: Text) -> String { text.in(language) }

  /// Dates have no time of day in a register: the day begins at midnight UTC.
  func moment(_ date: CalendarDate) -> String { "\(date)T00:00:00Z" }

  func property(_ name: String, _ value: String?, class kind: String? = nil) -> [OSCALNode] {
    guard let value else { return [] }
    return [
      OSCALNode(
        "prop", list: "props", ["name": name, "ns": Self.ownNamespace, "value": value, "class": kind])
    ]
  }

  /// The engine that applied the rules.
  var tool: OSCALNode {
    OSCALNode(
      "origin", list: "origins", [:], .none,
      [OSCALNode("actor", list: "actors", ["type": "tool", "actor-uuid": uuid("tool", "sopthan")])])
  }

  /// Somebody who raised, decided or answers.
  func origin(of person: PersonID?) -> OSCALNode {
    guard let person else { return tool }
    return OSCALNode(
      "origin", list: "origins", [:], .none,
      [OSCALNode("actor", list: "actors", ["type": "party", "actor-uuid": uuid("person", person.text)])])
  }

  /// Title, day, versions and parties of a document.
  func metadata(of document: String, title: Text) -> OSCALNode {
    let people = register.people.map { person in
      OSCALNode(
        "party", list: "parties", ["uuid": uuid("person", person.id.text), "type": "person"], .none,
        [.line("name", text(person.name)), .line("short-name", person.id.text)])
    }
    let divisions = register.divisions.map { division in
      OSCALNode(
        "party", list: "parties", ["uuid": uuid("division", division.code.text), "type": "organization"],
        .none,
        [.line("name", text(division.name)), .line("short-name", division.code.text)])
    }
    let organisation = OSCALNode(
      "party", list: "parties", ["uuid": uuid("organisation", "ORG"), "type": "organization"], .none,
      [
        .line("name", text(register.organisation.name)),
        .line("short-name", text(register.organisation.shortName)),
      ])
    return OSCALNode(
      "metadata", [:], .none,
      [
        .line("title", "\(text(title)) \(period.id)"),
        .line("last-modified", moment(assessment.standpoint.asOf)),
        .line("version", "\(period.id)"), .line("oscal-version", Self.version),
      ] + properties(assessed.mark(.oscal(document, language))) + [
        OSCALNode(
          "role", list: "roles", ["id": Self.reviewerRole], .none,
          [.line("title", text(Text(thai: "ผู้ตรวจสอบที่สอบทานและอนุมัติ", english: "Reviewing auditor")))])
      ] + [organisation] + divisions + people)
  }

  /// Inputs and criteria that other parts refer to.
  var backMatter: OSCALNode {
    let plan = OSCALNode(
      "resource", list: "resources", ["uuid": uuidInPeriod("resource", "audit-plan")], .none,
      [.line("title", text(Text(thai: "แผนการตรวจสอบภายใน", english: "Internal audit plan")))])
    let inputs = register.files.map { file in
      OSCALNode(
        "resource", list: "resources", ["uuid": uuidInPeriod("resource", file.path)], .none,
        [
          .line("title", file.path),
          OSCALNode(
            "rlink", list: "rlinks", ["href": file.path], .none,
            [OSCALNode("hash", list: "hashes", ["algorithm": "SHA-256"], .named("value", file.sha256))]),
        ])
    }
    let criteria = uniqueCriteria.map { criteria in
      OSCALNode(
        "resource", list: "resources", ["uuid": uuid("criteria", criteria.english)], .none,
        [OSCALNode("citation", [:], .none, [.line("text", text(criteria))])])
    }
    return OSCALNode("back-matter", [:], .none, [plan] + inputs + criteria)
  }

  private var uniqueCriteria: [Text] {
    var seen: Set<Text> = []
    return assessment.findings.map(\.elements.criteria).filter { seen.insert($0).inserted }
  }
}
