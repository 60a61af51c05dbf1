import Assessment
import Register
import Spreadsheet

/// What of a long list is worth its paper.
extension CommitteePack {
  /// Whether a list prints what weighs so much; what weighs less stands below it, on the screen.
  ///
  /// For paper is what those who oversee the organisation have to accept, and what is above.
  static func isForPaper(_ level: Level, of assessed: AssessedRegister) -> Bool {
    assessed.lowestOversightLevel.map { level >= $0 } ?? false
  }

  func isForPaper(_ level: Level) -> Bool { Self.isForPaper(level, of: assessed) }

  /// Whether a committee wants a change on paper: what rose, what is still heavy although it moved, what was accepted.
  func isForPaper(_ change: ChangedPlan) -> Bool {
    switch change.movement {
    case .up, nil: true
    case .down: change.levelTo.map(isForPaper) ?? true
    case .unchanged:
      change.causes.contains(.accepted) || change.causes.contains(.acceptanceEnded)
    }
  }
}

extension SheetLayout {
  /// Says above a list how much of it is printed, where that is not all.
  mutating func tellPrinted(_ printed: Int, of count: Int, _ things: Text) {
    guard printed > 0, printed < count else { return }
    note(
      Text(
        thai:
          "กระดาษมี \(printed) จาก \(count) \(things.thai): ที่หนักที่สุดก่อน; อีก \(count - printed) \(things.thai)อยู่ถัดลงไปในแผ่นนี้ อ่านบนจอ หรือล้างพื้นที่พิมพ์เพื่อพิมพ์ทั้งหมด",
        english:
          "On paper \(printed) of \(count) \(things.english), the weightiest first; the rest stands below on this sheet."
      ))
  }
}

extension TablePlace {
  /// The last row on paper of a list of which only the first are printed; nil where all are, or none.
  func lastPrinted(_ printed: Int, of count: Int) -> Int? {
    printed > 0 && printed < count ? rows.lowerBound + printed - 1 : nil
  }
}
