import Assessment
import Diagnostics
import Register
import Spreadsheet

extension CommitteePack {
  /// What the workbook was made from: inputs with their digests, versions, the day of reckoning.
  var provenanceSheet: Sheet {
    let files = InputFileColumns()
    let columns = [files.path, files.bytes, files.sha256]
    var layout = SheetLayout(.provenance, of: assessed, widths: columns.map(\.width))
    layout.add([Row([])])
    for (name, value) in facts {
      layout.merge(CellRange(rows: layout.nextRow...layout.nextRow, columns: 1...2))
      layout.add([
        Row(
          [
            .text("\(name.thai) · \(name.english)", .body), .text(value, .body.emphasised),
            Cell(.blank, .body),
          ])
      ])
    }
    layout.section(Text(thai: "แฟ้มข้อมูลนำเข้า", english: "Input files"))
    let place = layout.add(Table(columns: columns, subjects: register.files))
    let errors = RuleErrorColumns()
    layout.section(Text(thai: "สิ่งที่เกณฑ์คำนวณไม่ได้", english: "What the rules could not evaluate"))
    layout.add(
      Table(columns: [errors.subject, errors.decision, errors.reason], subjects: assessment.errors))
    return layout.finished(main: nil).filtered(by: place)
  }

  private var facts: [(Text, String)] {
    let standpoint = assessment.standpoint
    return [
      (Text(thai: "องค์กร", english: "Organisation"), register.organisation.name.thai),
      (Text(thai: "ทะเบียน", english: "Register"), register.id),
      (
        Text(thai: "งวด", english: "Period"),
        "\(standpoint.period.id) · \(DateWording.long(standpoint.period.id, in: .thai))"
      ),
      (
        Text(thai: "ข้อมูล ณ วันที่", english: "As of"),
        "\(DateWording.long(standpoint.asOf, in: .thai)) (\(standpoint.asOf))"
      ),
      (Text(thai: "ชุดเกณฑ์", english: "Rule pack"), assessment.rulesVersion),
      (Text(thai: "โปรแกรม", english: "Tool"), "sopthan \(assessed.toolVersion)"),
      (
        Text(thai: "รายการหลังวันที่ข้อมูลซึ่งไม่นับ", english: "Later entries left out"),
        "\(assessment.laterEntries)"
      ),
      (Text(thai: "แฮชของการประเมิน (SHA-256)", english: "Hash of the assessment"), assessed.hash),
      (Text(thai: "เครื่องหมายของแฟ้ม", english: "Mark of the file"), assessed.mark(.committeePack).line),
    ]
  }
}

extension Sheet {
  func filtered(by table: TablePlace) -> Sheet {
    var sheet = self
    sheet.filter = table.filter
    return sheet
  }
}
