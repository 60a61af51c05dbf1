import Register
import Spreadsheet

/// The sheets of the committee pack, in the order in which they are read.
enum PackSheet: Int, CaseIterable, Sendable {
  // For reading.
  case cover, summary, changes, residual, followUp, requests, divisions, heatMap
  // To look things up.
  case actions, findings, plans, indicators, engagements, riskIssues, selfAssessments
  case reconciliation, rules, method, provenance

  /// Whether a committee reads it from end to end; the others hold the evidence.
  var isForReading: Bool { rawValue <= PackSheet.heatMap.rawValue }

  /// What stands on the sheet's tab: at most 31 characters.
  var name: String {
    switch self {
    case .cover: "สารบัญ"
    case .summary: "สรุป"
    case .heatMap: "แผนภาพความเสี่ยง"
    case .changes: "การเปลี่ยนแปลง"
    case .residual: "ความเสี่ยงคงเหลือ"
    case .followUp: "การติดตาม"
    case .plans: "แผนทั้งหมด"
    case .findings: "ข้อตรวจพบ"
    case .actions: "แผนการแก้ไข"
    case .divisions: "ส่วนงาน"
    case .indicators: "ตัวชี้วัด"
    case .engagements: "งานตรวจสอบ"
    case .riskIssues: "ประเด็นความเสี่ยง"
    case .selfAssessments: "ประเมินตนเอง"
    case .reconciliation: "กระทบยอดรายงาน"
    case .requests: "เสนอคณะกรรมการ"
    case .rules: "เกณฑ์"
    case .method: "วิธีการและสัญลักษณ์"
    case .provenance: "ที่มาของข้อมูล"
    }
  }

  var title: Text {
    switch self {
    case .cover:
      Text(thai: "เอกสารประกอบการประชุมคณะกรรมการตรวจสอบ", english: "Pack of the audit committee")
    case .summary:
      Text(thai: "สรุปผลการประเมินการควบคุมภายใน", english: "Summary of the internal control assessment")
    case .heatMap: Text(thai: "แผนภาพความเสี่ยง", english: "Heat map of likelihood and consequence")
    case .changes:
      Text(thai: "สิ่งที่เปลี่ยนจากงวดก่อนและสาเหตุ", english: "What moved since the period before, and why")
    case .followUp:
      Text(
        thai: "การติดตามข้อตรวจพบและงานแก้ไขที่ล่าช้า", english: "Follow-up of findings and late actions")
    case .residual:
      Text(thai: "แผนงาน/โครงการที่ยังมีความเสี่ยงคงเหลือ", english: "Plans that carry residual risk")
    case .plans: Text(thai: "แผนงาน/โครงการทั้งหมด", english: "All plans")
    case .findings: Text(thai: "ข้อตรวจพบ", english: "Findings")
    case .actions: Text(thai: "แผนการแก้ไข", english: "Actions")
    case .divisions: Text(thai: "ผลการประเมินรายส่วนงาน", english: "Divisions and their ratings")
    case .indicators:
      Text(thai: "ตัวชี้วัดตามคำรับรองและตัวชี้วัดความเสี่ยง", english: "Performance and risk indicators")
    case .engagements:
      Text(thai: "งานตรวจสอบภายในและการติดตามผล", english: "Internal audit engagements and follow-up")
    case .riskIssues:
      Text(thai: "ประเด็นความเสี่ยงระดับองค์กร", english: "Risk issues of the organisation")
    case .selfAssessments:
      Text(thai: "การประเมินตนเองของส่วนงาน", english: "Self-assessment by division and system")
    case .reconciliation:
      Text(thai: "การกระทบยอดตัวเลขในรายงานที่เผยแพร่", english: "Reconciliation of the published report")
    case .requests: Text(thai: "เรื่องเสนอคณะกรรมการพิจารณา", english: "What is asked of the committee")
    case .rules: Text(thai: "เกณฑ์การตรวจสอบทั้งหมด", english: "Every rule, fired or not")
    case .method:
      Text(thai: "วิธีการ ความหมาย และสัญลักษณ์", english: "Method, definitions and legend")
    case .provenance: Text(thai: "ที่มาของข้อมูล", english: "Provenance")
    }
  }

  var tab: Colour? {
    switch self {
    case .cover, .summary, .changes, .residual, .followUp, .divisions, .heatMap: .navy
    case .requests: .bad
    case .actions, .findings, .plans, .indicators, .engagements, .riskIssues, .selfAssessments,
      .reconciliation:
      nil
    case .rules, .method, .provenance: .line
    }
  }

  /// `'สรุป'!A1`
  var target: String { "\(CellReference.quoted(sheet: name))!A1" }
}
