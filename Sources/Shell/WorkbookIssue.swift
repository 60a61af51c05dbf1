import Assessment
public import FEEL
public import Interchange
public import Register

/// The workbooks of one period: the register, judged by the rules of that period or of the last before it.
public struct WorkbookIssue: Sendable {
  public let assessed: AssessedRegister
  public let period: PeriodID

  /// - Parameter toolVersion: that of a workbook which is issued anew, to be compared with it.
  public init(
    _ loaded: LoadedRegister, period: PeriodID?, asOf: CalendarDate?,
    toolVersion: String = ToolVersion.current
  ) throws {
    let register = loaded.register
    // A period that is not opened yet is judged by the rules of the last one; nothing of it is reckoned in advance.
    let isKnown = period.map { register.period($0) != nil } ?? true
    let standpoint = try loaded.standpoint(
      period: isKnown ? period : register.periods.last?.id, asOf: asOf)
    let rules = try loaded.rulePack(for: standpoint.period)
    assessed = AssessedRegister(
      register: register, assessment: try assess(register, from: standpoint, by: rules, slicing: onAllCores),
      rules: rules, toolVersion: toolVersion)
    self.period = period ?? standpoint.period.id
  }

  /// All workbooks or none; returns their paths.
  public func writeAll(to folder: String) throws -> [String] {
    let workbooks = try assessed.register.divisions.map { division in
      (
        name: "\(division.code)-\(period).xlsx",
        workbook: try assessed.divisionWorkbook(of: division.code, for: period)
      )
    }
    return try OutputFolder.writing(to: folder) { output in
      for (name, workbook) in workbooks { try output.write(workbook, as: name) }
    }
  }
}
