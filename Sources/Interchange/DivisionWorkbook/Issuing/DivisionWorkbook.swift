import Assessment
import Diagnostics
import Register
import Spreadsheet

/// What the sheets of a division's workbook share. The sheets themselves stand one to a file.
struct DivisionWorkbook: Sendable {
  let assessed: AssessedRegister
  let form: InputForm
  let entries: DivisionEntries
  /// The level of each score, as the rule pack decides.
  let matrix: [Score: Level]

  var division: Division { form.division }
  var period: PeriodID { form.period }
  var author: String { "sopthan \(assessed.toolVersion)" }

  init(_ assessed: AssessedRegister, form: InputForm, entries: DivisionEntries = .none) {
    self.assessed = assessed
    self.form = form
    self.entries = entries
    matrix = Dictionary(
      assessed.assessment.heatMap.compactMap { cell in cell.level.map { (cell.score, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  var mark: ExportMark { assessed.mark(.divisionWorkbook(division.code, period)) }

  var issued: IssuedState {
    IssuedState(
      register: assessed.register.id, division: division.code, period: period,
      rulesVersion: assessed.assessment.rulesVersion, asOf: assessed.assessment.standpoint.asOf,
      toolVersion: assessed.toolVersion,
      records: InputTable.allCases.flatMap { form.records[$0] ?? [] })
  }

  var workbook: Workbook {
    let parts = parts.filter { $0.lineCount > 0 }
    let title = Text(
      thai: "แบบประเมินของ\(division.name.thai) \(DateWording.long(period, in: .thai))",
      english: "Workbook of \(division.name.english), \(DateWording.long(period, in: .english))")
    let cover = DivisionCover(book: self, parts: parts)
    return Workbook(
      properties: Workbook.Properties(
        title: title.thai, subject: title.english, author: author,
        comments: "\(assessed.register.id) · \(division.code) · \(period) · \(issued.checksum)",
        created: Day(assessed.assessment.standpoint.asOf), custom: mark.properties),
      sheets: [cover.sheet] + problemSheets + parts.map(\.sheet) + [matrixSheet, listSheet, issueSheet],
      definedNames: cover.definedNames + parts.flatMap(\.definedNames) + matrixNames + listNames)
  }

  /// A cell that is filled in, or what stands in its place where it is closed.
  func cell(_ key: EntryKey, of record: InputRecord, isDemanded: Bool) -> Cell {
    let kind = form.kind(of: key)
    guard let input = record.input(key.field) else {
      let held = RecordFact(rawValue: key.field.rawValue).flatMap(record.fact) ?? ""
      let value = DivisionEntries.none.value(of: key, issued: held, kind: kind)
      return value == .blank ? .dash : Cell(value, kind.style)
    }
    return Cell(
      entries.value(of: key, issued: input.value, kind: kind), kind.style.open(isDemanded: isDemanded))
  }

  var footer: String {
    let organisation = assessed.register.organisation.shortName.thai.replacing("&", with: "&&")
    let font = "&\"TH Sarabun New,Regular\"&11 "
    let whose = "\(division.code) · \(DateWording.long(period, in: .thai))"
    return "&L\(font)\(organisation) · \(whose)&C\(font)หน้า &P / &N&R\(font)&A"
  }
}

/// A finished input sheet with what the first sheet tells of it.
struct InputPart: Sendable {
  let table: InputTable
  let sheet: Sheet
  let definedNames: [Workbook.DefinedName]
  let lineCount: Int
  let demanded: Int
  let blanks: Int
  /// `'แผนงาน'!$P$8:$P$17`; nil where nothing is demanded.
  let blankRange: String?

  init<Subject>(_ input: InputSheet<Subject>, in book: DivisionWorkbook) {
    table = input.table
    lineCount = input.lines.count
    demanded = input.demandedCount
    blanks = input.blankCount(book.entries)
    blankRange = input.range("blanks")
    definedNames = input.definedNames
    sheet = input.sheet(in: book)
  }
}

extension InputKind {
  fileprivate var style: Style {
    switch self {
    case .whole: .score
    case .choice: .word
    case .date: .date
    case .words: .body
    case .reference: .place
    }
  }
}
