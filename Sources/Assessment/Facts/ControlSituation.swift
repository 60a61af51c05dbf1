import FEEL
import Register

/// A control with its latest ratings known on the day of the assessment.
final class ControlSituation: Sendable {
  let control: Control
  let asOf: CalendarDate
  let designTest: ControlTest?
  let operatingTest: ControlTest?

  init(_ control: Control, on asOf: CalendarDate) {
    self.control = control
    self.asOf = asOf
    designTest = control.tests.last { $0.design != nil && $0.on <= asOf }
    operatingTest = control.tests.last { $0.operating != nil && $0.on <= asOf }
  }

  /// The day of the latest test, of whatever.
  var lastTest: CalendarDate? { control.tests.lazy.map(\.on).filter { [asOf] in $0 <= asOf }.max() }

  var operating: Effectiveness? { operatingTest?.operating }

  static let facts = FactTable<ControlSituation>([
    Fact("id", at: \.control.origin) { .string($0.control.id.text) },
    Fact("title", at: \.control.origin) { .string($0.control.title.thai) },
    Fact("title en", at: \.control.origin) { .string($0.control.title.english) },
    Fact("nature", at: \.control.origin) { .string($0.control.nature.rawValue) },
    Fact("mode", at: \.control.origin) { .string($0.control.mode.rawValue) },
    Fact("frequency", at: \.control.origin) { .string($0.control.frequency.rawValue) },
    Fact("key", at: \.control.origin) { .boolean($0.control.isKey) },
    Fact("owner", at: \.control.origin) { .optional($0.control.owner?.text) },
    Fact("covers", at: \.control.origin) { .count($0.control.covers.count) },
    Fact("design", at: \.designOrigin) { .optional($0.designTest?.design?.rawValue) },
    Fact("operating", at: \.operatingOrigin) { .optional($0.operating?.rawValue) },
    Fact("days since test", at: \.operatingOrigin) { situation in
      .count(situation.operatingTest.map { days(from: $0.on, to: situation.asOf) })
    },
    Fact("design days", at: \.designOrigin) { situation in
      .count(situation.designTest.map { days(from: $0.on, to: situation.asOf) })
    },
    Fact("tester", at: \.operatingOrigin) { .optional($0.operatingTest?.by?.text) },
    Fact("test evidence", at: \.operatingOrigin) { .count($0.operatingTest?.evidence.count ?? 0) },
  ])

  private var designOrigin: Origin { designTest?.origin ?? control.origin }
  private var operatingOrigin: Origin { operatingTest?.origin ?? control.origin }
}
