import Assessment
import DMN
import Diagnostics
import FEEL
import Register
import TestSupport
import Testing

@Suite struct `A finding` {
  @Test func `can be explained down to the row of its rule and a line of the register`() throws {
    let register = try CODI.register.get()
    let rules = try CODI.rules.get()
    let assessment = try CODI.assessment.get()
    #expect(assessment.findings.count > 100)
    for finding in assessment.findings where finding.rule != nil {
      let explanation = assessment.explanation(of: finding, in: register, by: rules)
      guard let explanation else {
        Issue.record("no explanation of \(finding.id)")
        continue
      }
      guard case .text(let file, let line, _) = explanation.row.location else {
        Issue.record("no line for the row of \(finding.id)")
        continue
      }
      #expect(file.hasPrefix("rules/2560.1/") && line > 1, "\(finding.id)")
      #expect(
        explanation.row.outputs.contains {
          $0.name == "rule" && $0.value == .string(finding.rule?.text ?? "")
        })
      if finding.subject != .organisation {
        #expect(register.place(of: finding.origin) != nil, "\(finding.id)")
      }
    }
  }

  @Test func `has an id of its own, made of period, subject and rule`() throws {
    let findings = try CODI.assessment.get().findings
    #expect(Set(findings.map(\.id)).count == findings.count)
    for finding in findings where finding.status == .new {
      #expect(finding.id.text == "2560-Q2/\(finding.subjectText)/\(finding.rule?.text ?? "")")
    }
  }

  @Test func `keeps the id under which it was issued while its rule keeps firing`() throws {
    let continuing = try CODI.assessment.get().findings.filter { $0.status == .continuing }
    #expect(!continuing.isEmpty)
    for finding in continuing {
      #expect(finding.id.text.hasPrefix("2560-Q1/"), "\(finding.id)")
      #expect(finding.firstRaised.description == "2560-Q1")
      #expect(finding.issued?.closedOn == nil)
    }
  }

  @Test func `gets a new id and a link to the closed one when it returns`() throws {
    let returned = try CODI.assessment.get().findings.filter { $0.status == .returned }
    #expect(!returned.isEmpty)
    for finding in returned {
      #expect(finding.id.text.hasPrefix("2560-Q2/"))
      #expect(finding.returns?.text.hasPrefix("2560-Q1/\(finding.subjectText)/") == true)
    }
  }

  @Test func `is withdrawn, never lost, when its rule no longer fires`() throws {
    let assessment = try CODI.assessment.get()
    #expect(!assessment.withdrawn.isEmpty)
    let firing = Set(assessment.findings.map(\.id))
    for finding in assessment.withdrawn {
      #expect(finding.status == .withdrawn)
      #expect(!firing.contains(finding.id))
      #expect(finding.issued != nil)
    }
  }

  @Test func `says everything that a finding must say, in both languages`() throws {
    for finding in try CODI.assessment.get().findings {
      let elements = finding.elements
      for text in [elements.title, elements.criteria, elements.condition] {
        #expect(!text.thai.isEmpty && !text.english.isEmpty, "\(finding.id)")
      }
      for text in [elements.cause, elements.effect, elements.recommendation] {
        #expect(text.map { !$0.isBlank } ?? false, "\(finding.id)")
      }
    }
  }
}
