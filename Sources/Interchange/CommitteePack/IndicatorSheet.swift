import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// The indicators of the performance agreement, and below them those of risk.
  var indicatorSheet: Sheet {
    let columns = IndicatorColumns(assessed: assessed)
    let printed = [
      columns.id, columns.name, columns.unit, columns.yearTarget, columns.quarterTarget,
      columns.carriedTarget, columns.result, columns.resultToDate, columns.leftOfYear, columns.yearShare,
      columns.quarterShare, columns.light, columns.resultText, columns.obstacle, columns.nextStep,
    ]
    let onScreen =
      [columns.computedLight, columns.overrideReason, columns.divisions, columns.source] + columns.english
    func table(_ kind: IndicatorKind) -> Table<IndicatorEntry> {
      Table(columns: printed, onScreen: onScreen, subjects: indicators(kind))
    }
    var layout = SheetLayout(.indicators, of: assessed, widths: table(.performance).widths)
    let place = layout.add(table(.performance))
    layout.section(Text(thai: "ตัวชี้วัดความเสี่ยงด้านสินเชื่อ", english: "Key risk indicators"))
    layout.add(table(.risk))
    return layout.finished(main: place, frozenColumns: 1)
  }

  private func indicators(_ kind: IndicatorKind) -> [IndicatorEntry] {
    let indicators = Dictionary(
      register.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return assessment.indicators.compactMap { result in
      indicators[result.indicator].flatMap { indicator in
        indicator.kind == kind
          ? IndicatorEntry(indicator: indicator, result: result, period: assessment.standpoint.period.id)
          : nil
      }
    }
  }
}
