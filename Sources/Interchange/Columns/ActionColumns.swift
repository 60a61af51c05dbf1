import Assessment
import Register
import Spreadsheet

/// An action with its plan's and its own words.
struct ActionEntry: Sendable {
  let result: ActionResult
  let plan: Plan?
  let action: Action?
  let age: ActionAge?

  var state: ActionState {
    if result.verifiedOn != nil { return .verified }
    if result.completedOn != nil { return .completed }
    return (result.daysOverdue ?? 0) > 0 ? .late : .open
  }

  var isOpen: Bool { result.completedOn == nil }
}

/// Where an action stands on the day of the assessment.
enum ActionState: Named, CaseIterable {
  case late, open, completed, verified

  var name: Text {
    switch self {
    case .late: Text(thai: "! ล่าช้า", english: "Late")
    case .open: Text(thai: "อยู่ระหว่างแก้ไข", english: "Open")
    case .completed: Text(thai: "เสร็จ รอยืนยัน", english: "To be verified")
    case .verified: Text(thai: "ยืนยันผลแล้ว", english: "Verified")
    }
  }

  /// One line, so that formulas can count it.
  var label: String { "\(name.thai) \(name.english)" }
}

/// The columns of actions.
struct ActionColumns {
  let assessed: AssessedRegister

  var id: Column<ActionEntry> {
    Column("id", "รหัส", "Action", width: 16) { .text("\($0.result.plan).\($0.result.action)", .code) }
  }

  var division: Column<ActionEntry> {
    Column("division", "ส่วนงาน", "Division", width: 10) { .text($0.result.division.text, .code) }
  }

  var state: Column<ActionEntry> {
    Column("state", "สถานะ", "State", width: 14) { entry in
      let isLate = entry.state == .late
      return Cell(.text(entry.state.label), isLate ? Style.word.inked(.bad).filled(.missing) : .word)
    }
  }

  var due: Column<ActionEntry> {
    Column("due", "ครบกำหนด", "Due", width: 15) { .date($0.result.due) }
  }

  var originalDue: Column<ActionEntry> {
    Column("originalDue", "กำหนดเดิม", "First due", width: 15) { .date($0.result.originalDue) }
  }

  /// The band of lateness against the current due date, in one line, so that formulas can count it.
  var band: Column<ActionEntry> {
    Column("band", "ช่วงความล่าช้า", "Band", width: 30) { [assessed] in
      .text(assessed.assessment.followUp.actionLabel($0.age?.band), .word)
    }
  }

  var originalBand: Column<ActionEntry> {
    Column("originalBand", "ช่วงจากกำหนดเดิม", "Band, first due", width: 30) { [assessed] in
      .text(assessed.assessment.followUp.actionLabel($0.age?.originalBand), .word)
    }
  }

  var divisionName: Column<ActionEntry> {
    Column("divisionName", "ส่วนงาน", "Division", width: 34) { [assessed] entry in
      .text("\(entry.result.division) \(assessed.name(of: entry.result.division).thai)")
    }
  }

  var extensions: Column<ActionEntry> {
    Column("extensions", "ขยายเวลา", "Extensions", width: 11) { .count($0.result.extensions) }
  }

  var percent: Column<ActionEntry> {
    Column("percent", "คืบหน้า (%)", "Progress", width: 11) { .count($0.result.percent) }
  }

  /// A dash for an action that is completed or was never given a date.
  var daysOverdue: Column<ActionEntry> {
    Column("daysOverdue", "ช้า (วัน)", "Days late", width: 10) {
      $0.isOpen ? $0.result.daysOverdue.map { .alarming($0) } ?? .dash : .dash
    }
  }

  var daysOverdueOriginally: Column<ActionEntry> {
    Column("daysOverdueOriginally", "ช้าจากเดิม (วัน)", "Days, first due", width: 12) {
      $0.isOpen ? .count($0.result.daysOverdueOriginally) : .dash
    }
  }

  var description: Column<ActionEntry> {
    Column("description", "การแก้ไข", "Action, in Thai", width: 50) { .thai($0.action?.description) }
  }

  var descriptionEnglish: Column<ActionEntry> {
    Column("descriptionEnglish", "ภาษาอังกฤษ", "Action, in English", width: 56) {
      .english($0.action?.description)
    }
  }

  /// The reported level of the action's plan.
  var level: Column<ActionEntry> {
    Column("level", "ระดับของแผน", "Plan’s level", width: 18) { [assessed] in
      assessed.cell(assessed.result($0.result.plan)?.reportedLevel)
    }
  }

  var plan: Column<ActionEntry> {
    Column("plan", "แผนงาน/โครงการ", "Plan", width: 40) { .thai($0.plan?.title) }
  }

  var owner: Column<ActionEntry> {
    Column("owner", "ผู้รับผิดชอบ", "Owner", width: 34) { [assessed] in
      .thai($0.result.owner.map(assessed.name(of:)))
    }
  }

  var completedOn: Column<ActionEntry> {
    Column("completedOn", "เสร็จเมื่อ", "Completed", width: 14) { .date($0.result.completedOn) }
  }

  var verifiedOn: Column<ActionEntry> {
    Column("verifiedOn", "ยืนยันเมื่อ", "Verified", width: 14) { .date($0.result.verifiedOn) }
  }

  var source: Column<ActionEntry> {
    Column("source", "ที่มา", "Source", width: 36) { [assessed] entry in
      entry.action.map { assessed.place(entry.result.origin, $0.source) }
        ?? assessed.place(entry.result.origin)
    }
  }
}
