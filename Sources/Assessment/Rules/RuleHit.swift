import FEEL
import Register

/// The verdict of a findings table on one subject: a row that matched.
struct RuleHit {
  let rule: RuleID
  let significance: Level
  let elements: FindingElements

  /// Nil for an output that names no rule or no level. `outputs` are those of the row's table.
  init?(_ row: Context, _ outputs: FindingOutputs) {
    guard let rule = outputs.rule.flatMap({ row.values[$0].string }),
      let significance = outputs.significance.flatMap({ row.values[$0].level })
    else { return nil }
    self.rule = RuleID(rule)
    self.significance = significance
    func text(_ place: FindingOutputs.Bilingual) -> Text? {
      guard let thai = place.thai.flatMap({ row.values[$0].string }),
        let english = place.english.flatMap({ row.values[$0].string })
      else { return nil }
      return Text(thai: thai, english: english)
    }
    let unwritten = Text(thai: "", english: "")
    elements = FindingElements(
      title: text(outputs.title) ?? unwritten, criteria: text(outputs.criteria) ?? unwritten,
      condition: text(outputs.condition) ?? unwritten, cause: text(outputs.cause),
      effect: text(outputs.effect), recommendation: text(outputs.recommendation))
  }
}

/// Where the outputs of a findings table stand in its rows, looked up once for all rows of a shape.
struct FindingOutputs {
  /// An element of a finding in both languages.
  struct Bilingual {
    let thai: Int?
    let english: Int?

    fileprivate init(_ name: String, in shape: Shape) {
      thai = shape.slot(of: "\(name) th")
      english = shape.slot(of: "\(name) en")
    }
  }

  let shape: Shape
  let rule: Int?
  let significance: Int?
  let title: Bilingual
  let criteria: Bilingual
  let condition: Bilingual
  let cause: Bilingual
  let effect: Bilingual
  let recommendation: Bilingual

  init(_ shape: Shape) {
    self.shape = shape
    rule = shape.slot(of: "rule")
    significance = shape.slot(of: "significance")
    title = Bilingual("title", in: shape)
    criteria = Bilingual("criteria", in: shape)
    condition = Bilingual("condition", in: shape)
    cause = Bilingual("cause", in: shape)
    effect = Bilingual("effect", in: shape)
    recommendation = Bilingual("recommendation", in: shape)
  }
}
