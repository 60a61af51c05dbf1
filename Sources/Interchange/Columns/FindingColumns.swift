import Assessment
import Register
import Spreadsheet

/// The columns of findings.
struct FindingColumns {
  let assessed: AssessedRegister

  var id: Column<Finding> {
    Column("id", "รหัส", "Finding", width: 16) { .text($0.id.text, .code) }
  }

  var rule: Column<Finding> {
    Column("rule", "เกณฑ์", "Rule", width: 9) { .text($0.rule?.text, .code) }
  }

  var significance: Column<Finding> {
    Column("significance", "นัยสำคัญ", "Significance", width: 18) { [assessed] in
      assessed.cell($0.significance)
    }
  }

  /// The band of the finding's age, in one line, so that formulas can count it.
  func band(_ ages: [FindingID: FindingAge]) -> Column<Finding> {
    Column("band", "ช่วงอายุ", "Band of age", width: 30) { [assessed] in
      .text(assessed.assessment.followUp.findingLabel(ages[$0.id]?.band), .word)
    }
  }

  /// The band without its English.
  func bandInShort(_ ages: [FindingID: FindingAge]) -> Column<Finding> {
    Column("bandInShort", "ช่วงอายุ", "Band of age", width: 15) { [assessed] finding in
      let code = ages[finding.id]?.band
      return .text(
        assessed.assessment.followUp.findingBands.first { $0.code == code }?.name.thai, .word)
    }
  }

  func daysOpen(_ ages: [FindingID: FindingAge]) -> Column<Finding> {
    Column("daysOpen", "อายุ (วัน)", "Days open", width: 12) { .count(ages[$0.id]?.daysOpen) }
  }

  var earlier: Column<Finding> {
    Column("earlier", "เรื่องเดิม", "Earlier finding", width: 30) { .text($0.returns?.text, .code) }
  }

  var status: Column<Finding> {
    Column("status", "สถานะ", "Status", width: 11) { finding in
      guard let state = finding.issued?.state else { return .stacked(finding.status.name) }
      return .text("\(finding.status.name.thai)\n\(state.name.thai)", .word)
    }
  }

  var division: Column<Finding> {
    Column("division", "ส่วนงาน", "Division", width: 9) { .text($0.division?.text, .code) }
  }

  func subject(linkedTo target: @escaping @Sendable (PlanID) -> String?) -> Column<Finding> {
    Column("subject", "เรื่อง", "Subject", width: 14) { finding in
      .link(finding.subjectText, to: finding.plan.flatMap(target))
    }
  }

  var title: Column<Finding> {
    Column("title", "ข้อตรวจพบ", "Title", width: 26) { .text($0.elements.title.thai, .body.emphasised) }
  }

  var condition: Column<Finding> {
    Column("condition", "สิ่งที่ตรวจพบ", "Condition", width: 40) { .thai($0.elements.condition) }
  }

  var criteria: Column<Finding> {
    Column("criteria", "หลักเกณฑ์", "Criteria", width: 36) { .thai($0.elements.criteria) }
  }

  var cause: Column<Finding> {
    Column("cause", "สาเหตุ", "Cause", width: 22) { .thai($0.elements.cause) }
  }

  var effect: Column<Finding> {
    Column("effect", "ผลกระทบ", "Effect", width: 22) { .thai($0.elements.effect) }
  }

  var recommendation: Column<Finding> {
    Column("recommendation", "ข้อเสนอแนะ", "Recommendation", width: 30) { .thai($0.elements.recommendation) }
  }

  var response: Column<Finding> {
    Column("response", "ความเห็นฝ่ายบริหาร", "Response", width: 22) { [assessed] finding in
      .text(finding.answer(asOf: assessed)?.thai)
    }
  }

  var firstRaised: Column<Finding> {
    Column("firstRaised", "พบครั้งแรก", "First raised", width: 11) { finding in
      let returns = finding.returns.map { "\nซ้ำ \($0.text)" } ?? ""
      return .text("\(finding.firstRaised)\(returns)", .code)
    }
  }

  var source: Column<Finding> {
    Column("source", "ที่มา", "Source", width: 36) { [assessed] in assessed.place($0.origin) }
  }

  /// The same finding in English, beside the printed half.
  var english: [Column<Finding>] {
    [
      Column("idEnglish", "รหัส", "Finding", width: 20) { .text($0.id.text, .code) },
      Column("titleEnglish", "ข้อตรวจพบ", "Title", width: 32) { .english($0.elements.title) },
      Column("conditionEnglish", "สิ่งที่ตรวจพบ", "Condition", width: 56) { .english($0.elements.condition) },
      Column("criteriaEnglish", "หลักเกณฑ์", "Criteria", width: 46) { .english($0.elements.criteria) },
      Column("causeEnglish", "สาเหตุ", "Cause", width: 40) { .english($0.elements.cause) },
      Column("effectEnglish", "ผลกระทบ", "Effect", width: 40) { .english($0.elements.effect) },
      Column("recommendationEnglish", "ข้อเสนอแนะ", "Recommendation", width: 46) {
        .english($0.elements.recommendation)
      },
      Column("responseEnglish", "ความเห็นฝ่ายบริหาร", "Response", width: 19) { [assessed] finding in
        .text(finding.answer(asOf: assessed)?.english, .english)
      },
    ]
  }
}

extension Finding {
  /// What management had answered by the day of the assessment.
  fileprivate func answer(asOf assessed: AssessedRegister) -> Text? {
    guard let response = issued?.response, response.on <= assessed.assessment.standpoint.asOf else {
      return nil
    }
    return Text(
      thai: [response.kind.name.thai, response.reason?.thai ?? ""].filter { !$0.isEmpty }.joined(
        separator: ": "),
      english: [response.kind.name.english, response.reason?.english ?? ""].filter { !$0.isEmpty }
        .joined(separator: ": "))
  }
}

extension Style {
  /// In bold letters of the same colour.
  var emphasised: Style {
    var style = self
    style.font.isBold = true
    return style
  }
}
