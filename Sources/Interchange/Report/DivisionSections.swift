import Assessment
import Register

extension AssessedRegister {
  /// Every division with its plans, movement, findings and rating.
  func divisionSection(_ html: inout HTMLWriter) {
    html.element("section", ["class": "divisions"]) { html in
      html.element("h2") { $0.bilingual(Text(thai: "ส่วนงาน", english: "Divisions")) }
      html.element("table") { html in
        html.head([
          (Text(thai: "ส่วนงาน", english: "Division"), false), (Text(thai: "แผน", english: "Plans"), true),
          (Text(thai: "คงเหลือ", english: "Residual"), true), (Text(thai: "ลดลง", english: "Down"), true),
          (Text(thai: "ข้อพบ", english: "Findings"), true), (Text(thai: "ช้า", english: "Late"), true),
          (Text(thai: "ผลจัดระดับ", english: "Rating"), false),
        ])
        html.element("tbody") { html in
          for result in assessment.divisions.prefix(Self.divisionsShown) {
            html.element("tr") { html in
              html.element(
                "td", text: "\(result.division) \(division(result.division)?.name.thai ?? "")")
              html.number(result.counts.plans)
              html.number(result.counts.residual)
              html.number(result.counts.reduced)
              html.number(result.findings.findings)
              html.number(result.counts.overdueActions)
              html.element("td", ["class": "code"]) { html in
                if let rating = result.rating { html.bilingual(rating.name) } else { html.text("–") }
              }
            }
          }
        }
      }
      html.rest(of: assessment.divisions.count, after: Self.divisionsShown, on: .divisions)
    }
  }

  private static let divisionsShown = 20
  private static let rulesShown = 5
  private static let claimsShown = 4

  /// The rules that fired most.
  func ruleSection(_ html: inout HTMLWriter) {
    let fired = assessment.rules.filter { $0.findings > 0 }.sorted {
      ($1.findings, $0.rule) < ($0.findings, $1.rule)
    }
    html.element("section", ["class": "rules"]) { html in
      html.element("h2") {
        $0.bilingual(
          Text(
            thai: "เกณฑ์ที่พบมากที่สุด (พบ \(fired.count) จาก \(assessment.rules.count) ข้อ)",
            english: "Rules that fired most"))
      }
      html.element("table") { html in
        html.head([
          (Text(thai: "เกณฑ์", english: "Rule"), false), (Text(thai: "ข้อตรวจพบ", english: "Findings"), true),
        ])
        html.element("tbody") { html in
          for use in fired.prefix(Self.rulesShown) {
            html.element("tr") { html in
              html.element("td") { html in
                html.text("\(use.rule) ")
                if let rule = rules.first(where: { $0.id == use.rule }) { html.bilingual(rule.title) }
              }
              html.number(use.findings)
            }
          }
        }
      }
      html.rest(of: fired.count, after: Self.rulesShown, on: .rules)
    }
  }

  /// Where the published report and its own figures part.
  func claimSection(_ html: inout HTMLWriter) {
    guard !assessment.claims.isEmpty else { return }
    let doubtful =
      assessment.claims.filter { $0.verdict == .disagrees }
      + assessment.claims.filter { $0.verdict == .truncated }
    let statements = register.published.filter { $0.period == assessment.standpoint.period.id }.flatMap(
      \.claims)
    html.element("section", ["class": "claims"]) { html in
      html.element("h2") {
        $0.bilingual(
          Text(
            thai: "ตัวเลขในรายงานที่ไม่ตรง (\(doubtful.count) จาก \(assessment.claims.count) ข้อ)",
            english: "Claims that differ"))
      }
      guard !doubtful.isEmpty else { return html.nothing() }
      html.element("table") { html in
        html.head([
          (Text(thai: "ข้อความ", english: "Claim"), false), (Text(thai: "ในรายงาน", english: "Printed"), true),
          (Text(thai: "คำนวณใหม่", english: "Recomputed"), true),
          (Text(thai: "ผล", english: "Verdict"), false),
        ])
        html.element("tbody") { html in
          for claim in doubtful.prefix(Self.claimsShown) {
            html.element("tr") { html in
              html.element(
                "td", text: "\(claim.id) \(statements.first { $0.id == claim.id }?.statement.thai ?? "")")
              html.element("td", ["class": "number"], text: claim.claimed)
              html.element("td", ["class": "number"], text: claim.recomputed ?? "–")
              html.element("td", ["class": "code"], text: claim.verdict.name.thai)
            }
          }
        }
      }
      html.rest(of: doubtful.count, after: Self.claimsShown, on: .reconciliation)
    }
  }
}
