import Assessment
import Register
import Spreadsheet

/// A plan that changed, with what the period says of it; nothing of a plan that the register dropped.
struct ChangeEntry: Sendable {
  let change: ChangedPlan
  let entry: PlanEntry?
}

/// The columns of changes.
struct ChangeColumns {
  let assessed: AssessedRegister

  func id(linkedTo target: @escaping @Sendable (PlanID) -> String?) -> Column<ChangeEntry> {
    Column("id", "รหัส", "Plan", width: 10) { .link($0.change.plan.text, to: target($0.change.plan)) }
  }

  var division: Column<ChangeEntry> {
    Column("division", "ส่วนงาน", "Division", width: 30) { [assessed] entry in
      .text("\(entry.change.division) \(assessed.name(of: entry.change.division).thai)")
    }
  }

  var title: Column<ChangeEntry> {
    Column("title", "แผนงาน/โครงการ", "Plan, in Thai", width: 46) { .thai($0.entry?.plan.title) }
  }

  var titleEnglish: Column<ChangeEntry> {
    Column("titleEnglish", "ชื่อภาษาอังกฤษ", "Plan, in English", width: 64) {
      .english($0.entry?.plan.title)
    }
  }

  var from: Column<ChangeEntry> {
    Column("from", "งวดก่อน", "Before", width: 18) { [assessed] in assessed.cell($0.change.levelFrom) }
  }

  var to: Column<ChangeEntry> {
    Column("to", "งวดนี้", "Now", width: 18) { [assessed] in assessed.cell($0.change.levelTo) }
  }

  var movement: Column<ChangeEntry> {
    Column("movement", "ทิศทาง", "Direction", width: 16) { $0.change.movement?.cell ?? .dash }
  }

  /// In Thai, with commas, so that formulas can count each.
  var causes: Column<ChangeEntry> {
    Column("causes", "สาเหตุ", "Causes", width: 34) { entry in
      .text(entry.change.causes.map(\.name.thai).joined(separator: ", "))
    }
  }

  var reason: Column<ChangeEntry> {
    Column("reason", "เหตุผลของผู้ประเมิน", "Reason given", width: 50) {
      .thai($0.entry?.assessment?.reported?.reason)
    }
  }

  /// `4 × 3 → 4 × 4`
  var scores: Column<ChangeEntry> {
    Column("scores", "คะแนน (โอกาส × ผลกระทบ)", "Scores", width: 24) { entry in
      let scores = [entry.change.scoreFrom, entry.change.scoreTo].map { score in
        score.map { "\($0.likelihood) × \($0.consequence)" } ?? "–"
      }
      return .text(scores.joined(separator: " → "), .word)
    }
  }
}
