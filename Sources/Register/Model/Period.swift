public import FEEL

/// A quarter of a fiscal year, B.E.; quarter 0 is the opening assessment, made when the year's plans are set.
///
/// Written `2560-Q2`.
public struct PeriodID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Buddhist era.
  public let fiscalYear: Int
  /// 0 to 4.
  public let quarter: Int

  public init?(fiscalYear: Int, quarter: Int) {
    guard (1...9999).contains(fiscalYear), (0...4).contains(quarter) else { return nil }
    self.fiscalYear = fiscalYear
    self.quarter = quarter
  }

  public init?(_ text: String) {
    var year = 0
    var quarter = 0
    var count = 0
    for byte in text.utf8 {
      let digit = Int(byte) - 0x30
      switch count {
      case 0..<4 where (0...9).contains(digit): year = year * 10 + digit
      case 4 where byte == UInt8(ascii: "-"), 5 where byte == UInt8(ascii: "Q"): break
      case 6 where (0...9).contains(digit): quarter = digit
      default: return nil
      }
      count += 1
    }
    guard count == 7 else { return nil }
    self.init(fiscalYear: year, quarter: quarter)
  }

  public var description: String { "\(fiscalYear)-Q\(quarter)" }

  public static func < (left: PeriodID, right: PeriodID) -> Bool {
    (left.fiscalYear, left.quarter) < (right.fiscalYear, right.quarter)
  }

  /// The opening assessment of the same fiscal year.
  public var opening: PeriodID { PeriodID(uncheckedYear: fiscalYear, quarter: 0) }

  /// The quarter before, down to the opening assessment; nil for the opening assessment itself.
  public var previous: PeriodID? {
    quarter == 0 ? nil : PeriodID(uncheckedYear: fiscalYear, quarter: quarter - 1)
  }

  private init(uncheckedYear: Int, quarter: Int) {
    self.fiscalYear = uncheckedYear
    self.quarter = quarter
  }
}

public enum PeriodState: String, Sendable, Hashable, CaseIterable {
  case open, closed
}

/// A period as the register sets it up.
public struct Period: Sendable, Hashable {
  public var id: PeriodID
  public var from: CalendarDate
  public var to: CalendarDate
  /// The last day on which a plan's assessment for this period is in time.
  public var assessmentDue: CalendarDate
  public var state: PeriodState
  /// The version of the rule pack that judges this period: a folder of `rules/`.
  public var rulesVersion: String
  public var source: Source
  public var origin: Origin

  public init(
    id: PeriodID, from: CalendarDate, to: CalendarDate, assessmentDue: CalendarDate,
    state: PeriodState, rulesVersion: String, source: Source, origin: Origin = .none
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.assessmentDue = assessmentDue
    self.state = state
    self.rulesVersion = rulesVersion
    self.source = source
    self.origin = origin
  }
}
