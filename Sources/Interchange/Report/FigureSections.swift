import Assessment
import FEEL
import Register

extension AssessedRegister {
  /// The numbers that the committee asks for first.
  func keyFigures(_ html: inout HTMLWriter) {
    let summary = assessment.summary
    let findings = FindingCounts(assessment.findings)
    let late = assessment.actions.count { ($0.daysOverdue ?? 0) > 0 }
    let figures: [(String, Text)] = [
      ("\(summary.totalAssessed)", Text(thai: "แผนงาน/โครงการที่ประเมิน", english: "plans assessed")),
      ("\(summary.totalControlled)", Text(thai: "มีการควบคุมภายใน", english: "under internal control")),
      (
        "\(summary.reduced) (\(summary.reducedPercent?.description ?? "-")%)",
        Text(thai: "ความเสี่ยงลดลง", english: "risk went down")
      ),
      ("\(summary.totalResidual)", Text(thai: "ยังมีความเสี่ยงคงเหลือ", english: "with residual risk")),
      (
        "\(findings.findings) / \(late)",
        Text(thai: "ข้อตรวจพบ / งานแก้ไขล่าช้า", english: "findings / late actions")
      ),
    ]
    html.element("div", ["class": "key"]) { html in
      for (figure, label) in figures {
        html.element("div") { html in
          html.element("strong", text: figure)
          html.bilingual(label)
        }
      }
    }
  }

  /// The table as the organisation publishes it: a dash where a count has no meaning.
  func summarySection(_ html: inout HTMLWriter) {
    let summary = assessment.summary
    html.element("section", ["class": "summary"]) { html in
      html.element("h2") { $0.bilingual(Text(thai: "ภาพรวมตามระดับความเสี่ยง", english: "By level of risk")) }
      html.element("table") { html in
        html.head([
          (Text(thai: "ระดับ", english: "Level"), false), (Text(thai: "ประเมิน", english: "Assessed"), true),
          (Text(thai: "มีการควบคุม", english: "Controlled"), true),
          (Text(thai: "คงเหลือ", english: "Residual"), true),
        ])
        html.element("tbody") { html in
          for row in summary.rows {
            html.element("tr") { html in
              html.element("td") { badge(row.level, &$0) }
              html.number(row.assessed)
              html.number(row.controlled)
              html.number(row.residual)
            }
          }
          if summary.unrated > 0 {
            html.element("tr") { html in
              html.element("td") { $0.bilingual(Text(thai: "ยังไม่ประเมิน", english: "Unrated")) }
              html.number(nil)
              html.number(summary.unrated)
              html.number(nil)
            }
          }
          html.element("tr", ["class": "total"]) { html in
            html.element("td") { $0.bilingual(Text(thai: "รวม", english: "Total")) }
            html.number(summary.totalAssessed)
            html.number(summary.totalControlled)
            html.number(summary.totalResidual)
          }
        }
      }
      html.element("p", ["class": "note"]) {
        $0.bilingual(
          Text(
            thai:
              "ยังไม่อนุมัติ \(summary.notApproved) แผน; ไม่ได้ประเมินซ้ำ \(summary.notReassessed) แผน (นอกการควบคุม)",
            english:
              "\(summary.notApproved) not approved yet; \(summary.notReassessed) outside control, not re-assessed"
          ))
      }
    }
  }

  func badge(_ level: Level, _ html: inout HTMLWriter) {
    let name = name(of: level)
    html.element("span", ["class": "badge \(level.rawValue)"], text: name.thai)
    html.text(" ")
    html.element("span", ["class": "en", "lang": "en"], text: name.english)
  }
}

extension HTMLWriter {
  /// The heading of a table; columns of numbers are set to the right.
  mutating func head(_ columns: [(title: Text, isNumber: Bool)]) {
    element("thead") { html in
      html.element("tr") { html in
        for column in columns {
          html.element("th", ["class": column.isNumber ? "number" : "text", "scope": "col"]) {
            $0.bilingual(column.title)
          }
        }
      }
    }
  }

  mutating func number(_ count: Int?) {
    element("td", ["class": "number"], text: count.map(String.init) ?? "–")
  }
}
