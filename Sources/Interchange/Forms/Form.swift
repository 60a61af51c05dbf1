public import Diagnostics
import FEEL
public import Register

/// Who fills a form in, or what it is written about.
public enum FormLevel: String, Sendable, Hashable, CaseIterable {
  case organisation, division
  /// Internal audit, about an engagement as a whole.
  case engagement
  /// Internal audit, about what an engagement came to in one division; nothing of another can stand there.
  case auditee
}

extension FormLevel: Named {
  public var name: Text {
    switch self {
    case .organisation: Text(thai: "หน่วยงานของรัฐ", english: "organisation")
    case .division: Text(thai: "ส่วนงาน", english: "division")
    case .engagement: Text(thai: "งานตรวจสอบ", english: "engagement")
    case .auditee: Text(thai: "หน่วยรับตรวจ", english: "auditee")
    }
  }
}

/// Wording and layout of a form, as a file of the register's `forms/` holds them.
///
/// Read by `readForm`, with every expression compiled.
public struct Form: Sendable {
  /// `pk5`: the name of its file.
  public let id: String
  /// The year, B.E., of the regulation that it belongs to; nil for a form of the organisation's own.
  public let regime: Int?
  public let levels: [FormLevel]
  /// `ปค.5`
  public let name: Text
  public let title: Text
  public let location: Location
  let isLandscape: Bool
  let blank: Text
  /// Whether `blank` stands in tables too, where else a cell stays empty to be written in.
  let marksBlankCells: Bool
  let parts: [FormPart]
}

enum FormPart: Sendable {
  case paragraph(FormLine, ParagraphLayout)
  case table(FormTable)
  case signature([FormLine], condition: CompiledExpression?)
  /// What follows begins on a page, and in a workbook on a sheet, of its own.
  case newPage(name: Text)
}

/// How a paragraph looks, whatever it is written to.
struct ParagraphLayout: Sendable, Hashable {
  enum Kind: String, Sendable, Hashable, CaseIterable { case title, heading, strong, body }
  enum Alignment: String, Sendable, Hashable, CaseIterable { case left, centre, right }

  var kind = Kind.body
  var alignment = Alignment.left
  /// Of the whole paragraph and of its first line beside that, in steps of 1.25 cm.
  var indent = 0
  var firstLine = 0
}

/// A text that begins on a line of its own: under a condition, or once for each row of a source.
struct FormLine: Sendable {
  let thai: Template
  let english: Template
  let condition: CompiledExpression?
  let each: RowKind?
  let filter: CompiledExpression?
  /// Nothing is missing if its facts are.
  let isOptional: Bool

  func template(in language: Language) -> Template {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}

struct FormTable: Sendable {
  struct Column: Sendable {
    let number: Int?
    /// Of the width, in proportion to the other columns.
    let share: Int
    let heading: Text
    let lines: [FormLine]
  }

  /// A row whose wording stands in the form.
  struct FixedRow: Sendable {
    let isStrong: Bool
    /// The row has one cell, which covers all columns.
    let isSpanning: Bool
    let condition: CompiledExpression?
    let cells: [[FormLine]]
  }

  let rows: RowKind?
  let filter: CompiledExpression?
  let condition: CompiledExpression?
  let columns: [Column]
  /// Where there is a source of rows as well, all of these stand there once for each of its rows.
  let fixedRows: [FixedRow]
}
