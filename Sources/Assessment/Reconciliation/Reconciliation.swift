import FEEL
import Register

/// A published report held against itself and against the register.
struct Reconciliation {
  var claims: [ClaimResult] = []
  var figures: [FigureResult] = []
  var findings: [RawFinding] = []

  init(
    _ report: PublishedReport, figures published: PublishedFigures, summary: Summary, register: Register,
    judge: inout Judge
  ) {
    let location = register.location(of:)
    for (claim, exact, errors) in published.recomputed() {
      judge.note(errors, about: claim.id.text, at: location(claim.origin))
      guard let claimed = Number(claim.claimed) else { continue }
      let situation = ClaimSituation(
        id: claim.id.text, section: claim.section, statement: claim.statement, claimed: claimed,
        decimals: claim.decimals, exact: exact, origin: claim.origin)
      let facts = ClaimSituation.facts.context(of: situation)
      let (verdict, recomputed) = judge.verdict(on: claim.id.text, facts)
      claims.append(
        ClaimResult(
          id: claim.id, claimed: claim.claimed,
          recomputed: recomputed?.text(decimals: claim.decimals), verdict: verdict))
      findings += judge.hits(.claim, about: claim.id.text, [facts]).map {
        RawFinding(
          hit: $0, question: .claim, subject: .claim(claim.id), division: nil, plan: nil, origin: claim.origin
        )
      }
    }
    let context = summary.context(divisions: register.divisions.count)
    for figure in report.figures {
      guard let expression = figure.recomputedAs else { continue }
      let exact = context.value(at: expression)?.number
      let situation = ClaimSituation(
        id: figure.id, section: figure.section, statement: figure.label, claimed: figure.value,
        decimals: 0, exact: exact, origin: figure.origin)
      let (verdict, _) = judge.verdict(on: figure.id, ClaimSituation.facts.context(of: situation))
      figures.append(
        FigureResult(id: figure.id, published: figure.value, recomputed: exact, verdict: verdict))
    }
  }
}

extension Judge {
  fileprivate mutating func verdict(on subject: String, _ facts: Value) -> (Verdict, Number?) {
    guard case .context(let answer)? = answer(.claimVerdict, about: subject, [facts]).first,
      let verdict = answer["verdict"]?.string.flatMap(Verdict.init(rawValue:))
    else { return (.disagrees, nil) }
    return (verdict, answer["recomputed"]?.number)
  }
}

extension Number {
  /// Plain notation with exactly so many decimals: `21.60`.
  func text(decimals: Int) -> String {
    let plain = rounded(scale: decimals, .halfUp)?.description ?? description
    guard decimals > 0 else { return plain }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? parts[1].count : 0
    return plain + (fraction == 0 ? "." : "") + String(repeating: "0", count: max(0, decimals - fraction))
  }
}

extension Summary {
  /// The summary as a FEEL context: `summary.residual.high`.
  func context(divisions: Int) -> Value {
    func byLevel(_ total: Int, _ count: (SummaryRow) -> Int?) -> Value {
      .context(Context(rows.map { ($0.level.rawValue, Value.count(count($0))) } + [("total", .count(total))]))
    }
    return .context(
      Context([
        (
          "summary",
          .context(
            Context([
              ("assessed", byLevel(totalAssessed) { $0.assessed }),
              ("controlled", byLevel(totalControlled) { $0.controlled }),
              ("residual", byLevel(totalResidual) { $0.residual }),
              ("reduced", .count(reduced)),
              ("divisions", .count(divisions)),
            ]))
        )
      ]))
  }
}

extension Value {
  /// The value that a path of names leads to.
  func value(at path: String) -> Value? {
    path.split(separator: ".").reduce(Optional(self)) { value, name in
      guard case .context(let context)? = value else { return nil }
      return context[String(name)]
    }
  }
}
