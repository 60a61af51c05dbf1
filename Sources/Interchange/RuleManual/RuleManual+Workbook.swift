import Assessment
import DMN
import Diagnostics
public import FEEL
import Register
public import Spreadsheet

extension RuleManual {
  /// The manual as a workbook: every rule on the first sheet, then each table on a sheet of its own.
  ///
  /// - Parameter day: what the file gives as the day of its creation.
  public func workbook(created day: CalendarDate) -> Workbook {
    var names: Set<String> = [Self.ruleSheetName]
    let tables = models.flatMap { model in
      model.elements.flatMap { element in element.tables.map { (element, $0) } }
    }
    return Workbook(
      properties: Workbook.Properties(
        title: title.thai, subject: title.english, author: "sopthan \(toolVersion)",
        comments: "\(register.id) · \(version)", created: Day(day)),
      sheets: [ruleSheet]
        + tables.map { element, table in
          sheet(of: table, in: element, name: Self.free(table.decision, among: &names))
        })
  }

  private static let ruleSheetName = "เกณฑ์"

  private var ruleSheet: Sheet {
    sheet(
      name: Self.ruleSheetName, title: title,
      Table(columns: ManualColumns(manual: self).all, subjects: rules), frozenColumns: 1)
  }

  private func sheet(of table: TableDescription, in element: ManualElement, name: String) -> Sheet {
    sheet(
      name: name, title: element.title,
      Table(columns: table.columns, subjects: table.rows), frozenColumns: 1)
  }

  private func sheet<Subject>(
    name: String, title: Text, _ table: Table<Subject>, frozenColumns: Int
  ) -> Sheet {
    let place = table.place(in: name, from: 2)
    let wide = table.widths.reduce(0, +) > 260
    return Sheet(
      name: name, widths: table.widths, frozenRows: place.headingRow + 1,
      frozenColumns: frozenColumns, filter: place.filter,
      print: PrintSetup(
        isLandscape: true, pagesWide: wide ? 2 : 1, repeatedRows: place.headingRow - 1...place.headingRow,
        footer:
          "&L\(register.organisation.shortName.thai.replacing("&", with: "&&")) · \(version)&C&P / &N&R&A",
        margins: PrintSetup.Margins(top: 0.5, bottom: 0.6)),
      rows: { write in
        try write(Row([.text(title.thai, .title)], height: 30))
        try write(Row([.text(title.english, .subtitle)], height: 19))
        try table.write(at: place, write)
      })
  }

  /// A name for a sheet that is not taken: at most 31 characters, without those that spreadsheets refuse.
  private static func free(_ name: String, among taken: inout Set<String>) -> String {
    let plain = String(
      String.UnicodeScalarView(name.unicodeScalars.filter { !"[]:*?/\\'".unicodeScalars.contains($0) })
        .prefix(27))
    var candidate = plain
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(plain) \(number)"
      number += 1
    }
    return candidate
  }
}

/// The columns of rules as the manual lists them.
struct ManualColumns {
  let manual: RuleManual

  var all: [Column<ManualRule>] {
    [
      Column("id", "เกณฑ์", "Rule", width: 8) { .text($0.rule.id.text, .code) },
      Column("significance", "นัยสำคัญ", "Significance", width: 12) { [manual] in
        .stacked(manual.name(of: $0.rule.significance))
      },
      Column("title", "ชื่อเกณฑ์", "Title", width: 34) { .stacked($0.rule.title, .body) },
      Column("criteria", "หลักเกณฑ์อ้างอิง", "Criteria", width: 36) { .stacked($0.rule.criteria, .body) },
      Column("conditions", "เงื่อนไข", "Fires when", width: 40) { rule in
        .text(
          rule.conditions.map { "\($0.column.thai): \($0.test)" }.joined(separator: "\n"))
      },
    ]
      + RuleManual.elements.map { name, title in
        Column(name, title.thai, title.english, width: 46) { rule in
          .stacked(rule.element(name).map { Text(thai: $0.thai.plain, english: $0.english.plain) }, .body)
        }
      }
      + [
        Column("reason", "เหตุผล", "Reason", width: 34) { .text($0.reason, .english) },
        Column("history", "ประวัติ", "History", width: 26) { .text($0.history, .english) },
        Column("firing", "ตัวอย่างที่เกิดผล", "Examples that fire it", width: 34) { examples($0.firing) },
        Column("missing", "ตัวอย่างที่เกือบเกิดผล", "Examples that just do not", width: 34) {
          examples($0.missing)
        },
        Column("source", "ที่มา", "Source", width: 26) { .text($0.rule.location.description, .place) },
      ]
  }
}

/// The first few names; the others are counted.
private func examples(_ names: [String]) -> Cell {
  let shown = names.prefix(3).joined(separator: "\n")
  return .text(names.count > 3 ? "\(shown)\n+ \(names.count - 3)" : shown, .place)
}

extension TableDescription {
  /// The table's columns in the standard's horizontal order: number, inputs, outputs, annotations.
  fileprivate var columns: [Column<Row>] {
    var columns: [Column<Row>] = [
      Column("number", hitPolicy.letter, "#", width: 6) { .count($0.number, .score) }
    ]
    for column in inputs.indices {
      let heading = heading(ofInput: column)
      columns.append(
        Column(
          "input\(column)", heading.thai, heading.thai == inputs[column] ? "–" : inputs[column], width: 20
        ) { .text($0.inputs[column].text, .code) })
    }
    for column in outputs.indices {
      columns.append(
        Column("output\(column)", outputs[column], "→", width: holdsRules && column > 1 ? 40 : 20) {
          .text(WrittenText(feel: $0.outputs[column].text).plain)
        })
    }
    for column in annotationNames.indices {
      columns.append(
        Column("annotation\(column)", annotationNames[column], "note", width: 34) {
          .text($0.annotations.indices.contains(column) ? $0.annotations[column] : nil, .english)
        })
    }
    return columns
  }
}
