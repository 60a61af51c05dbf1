import Assessment
import Diagnostics
import FEEL
import Interchange
import Register
import Shell

/// The assessment on one screen: the summary table, movement, what is wrong, and how the published report fares.
struct SummaryText {
  private let assessed: AssessedRegister
  private let language: Language

  init(_ assessed: AssessedRegister, language: Language) {
    self.assessed = assessed
    self.language = language
  }

  private var assessment: Assessment { assessed.assessment }

  private func say(_ thai: String, _ english: String) -> String {
    language == .thai ? thai : english
  }

  var text: String {
    ([heading, table, movement, findings] + [reconciliation, later].compactMap(\.self)).joined(
      separator: "\n\n")
  }

  private var heading: String {
    let period = DateWording.long(assessment.standpoint.period.id, in: language)
    let asOf = DateWording.long(assessment.standpoint.asOf, in: language)
    return Terminal.styled(assessed.register.organisation.name.in(language), .bold)
      + "\n" + say("\(period) ณ วันที่ \(asOf)", "\(period), as of \(asOf)")
  }

  private var table: String {
    let summary = assessment.summary
    var columns = Columns(alignRight: [1, 2, 3])
    columns.add(
      say("ระดับความเสี่ยง", "Level of risk"), say("ประเมิน", "Assessed"), say("มีการควบคุม", "Controlled"),
      say("คงเหลือ", "Residual"))
    func cell(_ count: Int?) -> String { count.map(String.init) ?? "-" }
    for row in summary.rows {
      columns.add(
        coloured(row.level), cell(row.assessed), cell(row.controlled), cell(row.residual))
    }
    if summary.unrated > 0 {
      columns.add(say("ยังไม่ประเมิน", "Unrated"), "-", cell(summary.unrated), "-")
    }
    columns.add(
      Terminal.styled(say("รวม", "Total"), .bold), cell(summary.totalAssessed), cell(summary.totalControlled),
      cell(summary.totalResidual))
    return columns.text
  }

  private var movement: String {
    let summary = assessment.summary
    let percent = summary.reducedPercent.map { $0.description } ?? "-"
    return say(
      "ความเสี่ยงลดลง \(summary.reduced) แผนงาน/โครงการ คิดเป็นร้อยละ \(percent) ของแผนที่มีการควบคุม; ยังไม่อนุมัติ \(summary.notApproved)",
      "Risk went down in \(summary.reduced) plans, \(percent) percent of those under control; \(summary.notApproved) not approved yet"
    )
  }

  private var findings: String {
    let counts = FindingCounts(assessment.findings)
    let fired = assessment.rules.count { $0.findings > 0 }
    let byLevel = [
      (Level.highest, counts.highest), (.high, counts.high), (.medium, counts.medium), (.low, counts.low),
    ].map { "\(coloured($0)) \($1)" }.joined(separator: "  ")
    return say(
      "ข้อตรวจพบ \(counts.findings) ข้อ จากเกณฑ์ \(fired) ข้อ:  ",
      "\(counts.findings) findings by \(fired) rules:  ")
      + byLevel
  }

  private var reconciliation: String? {
    guard !assessment.claims.isEmpty else { return nil }
    func count(_ verdict: Verdict) -> Int { assessment.claims.count { $0.verdict == verdict } }
    let ids = assessment.claims.filter { $0.verdict != .agrees }.map { $0.id.text }.joined(separator: " ")
    return say(
      "ตัวเลขในรายงาน \(assessment.claims.count) ข้อ: ตรงกัน \(count(.agrees)) ตรงเมื่อตัดเศษ \(count(.truncated)) ไม่ตรงกัน \(count(.disagrees))  (\(ids))",
      "\(assessment.claims.count) published claims: \(count(.agrees)) agree, \(count(.truncated)) only when truncated, \(count(.disagrees)) disagree  (\(ids))"
    )
  }

  private var later: String? {
    assessment.laterEntries == 0
      ? nil
      : say(
        "ไม่นับรายการที่ลงวันที่หลังวันประเมิน \(assessment.laterEntries) รายการ",
        "\(assessment.laterEntries) entries dated after that day are left out")
  }

  private func coloured(_ level: Level) -> String {
    let name = assessed.name(of: level).in(language)
    return switch level {
    case .highest: Terminal.styled(name, .bold, .red)
    case .high: Terminal.styled(name, .red)
    case .medium: Terminal.styled(name, .yellow)
    case .low: Terminal.styled(name, .green)
    }
  }
}
