import FEEL
import Register
import Spreadsheet

/// A scope item of an engagement; a conclusion dated later than the day of the assessment is not known yet.
struct ScopeEntry: Sendable {
  let engagement: Engagement
  let item: ScopeItem
  let isConcluded: Bool

  init(engagement: Engagement, item: ScopeItem, asOf: CalendarDate) {
    self.engagement = engagement
    self.item = item
    isConcluded = item.conclusion != nil && item.concludedOn.map { $0 <= asOf } ?? true
  }
}

/// The columns of the scope items of engagements.
struct ScopeColumns {
  let assessed: AssessedRegister

  var engagement: Column<ScopeEntry> {
    Column("engagement", "งานตรวจสอบ", "Engagement", width: 16) { .text($0.engagement.id.text, .code) }
  }

  var number: Column<ScopeEntry> {
    Column("number", "ข้อ", "Item", width: 9) { .count($0.item.number, .score) }
  }

  var text: Column<ScopeEntry> {
    Column("text", "ขอบเขต", "Scope", width: 36) { .thai($0.item.text) }
  }

  var textEnglish: Column<ScopeEntry> {
    Column("textEnglish", "ภาษาอังกฤษ", "Scope, in English", width: 32) { .english($0.item.text) }
  }

  var conclusion: Column<ScopeEntry> {
    Column("conclusion", "ข้อสรุป", "Conclusion", width: 17) { entry in
      guard entry.isConcluded, let conclusion = entry.item.conclusion else {
        return .stacked(
          Text(thai: "ยังไม่สรุป", english: "No conclusion"), Style.word.inked(.doubtful).filled(.missing))
      }
      switch conclusion {
      case .satisfactory: return .stacked(conclusion.name, Style.word.inked(.good))
      case .needsImprovement: return .stacked(conclusion.name, Style.word.inked(.doubtful))
      case .unsatisfactory: return .stacked(conclusion.name, Style.word.inked(.bad))
      }
    }
  }

  var explanation: Column<ScopeEntry> {
    Column("explanation", "คำอธิบาย", "Explanation", width: 36) {
      .thai($0.isConcluded ? $0.item.conclusionText : nil)
    }
  }

  var explanationEnglish: Column<ScopeEntry> {
    Column("explanationEnglish", "ภาษาอังกฤษ", "Explanation, in English", width: 32) {
      .english($0.isConcluded ? $0.item.conclusionText : nil)
    }
  }

  var concludedOn: Column<ScopeEntry> {
    Column("concludedOn", "สรุปเมื่อ", "Concluded on", width: 13) {
      .date($0.isConcluded ? $0.item.concludedOn : nil)
    }
  }

  /// Where the item stands, who vouches for it, and who for its conclusion.
  var source: Column<ScopeEntry> {
    Column("source", "ที่มา", "Source", width: 18) { [assessed] entry in
      let item = entry.item.source
      let conclusion = entry.isConcluded ? entry.item.conclusionSource ?? item : item
      return assessed.place(
        entry.item.origin, vouching: [("ขอบเขต", item), ("ข้อสรุป", conclusion)])
    }
  }
}
