public import Diagnostics
import FEEL
public import Register
public import Spreadsheet

extension Listing {
  /// Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read Thai; lines end in CRLF.
  ///
  /// The first line names the columns. Dates are ISO 8601, levels and other words as the language has them, what is
  /// absent is an empty field, and a text that a spreadsheet would take for a formula has an apostrophe before it.
  public func csv(of rows: [Int], in language: Language, names: (Level) -> Text) -> [UInt8] {
    var output: [UInt8] = [0xEF, 0xBB, 0xBF]
    CSVLine.append(columns.map { $0.title.in(language) }, to: &output)
    for row in rows {
      CSVLine.append(
        columns.indices.map { column in
          switch value(row, column) {
          case .nothing: ""
          case .date(let date): date.description
          case .number(let number, _):
            number == number.rounded() ? "\(Int(exactly: number) ?? 0)" : "\(number)"
          case .text, .level, .movement, .light:
            CSVLine.harmless(value(row, column).words(in: language, names: names))
          }
        }, to: &output)
    }
    return output
  }

  /// Rows as a workbook of one sheet, with a filter over its headings.
  ///
  /// - Parameter created: a day of the data, never of the clock.
  public func workbook(
    of rows: [Int], in language: Language, names: (Level) -> Text, created: Day, author: String
  ) -> Workbook {
    let name = String(title.in(language).prefix(31).filter { !"[]:*?/\\'".contains($0) })
    let body = rows.map { row in
      Row(
        columns.indices.map { column in
          switch value(row, column) {
          case .nothing: .dash
          case .number(let number, let decimals): Cell(.number(number), decimals > 0 ? .decimal : .count)
          case .date(let date): .date(date)
          case .text, .level, .movement, .light:
            .text(value(row, column).words(in: language, names: names))
          }
        })
    }
    let heading = Row(columns.map { Cell(.text($0.title.in(language)), .heading) })
    let sheet = Sheet(
      name: name, widths: columns.map(\.width), frozenRows: 1,
      filter: CellRange(rows: 0...max(1, body.count), columns: 0...max(0, columns.count - 1))
    ) { write in
      for row in [heading] + body { try write(row) }
    }
    return Workbook(
      properties: Workbook.Properties(
        title: title.thai, subject: title.english, author: author, created: created),
      sheets: [sheet])
  }
}

extension Listing.Value {
  fileprivate func words(in language: Language, names: (Level) -> Text) -> String {
    switch self {
    case .nothing, .number, .date: ""
    case .text(let text): text.in(language).isEmpty ? text.thai : text.in(language)
    case .level(let level): names(level).in(language)
    case .movement(let movement): movement.name.in(language)
    case .light(let light): light.name.in(language)
    }
  }
}
