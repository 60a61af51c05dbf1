import Assessment
import FEEL
import Register

extension AssessedRegister {
  /// The divisions with their plans, findings and ratings.
  public var divisionListing: Listing {
    let words = ListingWords(self)
    let columns = DivisionColumns(assessed: self)
    let levels = assessment.summary.rows.map(\.level)
    let findings = ListingColumn<DivisionResult>(
      id: "findings", title: Text(thai: "ข้อตรวจพบ", english: "Findings"), isNumber: true
    ) { .number(Double($0.findings.findings), decimals: 0) }
    let ratings = assessment.divisions.compactMap(\.rating).map {
      Listing.Option(code: $0.code, name: $0.name)
    }
    return Listing(
      PackSheet.divisions.title, assessment.divisions, key: { $0.division.text },
      columns: listed([columns.code], words: words) + [
        listed(columns.name, columns.nameEnglish, words: words)
      ]
        + listed(
          [columns.plans, columns.controlled] + levels.map(columns.plans(at:))
            + [
              columns.unrated, columns.residual, columns.reduced, columns.reducedPercent, columns.notApproved,
            ],
          words: words) + [findings]
        + listed(
          [columns.openActions, columns.lateActions, columns.rating], stacked: ["rating"], words: words)
        + [listed(columns.reason, columns.reasonEnglish, words: words)],
      facets: [
        ListingFacet("rating", "ผลจัดระดับ", "Rating", ratings.withoutRepetition) {
          [$0.rating?.code ?? Listing.none]
        }
      ])
  }

  /// Indicators of performance and of risk.
  public var indicatorListing: Listing {
    let words = ListingWords(self)
    let columns = IndicatorColumns(assessed: self)
    let byID = Dictionary(register.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let subjects = assessment.indicators.compactMap { result in
      byID[result.indicator].map {
        IndicatorEntry(indicator: $0, result: result, period: assessment.standpoint.period.id)
      }
    }
    let english = Dictionary(columns.english.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func both(_ column: Column<IndicatorEntry>) -> ListingColumn<IndicatorEntry> {
      guard let twin = english["\(column.id)English"] else { return listed([column], words: words)[0] }
      return listed(column, twin, words: words)
    }
    return Listing(
      PackSheet.indicators.title, subjects, key: { $0.indicator.id.text },
      columns: listed([columns.id], words: words) + [both(columns.name), both(columns.unit)]
        + listed(
          [
            columns.yearTarget, columns.quarterTarget, columns.carriedTarget, columns.result,
            columns.resultToDate, columns.yearShare, columns.quarterShare, columns.light,
          ], words: words) + [both(columns.resultText)] + listed([columns.divisions], words: words),
      facets: [
        ListingFacet("light", "สัญญาณ", "Light", .all(IndicatorLight.self) + [Listing.noneOption]) {
          [$0.result.light?.rawValue ?? Listing.none]
        },
        ListingFacet(
          "kind", "ประเภท", "Kind",
          [
            .init(
              code: IndicatorKind.performance.rawValue, name: Text(thai: "ตามคำรับรอง", english: "Performance")),
            .init(code: IndicatorKind.risk.rawValue, name: Text(thai: "ความเสี่ยง", english: "Risk")),
          ]
        ) { [$0.indicator.kind.rawValue] },
      ])
  }

  public var riskIssueListing: Listing {
    let words = ListingWords(self)
    let columns = RiskIssueColumns(assessed: self)
    let byID = Dictionary(register.riskIssues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let subjects = assessment.riskIssues.compactMap { result in
      byID[result.issue].map { issue in
        RiskIssueEntry(
          issue: issue, result: result, worst: issue.plans.compactMap { self.result($0)?.reportedLevel }.max()
        )
      }
    }
    return Listing(
      PackSheet.riskIssues.title, subjects, key: { $0.issue.id.text },
      columns: listed([columns.id], words: words)
        + [
          listed(columns.title, columns.titleEnglish, words: words),
          listed(columns.treatment, columns.treatmentEnglish, words: words),
          listed(columns.outcome, columns.outcomeEnglish, words: words),
        ] + listed([columns.plans, columns.worst], words: words)
        + [
          ListingColumn(id: columns.residual.id, title: columns.residual.title, isNumber: true) {
            .number(Double($0.result.counts.residual), decimals: 0)
          }
        ] + listed([columns.reduced], words: words),
      facets: [
        ListingFacet("worst", "ระดับหนักสุด", "Weightiest level", levelOptions) {
          [$0.worst?.rawValue ?? Listing.none]
        }
      ])
  }

  public var engagementListing: Listing {
    let words = ListingWords(self)
    let columns = EngagementColumns(assessed: self)
    let byID = Dictionary(register.engagements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let subjects = assessment.engagements.compactMap { result in
      byID[result.engagement].map { EngagementEntry(engagement: $0, result: result) }
    }
    return Listing(
      PackSheet.engagements.title, subjects, key: { $0.engagement.id.text },
      columns: listed([columns.id, columns.period], words: words)
        + [listed(columns.title, columns.titleEnglish, words: words)]
        + listed(
          [
            columns.state, columns.lead, columns.auditees, columns.scopeItems, columns.concluded,
            columns.openFindings, columns.closedFindings,
          ], stacked: ["state"], words: words),
      facets: [
        ListingFacet("state", "สถานะ", "State", .all(EngagementState.self)) { [$0.engagement.state.rawValue] }
      ])
  }
}

extension [Listing.Option] {
  /// Each once, in the order of their first occurrence.
  fileprivate var withoutRepetition: [Listing.Option] {
    var seen: Set<String> = []
    return filter { seen.insert($0.code).inserted }
  }
}
