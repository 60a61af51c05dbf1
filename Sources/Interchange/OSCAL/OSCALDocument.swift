import Assessment
public import Diagnostics
import FEEL
import Register

/// An export for other systems of governance, risk and compliance, in the formats of OSCAL 1.2.
public struct OSCALDocument: Sendable {
  /// `assessment-results` or `plan-of-action-and-milestones`.
  public let name: String
  public let xml: [UInt8]
  public let json: [UInt8]

  init(_ root: OSCALNode) {
    name = root.name
    xml = root.xml()
    json = root.json()
  }
}

extension AssessedRegister {
  /// The assessment as OSCAL assessment results: what was looked at, what was observed, findings and risks.
  public func oscalAssessmentResults(in language: Language) -> OSCALDocument {
    OSCALDocument(OSCALWriter(assessed: self, language: language).assessmentResults)
  }

  /// Every OSCAL document that the assessment gives.
  public func oscalDocuments(in language: Language) -> [OSCALDocument] {
    [oscalAssessmentResults(in: language), oscalPlanOfAction(in: language)].compactMap(\.self)
  }

  /// The open findings as an OSCAL plan of action and milestones; nil if nothing is open, for it has at least one item.
  public func oscalPlanOfAction(in language: Language) -> OSCALDocument? {
    OSCALWriter(assessed: self, language: language).planOfAction.map(OSCALDocument.init)
  }
}

extension OSCALWriter {
  fileprivate var assessmentResults: OSCALNode {
    let selections = register.plans(in: period.id).map { plan in
      OSCALNode("include-control", list: "include-controls", ["control-id": plan.id.text])
    }
    let result = OSCALNode(
      "result", list: "results", ["uuid": uuidInPeriod("result", "assessment")], .none,
      [
        .line(
          "title", text(Text(thai: "ผลการประเมินงวด \(period.id)", english: "Assessment of \(period.id)"))),
        .prose(
          "description",
          text(
            Text(
              thai: "ประเมินความเสี่ยงคงเหลือและการควบคุมของทุกแผนงานด้วยเกณฑ์รุ่น \(assessment.rulesVersion)",
              english:
                "Residual risk and controls of every plan, judged by rule pack \(assessment.rulesVersion)"))
        ),
        .line("start", moment(period.from)), .line("end", moment(period.to)),
      ] + property("ruleset", assessment.rulesVersion) + property("tool", "sopthan \(assessed.toolVersion)")
        + property("as-of", assessment.standpoint.asOf.description)
        + [
          OSCALNode(
            "reviewed-controls", [:], .none,
            [OSCALNode("control-selection", list: "control-selections", [:], .none, selections)])
        ] + attestation + assessment.findings.map(observation(of:)) + assessment.findings.map(risk(of:))
        + assessment.findings.map(node(of:)))
    return OSCALNode(
      "assessment-results", ["uuid": uuidInPeriod("document", "assessment-results")], .none,
      [
        metadata(
          of: "assessment-results",
          title: Text(thai: "ผลการสอบทานการควบคุมภายใน", english: "Results of the review of internal control")),
        OSCALNode("import-ap", ["href": "#\(uuidInPeriod("resource", "audit-plan"))"]), result, backMatter,
      ])
  }

  /// Who approved the auditors' judgements of the period, and how many.
  private var attestation: [OSCALNode] {
    let approved = register.plans(in: period.id).compactMap {
      $0.assessment(in: period.id)?.auditor?.endorsedBy
    }
    guard !approved.isEmpty else { return [] }
    let parties = Set(approved).sorted().map { person in
      OSCALNode("party-uuid", list: "party-uuids", [:], .line(uuid("person", person.text)))
    }
    let statement = Text(
      thai: "อนุมัติผลการประเมินของผู้ตรวจสอบแล้ว \(approved.count) แผนงาน",
      english: "The auditors' assessments of \(approved.count) plans are approved.")
    return [
      OSCALNode(
        "attestation", list: "attestations", [:], .none,
        [
          OSCALNode(
            "responsible-party", list: "responsible-parties", ["role-id": Self.reviewerRole], .none, parties),
          OSCALNode(
            "part", list: "parts",
            ["uuid": uuidInPeriod("part", "approval"), "name": "authorization-statement"],
            .prosePart(text(statement))),
        ])
    ]
  }

  fileprivate var planOfAction: OSCALNode? {
    let open = assessment.findings
    guard !open.isEmpty else { return nil }
    let items = open.map { finding in
      OSCALNode(
        "poam-item", list: "poam-items", ["uuid": uuidInPeriod("poam-item", finding.id.text)], .none,
        [
          .line("title", text(finding.elements.title)),
          .prose("description", text(finding.elements.recommendation ?? finding.elements.condition)),
        ] + property("finding-id", finding.id.text) + property("division", finding.division?.text) + [
          OSCALNode(
            "related-finding", list: "related-findings",
            ["finding-uuid": uuidInPeriod("finding", finding.id.text)]),
          OSCALNode(
            "related-observation", list: "related-observations",
            ["observation-uuid": uuidInPeriod("observation", finding.id.text)]),
          OSCALNode(
            "associated-risk", list: "related-risks", ["risk-uuid": uuidInPeriod("risk", finding.id.text)]),
        ])
    }
    return OSCALNode(
      "plan-of-action-and-milestones", ["uuid": uuidInPeriod("document", "poam")], .none,
      [
        metadata(
          of: "plan-of-action-and-milestones",
          title: Text(thai: "แผนการแก้ไขข้อตรวจพบ", english: "Plan of action for findings")),
        OSCALNode("system-id", ["identifier-type": "urn:sopthan:register"], .named("id", register.id)),
      ] + open.map(observation(of:)) + open.map(risk(of:)) + open.map(node(of:)) + items + [backMatter])
  }
}
