import Assessment
public import Diagnostics
import FEEL
public import Register

/// Puts the facts of a unit into a form, and notes what is missing on the way.
struct FormFiller {
  let form: Form
  let facts: FactValues
  private(set) var gaps: [FormGap] = []
  /// What FEEL could not evaluate; each place once.
  private(set) var problems: [Diagnostic] = []
  private var reported: Set<Location> = []

  var unit: FormUnit { facts.unit }
  var language: Language { unit.language }

  init(_ form: Form, _ unit: FormUnit) {
    self.form = form
    facts = FactValues(unit)
  }

  mutating func blocks() -> [FormBlock] {
    noteEarlyPeriod()
    let frame = FactFrame(facts)
    return form.parts.flatMap { part -> [FormBlock] in
      switch part {
      case .paragraph(let line, let layout):
        return texts(of: line, frame, in: nil).map { .paragraph($0, layout) }
      case .table(let table):
        return isMet(table.condition, frame) ? [.table(fill(table))] : []
      case .signature(let lines, let condition):
        guard isMet(condition, frame) else { return [] }
        return [.signature(lines.flatMap { texts(of: $0, frame, in: nil) })]
      case .newPage(let name): return [.newPage(name.in(language))]
      }
    }
  }

  mutating func note(_ gap: FormGap) { gaps.append(gap) }

  /// A form of the whole year can not be signed on the assessment of an earlier quarter.
  private mutating func noteEarlyPeriod() {
    guard unit.engagement == nil, unit.period.id.quarter < 4 else { return }
    let period = DateWording.long(unit.period.id, in: language)
    note(
      FormGap(
        section: form.title.in(language), subject: nil,
        missing: language == .thai
          ? "ผลการประเมินถึงสิ้นปีงบประมาณ (ข้อมูลเพียง\(period))"
          : "the assessment up to the end of the fiscal year (this is \(period))",
        supplier: unit.name(of: .divisionHead, for: nil)))
  }
}

// MARK: Expressions

extension FormFiller {
  /// An absent condition is met, one that gives null is not.
  mutating func isMet(_ condition: CompiledExpression?, _ frame: FactFrame) -> Bool {
    guard let condition else { return true }
    let (value, errors) = condition.evaluate(frame.values)
    report(errors, in: condition)
    switch value {
    case .boolean(let flag): return flag
    case .null: return false
    default:
      report(FormProblem.notACondition(value.text ?? "null").diagnostic(at: condition.source.location))
      return false
    }
  }

  mutating func value(of expression: CompiledExpression, _ frame: FactFrame) -> Value {
    let (value, errors) = expression.evaluate(frame.values)
    report(errors, in: expression)
    return value
  }

  private mutating func report(_ errors: [EvaluationError], in expression: CompiledExpression) {
    for error in errors {
      report(
        Diagnostic(
          at: error.location ?? expression.source.location, code: "form.not-evaluated", error.message,
          hint: error.hint))
    }
  }

  private mutating func report(_ problem: Diagnostic) {
    if reported.insert(problem.location).inserted { problems.append(problem) }
  }
}

extension Form {
  /// Puts the facts of the organisation, or of one of its divisions, into the form.
  ///
  /// - Parameter engagement: what the form is about; with a division, only what concerns this one.
  /// - Parameter usesThaiDigits: numbers in Thai digits; codes with Latin letters in them stay as they are.
  /// - Throws: what FEEL could not evaluate, with its place in the form's file.
  public func filled(
    from assessed: AssessedRegister, on engagement: Engagement? = nil, for division: Division?,
    in language: Language, usesThaiDigits: Bool
  ) throws(Problems) -> FilledForm {
    let unit = FormUnit(
      assessed: assessed, engagement: engagement, division: division, language: language)
    var filler = FormFiller(self, unit)
    let blocks = filler.blocks()
    guard filler.problems.isEmpty else { throw Problems(filler.problems) }
    let shown: (String) -> String = { usesThaiDigits ? $0.withThaiDigits : $0 }
    return FilledForm(
      fileName: ([id] + [engagement?.id.text, division?.code.text].compactMap(\.self)).joined(separator: "-"),
      name: shown(name.in(language)),
      title: shown(title.in(language)), language: language, gaps: filler.gaps, isLandscape: isLandscape,
      blocks: blocks.map { $0.mapped(shown) },
      organisation: assessed.register.organisation.name.in(language),
      mark: assessed.mark(
        .form(
          FormRendering(
            form: id, division: division?.code, engagement: engagement?.id, language: language,
            usesThaiDigits: usesThaiDigits))))
  }
}

extension FormBlock {
  fileprivate func mapped(_ change: (String) -> String) -> FormBlock {
    switch self {
    case .paragraph(let text, let layout): .paragraph(change(text), layout)
    case .signature(let lines): .signature(lines.map(change))
    case .newPage(let name): .newPage(change(name))
    case .table(let table):
      .table(
        FilledTable(
          columns: table.columns.map {
            FilledTable.Column(
              heading: change($0.heading), number: $0.number.map(change), share: $0.share)
          },
          rows: table.rows.map {
            FilledTable.Row(
              isStrong: $0.isStrong, isSpanning: $0.isSpanning, cells: $0.cells.map(change))
          }))
    }
  }
}
