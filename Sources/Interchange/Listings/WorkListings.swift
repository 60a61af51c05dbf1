import Assessment
import FEEL
import Register

extension AssessedRegister {
  /// Every finding that stands, the weightiest first within its division.
  public var findingListing: Listing {
    let words = ListingWords(self)
    let columns = FindingColumns(assessed: self)
    let ages = Dictionary(
      assessment.followUp.findings.map { ($0.finding, $0) }, uniquingKeysWith: { first, _ in first })
    let english = Dictionary(
      columns.english.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func both(_ column: Column<Finding>) -> ListingColumn<Finding> {
      guard let twin = english["\(column.id)English"] else { return listed([column], words: words)[0] }
      return listed(column, twin, words: words)
    }
    let status = ListingColumn<Finding>(id: "status", title: columns.status.title) { .text($0.status.name) }
    let state = ListingColumn<Finding>(id: "state", title: Text(thai: "ขั้น", english: "Stage")) {
      $0.issued.map { .text($0.state.name) } ?? .nothing
    }
    return Listing(
      PackSheet.findings.title, assessment.findings, key: { $0.id.text },
      columns: listed([columns.id, columns.significance], words: words) + [status, state]
        + listed([columns.division, columns.subject(linkedTo: { _ in nil }), columns.rule], words: words)
        + [both(columns.title), both(columns.condition), both(columns.recommendation)]
        + listed([columns.daysOpen(ages), columns.band(ages)], words: words),
      facets: [
        ListingFacet("division", "ส่วนงาน", "Division", divisionOptions) {
          [$0.division?.text ?? Listing.none]
        },
        ListingFacet("significance", "นัยสำคัญ", "Significance", levelOptions) { [$0.significance.rawValue] },
        ListingFacet("status", "สถานะ", "Status", .all(FindingStatus.self)) { [$0.status.rawValue] },
        ListingFacet("state", "ขั้น", "Stage", .all(FindingState.self)) {
          [$0.issued?.state.rawValue ?? Listing.none]
        },
        ListingFacet(
          "band", "ช่วงอายุ", "Band of age",
          assessment.followUp.findingBands.map { .init(code: $0.code, name: $0.name) }
        ) { [ages[$0.id]?.band ?? Listing.none] },
        ListingFacet(
          "rule", "เกณฑ์", "Rule",
          rules.map { rule in
            .init(
              code: rule.id.text,
              name: Text(thai: "\(rule.id) \(rule.title.thai)", english: "\(rule.id) \(rule.title.english)"))
          }
        ) { [$0.rule?.text ?? Listing.none] },
        ListingFacet("again", "เคยปิดแล้วเกิดซ้ำ", "Came back", isTrue: { $0.returns != nil }),
        ListingFacet(
          "counted", "นับในผลจัดระดับส่วนงาน", "Counted for its division", isTrue: \.isCountedForDivision),
        ListingFacet("plan", "แผนงาน", "Plan", []) { [$0.plan?.text ?? Listing.none] },
      ])
  }

  /// Every action, open or not.
  public var actionListing: Listing {
    let words = ListingWords(self)
    let columns = ActionColumns(assessed: self)
    let bands = assessment.followUp.actionBands.map { Listing.Option(code: $0.code, name: $0.name) }
    return Listing(
      PackSheet.actions.title, actionEntries, key: { "\($0.result.plan).\($0.result.action)" },
      columns: listed([columns.id, columns.division, columns.state], words: words)
        + [listed(columns.description, columns.descriptionEnglish, words: words), owner]
        + listed(
          [
            columns.due, columns.originalDue, columns.daysOverdue, columns.daysOverdueOriginally,
            columns.extensions, columns.percent, columns.level, columns.band,
          ], words: words),
      facets: [
        ListingFacet("division", "ส่วนงาน", "Division", divisionOptions) { [$0.result.division.text] },
        ListingFacet(
          "state", "สถานะ", "State",
          ActionState.allCases.map { .init(code: $0.code, name: $0.name) }
        ) { [$0.state.code] },
        ListingFacet("open", "ยังเปิดอยู่", "Open", isTrue: \.isOpen),
        ListingFacet(
          "late", "พ้นกำหนดปัจจุบัน", "Past its due date",
          isTrue: {
            $0.isOpen && ($0.result.daysOverdue ?? 0) > 0
          }),
        ListingFacet(
          "lateOriginally", "พ้นกำหนดเดิม", "Past its first date",
          isTrue: {
            $0.isOpen && ($0.result.daysOverdueOriginally ?? 0) > 0
          }),
        ListingFacet("extended", "เคยขยายเวลา", "Put off", isTrue: { $0.isOpen && $0.result.extensions > 0 }),
        ListingFacet("band", "ช่วงความล่าช้า", "Band", bands) { [$0.age?.band ?? Listing.none] },
        ListingFacet("originalBand", "ช่วงจากกำหนดเดิม", "Band, first due", bands) {
          [$0.age?.originalBand ?? Listing.none]
        },
        ListingFacet("plan", "แผนงาน", "Plan", []) { [$0.result.plan.text] },
      ])
  }

  private var owner: ListingColumn<ActionEntry> {
    ListingColumn(id: "owner", title: Text(thai: "ผู้รับผิดชอบ", english: "Owner")) { [self] entry in
      entry.result.owner.map { .text(name(of: $0)) } ?? .nothing
    }
  }

  /// The actions with their own words, in the order of the assessment.
  var actionEntries: [ActionEntry] {
    // Ages stand in the order of the actions.
    let ages = assessment.followUp.actions
    return assessment.actions.enumerated().map { index, result in
      let plan = plan(result.plan)
      return ActionEntry(
        result: result, plan: plan, action: plan?.actions.first { $0.id == result.action },
        age: ages.indices.contains(index) ? ages[index] : nil)
    }
  }
}

extension ActionState {
  fileprivate var code: String {
    switch self {
    case .late: "late"
    case .open: "open"
    case .completed: "completed"
    case .verified: "verified"
    }
  }
}
