import Assessment
import Register
import Spreadsheet

/// A span of days by which open actions are late.
struct AgeBand: Sendable, Hashable {
  let title: Text
  /// Days late; nil for actions without a due date.
  let days: ClosedRange<Int>?

  static let all = [
    AgeBand(title: Text(thai: "ยังไม่ครบกำหนด", english: "Not yet due"), days: 0...0),
    AgeBand(title: Text(thai: "ช้า 1–30 วัน", english: "1–30 days"), days: 1...30),
    AgeBand(title: Text(thai: "ช้า 31–60 วัน", english: "31–60 days"), days: 31...60),
    AgeBand(title: Text(thai: "ช้า 61–90 วัน", english: "61–90 days"), days: 61...90),
    AgeBand(title: Text(thai: "ช้าเกิน 90 วัน", english: "More than 90 days"), days: 91...longest),
    AgeBand(title: Text(thai: "ไม่มีกำหนด", english: "No due date"), days: nil),
  ]

  /// Beyond any date that a register can hold.
  static let longest = 9_999_999
  /// The first day of the last band.
  static let longOverdue = 91

  func holds(_ days: Int?) -> Bool {
    switch (self.days, days) {
    case (let band?, let days?): band.contains(days)
    case (nil, nil): true
    case (nil, _?), (_?, nil): false
    }
  }
}

/// The columns of the ages of open actions, counted by formulas over a table of actions.
struct AgeBandColumns {
  let actions: TablePlace
  let entries: [ActionEntry]

  var title: Column<AgeBand> {
    Column("title", "อายุ", "Age", width: 11, total: .label(Text(thai: "รวม", english: "Total"))) {
      .stacked($0.title, .body)
    }
  }

  var from: Column<AgeBand> {
    Column("from", "ตั้งแต่ (วัน)", "From", width: 9) { .count($0.days?.lowerBound) }
  }

  var to: Column<AgeBand> {
    Column("to", "ถึง (วัน)", "To", width: 14) { band in
      .count(band.days.flatMap { $0.upperBound == AgeBand.longest ? nil : $0.upperBound })
    }
  }

  var current: Column<AgeBand> {
    counted(
      "current", Text(thai: "จากกำหนดปัจจุบัน", english: "By current due date"), by: "daysOverdue",
      due: "due"
    ) { $0.result.daysOverdue }
  }

  var original: Column<AgeBand> {
    counted(
      "original", Text(thai: "จากกำหนดเดิม", english: "By first due date"), by: "daysOverdueOriginally",
      due: "originalDue"
    ) { $0.result.daysOverdueOriginally }
  }

  private func counted(
    _ id: String, _ title: Text, by days: String, due: String,
    _ daysOf: @escaping @Sendable (ActionEntry) -> Int?
  ) -> Column<AgeBand> {
    let open = entries.filter(\.isOpen)
    return Column(id, title, width: 12, total: .sum) { [actions] band, row in
      let count = open.count { band.holds(daysOf($0)) }
      guard let bounds = band.days else {
        return .formula(
          "COUNTIFS(\(actions.range(due)),\"–\",\(actions.range("completedOn")),\"–\")", count)
      }
      let range = actions.range(days)
      let upper = bounds.upperBound == AgeBand.longest ? "" : ",\(range),\"<=\"&\(row("to"))"
      return .formula("COUNTIFS(\(range),\">=\"&\(row("from"))\(upper))", count)
    }
  }
}
