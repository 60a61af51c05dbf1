import Interchange
public import Register

extension Layout {
  /// The main navigation: what waits, the period's pages, and the choice of the period.
  func navigation(_ html: inout HTMLWriter) {
    html.element("nav", ["class": "main", "aria-label": scene.say("เมนูหลัก", "Main")]) { html in
      html.element("ul") { html in
        for entry in entries {
          html.element("li") { html in
            let isHere = entry.address == scene.link.address
            html.element("a", ["href": entry.address.path, "aria-current": isHere ? "page" : nil]) { html in
              html.text(scene.say(entry.name))
              if entry.address == .home, scene.viewer.waiting > 0 {
                html.text(" ")
                html.element("span", ["class": "counter"]) { html in
                  html.text("\(scene.viewer.waiting)")
                  html.element("span", ["class": "unseen"], text: scene.say(" เรื่องรออยู่", " waiting"))
                }
              }
            }
          }
        }
      }
      periods(&html)
    }
  }

  private struct Entry {
    let address: Address
    let name: Text

    init(_ address: Address, _ thai: String, _ english: String) {
      self.address = address
      name = Text(thai: thai, english: english)
    }
  }

  /// The period whose pages the navigation leads to.
  private var shown: PeriodID? { period ?? scene.current?.period.id }

  private var entries: [Entry] {
    var entries = [Entry(.home, "งานของฉัน", "My work")]
    guard let shown else { return entries }
    let viewer = scene.viewer
    if let own = viewer.division, viewer.isOfDivision {
      let answers = scene.register.questionnaire?.respondents.contains(own) ?? false
      return entries + [Entry(.divisionDesk(own, shown), "ส่วนงานของฉัน", "My division")]
        + (answers ? [Entry(.selfAssessment(own, shown), "แบบประเมินตนเอง", "Self-assessment")] : []) + [
          Entry(.workbook(own, shown), "สมุดงาน", "Workbook"),
          Entry(.rules(nil), "เกณฑ์", "Rules"),
        ]
    }
    if viewer.isAuditor {
      entries += [
        Entry(.desk(shown), "โต๊ะผู้ตรวจสอบ", "Auditor’s desk"), Entry(.queue(shown), "รอสอบทาน", "Queue"),
        Entry(.followUp(shown), "ติดตามผล", "Follow-up"),
      ]
    }
    entries += [
      Entry(.committee(shown), "ภาพรวมไตรมาส", "The quarter"), Entry(.plans(shown), "แผนงาน", "Plans"),
      Entry(.findings(shown), "ข้อตรวจพบ", "Findings"), Entry(.divisions(shown), "ส่วนงาน", "Divisions"),
      Entry(.engagements(shown), "งานตรวจสอบ", "Engagements"),
      Entry(.indicators(shown), "ตัวชี้วัด", "Indicators"),
      Entry(.riskIssues(shown), "ประเด็นความเสี่ยง", "Risk issues"), Entry(.rules(nil), "เกณฑ์", "Rules"),
    ]
    if viewer.roles.contains(where: scene.register.administers) {
      entries.append(Entry(.accounts, "บัญชีผู้ใช้", "Accounts"))
    }
    return entries
  }

  /// The same page in other periods.
  private func periods(_ html: inout HTMLWriter) {
    guard let period, scene.quarters.count > 1 else { return }
    html.element("ul", ["class": "periods", "aria-label": scene.say("งวด", "Periods")]) { html in
      for quarter in scene.quarters.suffix(Self.periodsShown) {
        let id = quarter.period.id
        guard let address = scene.link.address.inPeriod(id) else { continue }
        html.element("li") { html in
          let name =
            id.quarter == 0
            ? scene.say("ต้นปี \(id.fiscalYear)", "Opening \(id.fiscalYear)")
            : scene.say("ไตรมาส \(id.quarter)/\(id.fiscalYear)", "Q\(id.quarter) \(id.fiscalYear)")
          html.element(
            "a",
            [
              "href": Link(address, scene.link.query.setting("page", nil)).description,
              "aria-current": id == period ? "true" : nil,
            ], text: name)
        }
      }
    }
  }

  private static let periodsShown = 9
}

extension Address {
  /// The same page of another period; nil where the page belongs to none.
  public func inPeriod(_ period: PeriodID) -> Address? {
    switch self {
    case .committee: .committee(period)
    case .plans: .plans(period)
    case .plan(let plan, _): .plan(plan, period)
    case .changes: .changes(period)
    case .divisions: .divisions(period)
    case .division(let code, _): .division(code, period)
    case .findings: .findings(period)
    case .actions: .actions(period)
    case .indicators: .indicators(period)
    case .riskIssues: .riskIssues(period)
    case .engagements: .engagements(period)
    case .acceptances: .acceptances(period)
    case .reconciliation: .reconciliation(period)
    case .table(let name, _, let format): .table(name, period, format)
    case .desk: .desk(period)
    case .scoring(let code, _): .scoring(code, period)
    case .queue: .queue(period)
    case .followUp: .followUp(period)
    case .divisionDesk(let code, _): .divisionDesk(code, period)
    case .selfAssessment(let code, _): .selfAssessment(code, period)
    case .workbook(let code, _): .workbook(code, period)
    case .workbookFile(let code, _): .workbookFile(code, period)
    case .home, .signIn, .signOut, .password, .language, .search, .asset, .finding, .action, .engagement,
      .history, .rules, .impact, .evidenceUpload, .evidence, .perform, .accounts:
      nil
    }
  }
}
