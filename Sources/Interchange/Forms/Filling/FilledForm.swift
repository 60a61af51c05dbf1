public import Diagnostics
public import Register

/// A form with the facts of one unit in it, ready to be written to any medium.
public struct FilledForm: Sendable {
  /// `pk5`, `pk5-FIN`: what its file is called, without a suffix.
  public let fileName: String
  /// `ปค.5`
  public let name: String
  public let title: String
  public let language: Language
  /// What is still missing before anyone signs, in the order of the form.
  public let gaps: [FormGap]
  let isLandscape: Bool
  let blocks: [FormBlock]
  let organisation: String
  let mark: ExportMark

  public var period: PeriodID { mark.period }
}

/// Something that a form asks and the register does not answer.
public struct FormGap: Sendable, Hashable {
  /// The column's heading, or the words of the paragraph.
  public var section: String
  /// The row that it concerns: a plan, a principle; nil in a paragraph.
  public var subject: String?
  /// The facts that are missing, in words.
  public var missing: String
  /// The position of who can supply them.
  public var supplier: String
}

enum FormBlock: Sendable, Hashable {
  case paragraph(String, ParagraphLayout)
  case table(FilledTable)
  case signature([String])
  /// With the name of the page's sheet.
  case newPage(String)
}

struct FilledTable: Sendable, Hashable {
  struct Column: Sendable, Hashable {
    let heading: String
    /// `(1)`
    let number: String?
    let share: Int
  }

  struct Row: Sendable, Hashable {
    /// The first cell is bold.
    let isStrong: Bool
    /// There is one cell, which covers all columns.
    let isSpanning: Bool
    /// Lines are parted by `\n`; an empty text is a blank cell.
    let cells: [String]
  }

  let columns: [Column]
  let rows: [Row]

  var hasNumbers: Bool { columns.contains { $0.number != nil } }
}

extension FilledForm {
  /// What stands together on pages, and on one sheet of a workbook.
  struct Section: Sendable, Hashable {
    let name: String
    var blocks: [FormBlock] = []
  }

  /// The first has the form's name; those in which nothing came to stand are left out.
  var sections: [Section] {
    var sections = [Section(name: name)]
    for block in blocks {
      if case .newPage(let name) = block {
        sections.append(Section(name: name))
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    return sections.filter { !$0.blocks.isEmpty }
  }

  /// Every text of the form in the order in which it is read; blank cells are empty.
  var texts: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text, _): [text]
      case .newPage: []
      case .signature(let lines): lines
      case .table(let table):
        table.columns.map(\.heading) + table.columns.compactMap(\.number) + table.rows.flatMap(\.cells)
      }
    }
  }
}
