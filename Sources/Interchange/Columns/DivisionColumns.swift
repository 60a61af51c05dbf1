import Assessment
import Register
import Spreadsheet

/// The columns of divisions.
struct DivisionColumns {
  let assessed: AssessedRegister

  var code: Column<DivisionResult> {
    Column("code", "รหัส", "Code", width: 7, total: .label(Text(thai: "รวม", english: "Total"))) {
      .text($0.division.text, .code)
    }
  }

  var name: Column<DivisionResult> {
    Column("name", "ส่วนงาน", "Division", width: 36) { [assessed] in .thai(assessed.name(of: $0.division)) }
  }

  var nameEnglish: Column<DivisionResult> {
    Column("nameEnglish", "ชื่อภาษาอังกฤษ", "Division, in English", width: 44) { [assessed] in
      .english(assessed.name(of: $0.division))
    }
  }

  var plans: Column<DivisionResult> {
    Column("plans", "แผน", "Plans", width: 7, total: .sum) { .count($0.counts.plans) }
  }

  var controlled: Column<DivisionResult> {
    Column("controlled", "การควบคุม", "Controlled", width: 11, total: .sum) { .count($0.counts.controlled) }
  }

  /// Plans now at a level.
  func plans(at level: Level) -> Column<DivisionResult> {
    let name = assessed.name(of: level)
    return Column(
      "plans.\(level.rawValue)", "\(level.gauge) \(name.thai)", name.english, width: 9.5, total: .sum
    ) { .count($0.counts.count(at: level)) }
  }

  var unrated: Column<DivisionResult> {
    Column("unrated", "ยังไม่ประเมิน", "Unrated", width: 9.5, total: .sum) { .count($0.counts.unrated) }
  }

  var residual: Column<DivisionResult> {
    Column("residual", "คงเหลือ", "Residual", width: 9.5, total: .sum) { .count($0.counts.residual) }
  }

  var reduced: Column<DivisionResult> {
    Column("reduced", "ลดลง", "Reduced", width: 9.5, total: .sum) { .count($0.counts.reduced) }
  }

  var reducedPercent: Column<DivisionResult> {
    Column(
      "reducedPercent", Text(thai: "ร้อยละที่ลดลง", english: "Reduced, %"), width: 9,
      total: .percent(of: "reduced", over: "controlled")
    ) { result, row in
      .percentFormula(
        of: row("reduced"), over: row("controlled"),
        percent(of: result.counts.reduced, over: result.counts.controlled))
    }
  }

  var notApproved: Column<DivisionResult> {
    Column("notApproved", "ยังไม่อนุมัติ", "Not approved", width: 9.5, total: .sum) {
      .count($0.counts.notApproved)
    }
  }

  func findings(at level: Level) -> Column<DivisionResult> {
    let name = assessed.name(of: level)
    return Column(
      "findings.\(level.rawValue)", "ข้อตรวจพบ \(name.thai)", "Findings, \(name.english.lowercased())",
      width: 9.5, total: .sum
    ) { .count($0.findings.count(at: level)) }
  }

  var openActions: Column<DivisionResult> {
    Column("openActions", "งานแก้ไขค้าง", "Open actions", width: 10, total: .sum) {
      .count($0.counts.openActions)
    }
  }

  var lateActions: Column<DivisionResult> {
    Column("lateActions", "ล่าช้า", "Late", width: 7, total: .sum) { .alarming($0.counts.overdueActions) }
  }

  var rating: Column<DivisionResult> {
    Column("rating", "ผลจัดระดับ", "Rating", width: 29) { .stacked($0.rating?.name, Style.word.emphasised) }
  }

  var reason: Column<DivisionResult> {
    Column("reason", "เหตุผล", "Reason", width: 40) { .thai($0.rating?.reason) }
  }

  var reasonEnglish: Column<DivisionResult> {
    Column("reasonEnglish", "เหตุผลภาษาอังกฤษ", "Reason, in English", width: 60) {
      .english($0.rating?.reason)
    }
  }
}

extension FindingCounts {
  func count(at level: Level) -> Int {
    switch level {
    case .highest: highest
    case .high: high
    case .medium: medium
    case .low: low
    }
  }
}

extension PlanCounts {
  /// Plans whose reported level is this one.
  func count(at level: Level) -> Int {
    switch level {
    case .highest: highest
    case .high: high
    case .medium: medium
    case .low: low
    }
  }
}
