import Assessment
public import Diagnostics
public import Register
public import Spreadsheet

extension AssessedRegister {
  /// The workbook that a division fills in for a period and returns.
  ///
  /// The period is open, or the one after the register's last, which may be issued in advance. Levels follow the rule
  /// pack of the assessment. The same input gives the same workbook, byte for byte.
  public func divisionWorkbook(of division: DivisionCode, for period: PeriodID) throws(Problems) -> Workbook {
    DivisionWorkbook(
      self, form: try InputForm(register, division: division, period: period, at: .argument("--division"))
    ).workbook
  }

  /// A fresh copy for a division whose workbook came back with problems: its entries filled in, each problem as a note
  /// on its cell and all of them on a sheet of their own.
  public func divisionWorkbook(mending returned: RefusedWorkbook) throws(Problems) -> Workbook {
    let form = try InputForm(
      register, division: returned.division, period: returned.period, at: .file(returned.file))
    return DivisionWorkbook(self, form: form, entries: returned.entries).workbook
  }
}
