import Assessment
import Register

extension AssessedRegister {
  /// Every plan of the period with what it came to.
  public var planListing: Listing {
    let words = ListingWords(self)
    let columns = PlanColumns(assessed: self)
    return Listing(
      PackSheet.plans.title, planEntries, key: { $0.plan.id.text },
      columns: listed([columns.id, columns.division], words: words)
        + [listed(columns.title, columns.titleEnglish, words: words)]
        + listed(
          [
            columns.control, columns.opening, columns.previous, columns.now, columns.movement,
            columns.movementSincePrevious, columns.likelihood, columns.consequence, columns.residual,
            columns.lowestJustified, columns.judgedBy, columns.state, columns.openActions,
            columns.lateActions,
            columns.findings,
          ], stacked: ["judgedBy", "state"], words: words),
      facets: planFacets)
  }

  /// The plans with what else the period says of them, in the order of the register.
  var planEntries: [PlanEntry] {
    let period = assessment.standpoint.period.id
    let findings = Dictionary(grouping: assessment.findings, by: \.plan).mapValues(\.count)
    return assessment.plans.compactMap { result in
      plan(result.plan).map { plan in
        PlanEntry(
          plan: plan, result: result, assessment: plan.assessment(in: period),
          findings: findings[plan.id] ?? 0)
      }
    }
  }

  private var planFacets: [ListingFacet<PlanEntry>] {
    let levels = levelOptions
    let unrated = Listing.Option(code: "unrated", name: Text(thai: "ยังไม่ประเมิน", english: "Unrated"))
    let moved = changes.map { changes in
      Dictionary(changes.plans.map { ($0.plan, $0.movement) }, uniquingKeysWith: { first, _ in first })
    }
    /// A plan of which the changes say nothing stands where it stood.
    let since: @Sendable (PlanResult) -> Movement? = { result in
      guard let moved, result.reportedLevel != nil else { return nil }
      return moved[result.plan] ?? .unchanged
    }
    let issues = register.riskIssues.map { (id: $0.id, plans: Set($0.plans)) }
    return [
      ListingFacet("division", "ส่วนงาน", "Division", divisionOptions) { [$0.plan.division.text] },
      ListingFacet("level", "ระดับขณะนี้", "Level now", levels + [unrated]) {
        [$0.result.reportedLevel?.rawValue ?? unrated.code]
      },
      ListingFacet("opening", "ระดับต้นปี", "Opening level", levels + [Listing.noneOption]) {
        [$0.result.assessedLevel?.rawValue ?? Listing.none]
      },
      ListingFacet("movement", "จากต้นปี", "Since opening", .all(Movement.self)) {
        [$0.result.movement?.rawValue ?? Listing.none]
      },
      ListingFacet("since", "จากไตรมาสก่อน", "Since last quarter", .all(Movement.self)) {
        [since($0.result)?.rawValue ?? Listing.none]
      },
      ListingFacet("control", "มีการควบคุม", "Under control", isTrue: \.result.isUnderControl),
      ListingFacet("residual", "มีความเสี่ยงคงเหลือ", "Residual risk", isTrue: \.result.carriesResidualRisk),
      ListingFacet("state", "สถานะการประเมิน", "State", .all(AssessmentState.self)) {
        [$0.result.state?.rawValue ?? Listing.none]
      },
      ListingFacet(
        "unapproved", "ยังไม่อนุมัติ", "Not approved",
        isTrue: {
          $0.result.state.map { $0 != .approved } ?? false
        }),
      ListingFacet("reassessed", "ประเมินซ้ำแล้ว", "Re-assessed", isTrue: \.result.isReassessed),
      ListingFacet("score", "ช่องในแผนภาพ", "Cell now", Self.scores) { Self.code($0.result.reportedScore) },
      ListingFacet("openingScore", "ช่องต้นปี", "Opening cell", Self.scores) {
        Self.code($0.result.openingScore)
      },
      ListingFacet("late", "มีงานล่าช้า", "Late actions", isTrue: { $0.result.overdueActions > 0 }),
      ListingFacet(
        "issue", "ประเด็นความเสี่ยง", "Risk issue",
        register.riskIssues.map { .init(code: $0.id.text, name: $0.title) }
      ) { entry in issues.filter { $0.plans.contains(entry.plan.id) }.map(\.id.text) },
    ]
  }

  private static func code(_ score: Score?) -> [String] {
    [score.map { "\($0.likelihood)-\($0.consequence)" } ?? Listing.none]
  }

  private static let scores: [Listing.Option] = (1...5).flatMap { likelihood in
    (1...5).map { consequence in
      .init(
        code: "\(likelihood)-\(consequence)",
        name: Text(
          thai: "โอกาส \(likelihood) ผลกระทบ \(consequence)",
          english: "Likelihood \(likelihood), consequence \(consequence)"))
    }
  }

  /// The plans that stand elsewhere than in the period before, and why.
  public var changeListing: Listing {
    let words = ListingWords(self)
    let columns = ChangeColumns(assessed: self)
    let byID = Dictionary(planEntries.map { ($0.plan.id, $0) }, uniquingKeysWith: { first, _ in first })
    let subjects = (changes?.plans ?? []).map { ChangeEntry(change: $0, entry: byID[$0.plan]) }
    let causes = ListingColumn<ChangeEntry>(id: columns.causes.id, title: columns.causes.title) { entry in
      let names = entry.change.causes.map(\.name)
      return .text(
        Text(
          thai: names.map(\.thai).joined(separator: ", "),
          english: names.map(\.english).joined(separator: ", ")))
    }
    return Listing(
      PackSheet.changes.title, subjects, key: { $0.change.plan.text },
      columns: listed([columns.id(linkedTo: { _ in nil })], words: words)
        + [divisionColumn { $0.change.division }, listed(columns.title, columns.titleEnglish, words: words)]
        + listed([columns.from, columns.to, columns.movement, columns.scores], words: words) + [causes]
        + listed([columns.reason], words: words),
      facets: [
        ListingFacet("division", "ส่วนงาน", "Division", divisionOptions) { [$0.change.division.text] },
        ListingFacet("movement", "ทิศทาง", "Direction", .all(Movement.self)) {
          [$0.change.movement?.rawValue ?? Listing.none]
        },
        ListingFacet("cause", "สาเหตุ", "Cause", .all(ChangeCause.self)) { $0.change.causes.map(\.rawValue) },
        ListingFacet("from", "งวดก่อน", "Before", levelOptions) {
          [$0.change.levelFrom?.rawValue ?? Listing.none]
        },
        ListingFacet("level", "งวดนี้", "Now", levelOptions) { [$0.change.levelTo?.rawValue ?? Listing.none] },
      ])
  }

  /// The code and the name of a division, in both languages.
  func divisionColumn<Subject: Sendable>(
    _ code: @escaping @Sendable (Subject) -> DivisionCode?
  ) -> ListingColumn<Subject> {
    ListingColumn(id: "division", title: Text(thai: "ส่วนงาน", english: "Division")) { [self] subject in
      guard let code = code(subject) else { return .nothing }
      let name = name(of: code)
      return .text(Text(thai: "\(code) \(name.thai)", english: "\(code) \(name.english)"))
    }
  }
}
