import Assessment
import Register
import Spreadsheet

/// A plan with what it came to in the period.
struct PlanEntry: Sendable {
  let plan: Plan
  let result: PlanResult
  /// The period's assessment, reported or not.
  let assessment: PlanAssessment?
  let findings: Int
}

/// The columns of plans.
struct PlanColumns {
  let assessed: AssessedRegister

  /// What the control and residual columns say of a plan that has it.
  static let yes = "มี"

  var id: Column<PlanEntry> {
    Column("id", "รหัส", "Plan", width: 10) { .text($0.plan.id.text, .code) }
  }

  /// The id as a link to the plan's row in another table.
  func id(linkedTo target: @escaping @Sendable (PlanID) -> String?) -> Column<PlanEntry> {
    Column("id", "รหัส", "Plan", width: 10) { .link($0.plan.id.text, to: target($0.plan.id)) }
  }

  var division: Column<PlanEntry> {
    Column("division", "ส่วนงาน", "Division", width: 10) { .text($0.plan.division.text, .code) }
  }

  /// The code and the name, for readers who do not know the codes.
  var divisionName: Column<PlanEntry> {
    Column("divisionName", "ส่วนงาน", "Division", width: 24) { [assessed] entry in
      .text("\(entry.plan.division) \(assessed.name(of: entry.plan.division).thai)")
    }
  }

  var title: Column<PlanEntry> {
    Column("title", "แผนงาน/โครงการ", "Plan, in Thai", width: 42) { .thai($0.plan.title) }
  }

  var titleEnglish: Column<PlanEntry> {
    Column("titleEnglish", "ชื่อภาษาอังกฤษ", "Plan, in English", width: 64) { .english($0.plan.title) }
  }

  var control: Column<PlanEntry> {
    Column("control", "การควบคุม", "Controlled", width: 11) {
      $0.result.isUnderControl ? Cell(.text(Self.yes), .word) : .dash
    }
  }

  var residual: Column<PlanEntry> {
    Column("residual", "คงเหลือ", "Residual", width: 9) {
      $0.result.carriesResidualRisk ? Cell(.text(Self.yes), .word) : .dash
    }
  }

  var opening: Column<PlanEntry> {
    Column("opening", "ต้นปี", "Opening", width: 18) { [assessed] in assessed.cell($0.result.assessedLevel) }
  }

  var previous: Column<PlanEntry> {
    Column("previous", "ไตรมาสก่อน", "Previous", width: 18) { [assessed] in
      assessed.cell($0.result.previousLevel)
    }
  }

  var now: Column<PlanEntry> {
    Column("now", "ขณะนี้", "Now", width: 18) { [assessed] in
      assessed.cell(
        $0.result.reportedLevel,
        absent: $0.result.isUnrated ? AssessedRegister.unratedCell : .dash)
    }
  }

  var movement: Column<PlanEntry> {
    Column("movement", "จากต้นปี", "Since opening", width: 16) { $0.result.movement?.cell ?? .dash }
  }

  var movementSincePrevious: Column<PlanEntry> {
    Column("movementSincePrevious", "จากไตรมาสก่อน", "Since last quarter", width: 11) {
      $0.result.movementSincePrevious?.cell ?? .dash
    }
  }

  var openingLikelihood: Column<PlanEntry> {
    Column("openingLikelihood", "โอกาส ต้นปี", "Likelihood, opening", width: 11) {
      .count($0.result.openingScore?.likelihood, .score)
    }
  }

  var openingConsequence: Column<PlanEntry> {
    Column("openingConsequence", "ผลกระทบ ต้นปี", "Consequence, opening", width: 13) {
      .count($0.result.openingScore?.consequence, .score)
    }
  }

  var likelihood: Column<PlanEntry> {
    Column("likelihood", "โอกาส", "Likelihood", width: 11) {
      .count($0.result.reportedScore?.likelihood, .score)
    }
  }

  var consequence: Column<PlanEntry> {
    Column("consequence", "ผลกระทบ", "Consequence", width: 13) {
      .count($0.result.reportedScore?.consequence, .score)
    }
  }

  var judgedBy: Column<PlanEntry> {
    Column("judgedBy", "ผู้ประเมิน", "Judged by", width: 21) { entry in
      entry.result.reportedBy.map { .stacked($0.name) }
        ?? .stacked(Text(thai: "ไม่ได้ประเมินซ้ำ", english: "Not re-assessed"), .word.quieter)
    }
  }

  var state: Column<PlanEntry> {
    Column("state", "สถานะ", "State", width: 13) { .stacked($0.result.state?.name) }
  }

  var reason: Column<PlanEntry> {
    Column("reason", "เหตุผลของผู้ประเมิน", "Reason given", width: 40) { entry in
      .thai(entry.assessment?.reported?.reason)
    }
  }

  var lowestJustified: Column<PlanEntry> {
    Column("lowestJustified", "ต่ำสุดที่รับรองได้", "Lowest justified", width: 18) { [assessed] entry in
      assessed.cell(entry.result.lowestJustifiedLevel)
    }
  }

  var openActions: Column<PlanEntry> {
    Column("openActions", "งานแก้ไขค้าง", "Open actions", width: 10) {
      .count($0.result.openActions)
    }
  }

  var lateActions: Column<PlanEntry> {
    Column("lateActions", "ล่าช้า", "Late", width: 9) { .alarming($0.result.overdueActions) }
  }

  var findings: Column<PlanEntry> {
    Column("findings", "ข้อตรวจพบ", "Findings", width: 11) { .count($0.findings) }
  }

  /// Where the judgement stands, and who vouches for the plan, its risk statement and its scores.
  var source: Column<PlanEntry> {
    Column("source", "ที่มา", "Source", width: 64) { [assessed] entry in
      let plan = entry.plan.source
      return assessed.place(
        entry.result.origin,
        vouching: [
          ("แผน", plan), ("ความเสี่ยง", entry.plan.risk.source ?? plan),
          ("คะแนน", entry.assessment?.source ?? plan),
        ])
    }
  }
}
