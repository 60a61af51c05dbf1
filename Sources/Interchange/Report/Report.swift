import Assessment
import Diagnostics
import Register

extension AssessedRegister {
  /// The quarter on one page: self-contained HTML with SVG charts, for a screen and for A4 paper.
  public var report: [UInt8] {
    var html = HTMLWriter()
    html.element("html", ["lang": "th"]) { html in
      html.element("head") { html in
        html.element("meta", ["charset": "utf-8"])
        html.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.metas(mark(.report))
        html.element("title", text: "\(register.organisation.shortName.thai) \(periodTitle.thai)")
        html.style(ReportStyle.css(levels: register.levels) + ReportStyle.margin(hash: hash))
      }
      html.element("body") { html in
        reportHeader(&html)
        html.element("main") { html in
          keyFigures(&html)
          html.element("div", ["class": "column"]) { html in
            summarySection(&html)
            heatMapSection(&html)
            movementSection(&html)
            changeSection(&html)
            claimSection(&html)
            ruleSection(&html)
          }
          html.element("div", ["class": "column"]) { html in
            highestSection(&html)
            requestSection(&html)
            lateSection(&html)
            latenessSection(&html)
            divisionSection(&html)
          }
        }
        reportFooter(&html)
      }
    }
    return html.bytes + [UInt8(ascii: "\n")]
  }

  var periodTitle: Text {
    let period = assessment.standpoint.period.id
    return Text(
      thai: "ผลการประเมินการควบคุมภายใน \(DateWording.long(period, in: .thai))",
      english: "Internal control assessment, \(DateWording.long(period, in: .english))")
  }

  private func reportHeader(_ html: inout HTMLWriter) {
    html.element("header") { html in
      html.element("p", ["class": "organisation"]) { $0.bilingual(register.organisation.name) }
      html.element("h1") { $0.bilingual(periodTitle) }
      let asOf = assessment.standpoint.asOf
      html.element("p") {
        $0.bilingual(
          Text(
            thai: "ข้อมูล ณ วันที่ \(DateWording.long(asOf, in: .thai))",
            english: "as of \(DateWording.long(asOf, in: .english))"))
      }
    }
  }

  private func reportFooter(_ html: inout HTMLWriter) {
    html.element("footer") { html in
      html.element("p") {
        $0.bilingual(
          Text(
            thai:
              "ทะเบียน \(register.id) ชุดเกณฑ์ \(assessment.rulesVersion) โปรแกรม sopthan \(toolVersion) แฟ้มข้อมูลนำเข้า \(register.files.count) แฟ้ม; ที่มาของทุกตัวเลขอยู่ใน committee-pack.xlsx และ assessment.xml",
            english: "Every number is traced in committee-pack.xlsx and assessment.xml."))
      }
      html.element("p", ["class": "hash"]) {
        $0.bilingual(
          Text(
            thai: "แฮชของการประเมิน (SHA-256) \(hash) ตรวจด้วย sopthan verify ได้ว่าหน้านี้ยังเป็นฉบับที่ออก",
            english: "sopthan verify tells whether this page is as it was made."))
      }
    }
  }
}
