import Diagnostics
import FEEL
import Register

/// The cell that a line stands in, for the check of completeness.
struct CellPlace {
  let heading: String
  /// The plan or the principle that the row is about.
  let subject: String?
}

extension FormFiller {
  /// The texts that a line gives: none if its condition is not met, one, or one for each row.
  ///
  /// - Parameter cell: nil in a paragraph, where a blank fact leaves the form's line to be filled in by hand.
  mutating func texts(of line: FormLine, _ frame: FactFrame, in cell: CellPlace?) -> [String] {
    guard isMet(line.condition, frame) else { return [] }
    guard let kind = line.each else { return [text(of: line, frame, in: cell)] }
    let rows = frame.row.map { $0.inner[kind] ?? [] } ?? facts.rows[kind] ?? []
    let chosen = chosen(rows, by: line.filter)
    if chosen.isEmpty, !line.isOptional { noteMissing(kind, of: frame, in: cell) }
    return chosen.map { text(of: line, $0, in: cell) }
  }

  /// The rows that a filter lets pass, each as a frame with its place among them.
  mutating func chosen(_ rows: [FactRow], by filter: CompiledExpression?) -> [FactFrame] {
    var chosen: [FactFrame] = []
    for row in rows {
      let frame = FactFrame(facts, row, ordinal: chosen.count + 1)
      if isMet(filter, frame) { chosen.append(frame) }
    }
    return chosen
  }

  private mutating func text(of line: FormLine, _ frame: FactFrame, in cell: CellPlace?) -> String {
    let template = line.template(in: language)
    var text = ""
    for part in template.parts {
      switch part {
      case .words(let words): text += words
      case .expression(let expression):
        let value = value(of: expression, frame)
        if value.isBlank {
          if !line.isOptional { noteBlank(expression, in: template, frame, cell) }
          if cell == nil || form.marksBlankCells && !line.isOptional { text += form.blank.in(language) }
        } else {
          text += value.printed(in: language)
        }
      }
    }
    // Words around a blank fact in a cell would say something of it.
    return cell != nil && template.holdsOnlyBlanks(text) ? "" : text
  }

  private mutating func noteBlank(
    _ expression: CompiledExpression, in template: Template, _ frame: FactFrame, _ cell: CellPlace?
  ) {
    let missing = frame.missing(in: expression.text)
    let supplier =
      missing.first?.supplier ?? frame.suppliers(of: expression.text).first ?? .registerKeeper
    note(
      FormGap(
        section: cell?.heading ?? template.outline,
        subject: cell == nil ? frame.row?.label : frame.row?.label ?? cell?.subject,
        missing: missing.isEmpty
          ? cell?.heading ?? expression.text
          : missing.map { $0.meaning.in(language) }.joined(separator: ", "),
        supplier: unit.name(of: supplier, for: frame.row)))
  }

  private mutating func noteMissing(_ kind: RowKind, of frame: FactFrame, in cell: CellPlace?) {
    note(
      FormGap(
        section: cell?.heading ?? form.title.in(language), subject: frame.row?.label ?? cell?.subject,
        missing: kind.name.in(language), supplier: unit.name(of: kind.supplier, for: frame.row)))
  }
}

extension Template {
  /// The words with a mark where facts stand, cut short: how the check of completeness names a paragraph.
  var outline: String {
    let text = parts.map { part in
      switch part {
      case .words(let words): words
      case .expression: "…"
      }
    }.joined()
    return text.count <= 60 ? text : text.prefix(59) + "…"
  }

  /// Whether a text has nothing beyond the template's own words though the template asks for facts.
  func holdsOnlyBlanks(_ text: String) -> Bool {
    var asksForFacts = false
    var words = ""
    for part in parts {
      switch part {
      case .words(let more): words += more
      case .expression: asksForFacts = true
      }
    }
    return asksForFacts && text == words
  }
}

extension Value {
  /// As a form prints it: dates in the language's era, lists line by line.
  fileprivate func printed(in language: Language) -> String {
    switch self {
    case .string(let text): text
    case .date(let date): DateWording.long(date, in: language)
    case .list(let members):
      members.filter { !$0.isBlank }.map { $0.printed(in: language) }.joined(separator: "\n")
    case .null, .boolean, .number, .time, .dateTime, .yearsMonths, .daysTime, .context, .range, .function:
      text ?? ""
    }
  }
}
