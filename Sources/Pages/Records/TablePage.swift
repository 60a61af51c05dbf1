import Assessment
import Diagnostics
import Interchange
public import Register

extension Scene {
  /// A page of a table of a period; nil for a period that was not assessed.
  public func tablePage(_ name: TableName, in period: PeriodID) -> Page? {
    guard let quarter = quarter(period) else { return nil }
    let listing = quarter.shown(name)
    let committee = Crumb(
      Text(
        thai: DateWording.long(period, in: .thai), english: DateWording.long(period, in: .english)),
      .committee(period))
    return Page(listing.title, in: self, trail: [committee], period: period) { html in
      if name == .acceptances { decisions(of: quarter, &html) }
      table(
        listing,
        TableStyle(record: { quarter.record(name, $0) }, file: (name, period), advice: name.advice), &html)
    }
  }

  /// The forms that decide on acceptances, for those who may.
  private func decisions(of quarter: Quarter, _ html: inout HTMLWriter) {
    let requests = quarter.assessed.assessment.acceptanceRequests.filter {
      authority(toAccept: $0, in: quarter) != nil
    }
    guard !requests.isEmpty else { return }
    section(
      Text(thai: "พิจารณา (\(requests.count))", english: "To decide (\(requests.count))"), kind: "decisions",
      &html
    ) { html in
      html.element("ul", ["class": "requests"]) { html in
        for request in requests { item(request, in: quarter, &html) }
      }
    }
  }
}

extension TableName {
  /// What to do where a table has no row at all.
  fileprivate var advice: Text? {
    switch self {
    case .plans:
      Text(
        thai: "แผนงานเข้าทะเบียนเมื่อเปิดงวด หรือเมื่อผู้ตรวจสอบเพิ่มแผนใหม่",
        english: "Plans enter when a period opens, or when an auditor adds one.")
    case .changes:
      Text(
        thai: "การเปลี่ยนแปลงเทียบกับงวดก่อนในปีเดียวกัน ต้นปีจึงไม่มี",
        english: "Changes compare with the period before of the same year; the opening has none.")
    case .findings:
      Text(
        thai: "ข้อตรวจพบมาจากเกณฑ์ หรือผู้ตรวจสอบตั้งขึ้นในงานตรวจสอบ",
        english: "Findings come of rules, or are raised by auditors in an engagement.")
    case .actions:
      Text(
        thai: "เพิ่มแผนการแก้ไขได้จากหน้าของแผนงานหรือข้อตรวจพบ",
        english: "Actions are added on the page of a plan or of a finding.")
    case .acceptances:
      Text(
        thai: "ไม่มีความเสี่ยงคงเหลือที่ต้องให้คณะกรรมการยอมรับในงวดนี้",
        english: "No residual risk needs the committee’s acceptance in this period.")
    case .reconciliation:
      Text(
        thai: "ตารางนี้มีเมื่อทะเบียนเก็บรายงานที่เผยแพร่ของงวดไว้",
        english: "This table shows once the register holds the published report of the period.")
    case .engagements:
      Text(
        thai: "งานตรวจสอบมาจากแผนการตรวจสอบประจำปีในทะเบียน",
        english: "Engagements come from the year’s audit plan in the register.")
    case .divisions, .indicators, .riskIssues: nil
    }
  }
}
