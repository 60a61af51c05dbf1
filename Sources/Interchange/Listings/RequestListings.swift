import Assessment
import Register

extension AssessedRegister {
  /// Residual risks that somebody with authority has yet to accept, the highest first.
  public var acceptanceListing: Listing {
    let words = ListingWords(self)
    let columns = PlanColumns(assessed: self)
    let byID = Dictionary(planEntries.map { ($0.plan.id, $0) }, uniquingKeysWith: { first, _ in first })
    let subjects = assessment.acceptanceRequests.sorted { ($1.level, $0.plan) < ($0.level, $1.plan) }
    func ofPlan(_ column: ListingColumn<PlanEntry>) -> ListingColumn<AcceptanceRequest> {
      ListingColumn(id: column.id, title: column.title, isNumber: column.isNumber) { request in
        byID[request.plan].map(column.value) ?? .nothing
      }
    }
    return Listing(
      Text(thai: "ความเสี่ยงคงเหลือที่รอการยอมรับ", english: "Residual risks that await acceptance"), subjects,
      key: { $0.plan.text },
      columns: listed([columns.id, columns.division], words: words).map(ofPlan)
        + [ofPlan(listed(columns.title, columns.titleEnglish, words: words))]
        + listed(
          [columns.now, columns.movementSincePrevious, columns.reason, columns.openActions], words: words
        )
        .map(ofPlan)
        + [
          ListingColumn(id: "authority", title: Text(thai: "ผู้มีอำนาจยอมรับ", english: "Authority")) {
            .text($0.authority.name)
          }
        ],
      facets: [
        ListingFacet("division", "ส่วนงาน", "Division", divisionOptions) { [$0.division.text] },
        ListingFacet("level", "ระดับ", "Level", levelOptions) { [$0.level.rawValue] },
        ListingFacet("authority", "ผู้มีอำนาจ", "Authority", .all(Authority.self)) { [$0.authority.rawValue] },
      ])
  }

  /// What a published report says beside what comes out of computing it anew: claims, and figures of the register's own.
  public var reconciliationListing: Listing {
    let words = ListingWords(self)
    let columns = ReconciliationColumns(assessed: self)
    let published = register.published.filter { $0.period == assessment.standpoint.period.id }
    let claims = Dictionary(
      published.flatMap(\.claims).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let figures = Dictionary(
      published.flatMap(\.figures).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let claimed = Set(claims.keys.map(\.text))
    let subjects =
      assessment.claims.compactMap { result in claims[result.id].map { ReconciledEntry($0, result) } }
      + assessment.figures.compactMap { result in figures[result.id].map { ReconciledEntry($0, result) } }
    return Listing(
      PackSheet.reconciliation.title, subjects, key: \.id,
      columns: listed([columns.section, columns.id], words: words)
        + [listed(columns.statement, columns.statementEnglish, words: words)]
        + listed([columns.printed, columns.recomputed, columns.verdict], words: words),
      facets: [
        ListingFacet("verdict", "ผลเทียบ", "Verdict", .all(Verdict.self)) { [$0.verdict.rawValue] },
        ListingFacet(
          "kind", "ประเภท", "Kind",
          [
            .init(code: "claim", name: Text(thai: "ข้อความ", english: "Claim")),
            .init(code: "figure", name: Text(thai: "ตัวเลขของทะเบียน", english: "Figure of the register")),
          ]
        ) { [claimed.contains($0.id) ? "claim" : "figure"] },
      ])
  }
}
