import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// Likelihood against consequence, now and at the opening.
  var heatMapSheet: Sheet {
    var layout = SheetLayout(.heatMap, of: assessed, widths: HeatMap.widths)
    let plans = planSheet.place
    let now = HeatMap(
      title: Text(thai: "ขณะนี้", english: "Now"), column: 0,
      likelihood: plans.range("likelihood"), consequence: plans.range("consequence"), plans: \.current)
    let opening = HeatMap(
      title: Text(thai: "ต้นปี", english: "At the opening"), column: HeatMap.right,
      likelihood: plans.range("openingLikelihood"), consequence: plans.range("openingConsequence"),
      plans: \.opening)
    layout.add([
      Row([], height: 8),
      Row(pair([now.heading], [opening.heading]), height: 26),
    ])
    let first = layout.nextRow
    for likelihood in register.likelihoodScale.map(\.score).sorted(by: >) {
      let row = layout.nextRow
      layout.merge(CellRange(rows: row...row + 1, columns: now.column...now.column))
      layout.merge(CellRange(rows: row...row + 1, columns: opening.column...opening.column))
      let counts = [now, opening].map { map in
        [axis(register.likelihoodScale, likelihood)]
          + cells(likelihood).map { cell in
            .formula(map.formula(cell.score), cell[keyPath: map.plans].count, look(of: cell, isUpper: true))
          }
      }
      let marks =
        [Cell(.blank, .axis)]
        + cells(likelihood).map { cell in
          Cell(.text(cell.level.map(mark) ?? "–"), look(of: cell, isUpper: false))
        }
      layout.add([Row(pair(counts[0], counts[1]), height: 46), Row(pair(marks, marks), height: 20)])
    }
    let last = layout.nextRow - 1
    let columns =
      [Cell(.text("↑ โอกาส  ผลกระทบ →"), Style.axis.quieter)]
      + register.consequenceScale.map { axis(register.consequenceScale, $0.score) }
    layout.add([Row(pair(columns, columns), height: 42)])
    layout.add([Row(pair(total(now, rows: first...last), total(opening, rows: first...last)), height: 22)])
    layout.add([
      Row(
        [
          .text(
            "ตัวเลขคือจำนวนแผนงาน/โครงการ ช่องว่างคือไม่มีแผน; จุด ●●●● ถึง ● บอกระดับ; ความหมายของคะแนนอยู่ในแผ่น “\(PackSheet.method.name)”",
            Style(font: .quiet))
        ], height: 20),
      Row(
        [
          .text(
            "Numbers are plans, empty is none; dots tell the level; the scores are explained on the method sheet.",
            .subtitle)
        ], height: 20),
    ])
    return layout.finished(pagesTall: 1)
  }

  private func cells(_ likelihood: Int) -> [HeatMapCell] {
    assessment.heatMap.filter { $0.score.likelihood == likelihood }
  }

  /// `●●● สูง`: reads without colours.
  private func mark(_ level: Level) -> String { "\(level.gauge) \(assessed.name(of: level).thai)" }

  private func look(of cell: HeatMapCell, isUpper: Bool) -> Style {
    let base: Style = isUpper ? .heatCount : .heatMark
    guard let level = cell.level else { return base }
    var style = assessed.style(level, of: base)
    style.font.isBold = isUpper
    return style
  }

  private func axis(_ scale: [ScaleStep], _ score: Int) -> Cell {
    let name = scale.first { $0.score == score }?.name
    return .text("\(score) \(name?.thai ?? "")\n\(name?.english ?? "")", .axis)
  }

  private func total(_ map: HeatMap, rows: ClosedRange<Int>) -> [Cell] {
    let sum = assessment.heatMap.reduce(0) { $0 + $1[keyPath: map.plans].count }
    let range = CellReference.absolute(rows: rows, columns: map.column + 1...map.column + 5)
    return [Cell(.text("รวม Total"), .total), .formula("SUM(\(range))", sum, Style.count.totalled)]
  }

  private func pair(_ left: [Cell], _ right: [Cell]) -> [Cell] {
    left + Array(repeating: .space, count: HeatMap.right - left.count) + right
  }
}

/// One of the two maps: where it stands, and which scores it counts.
private struct HeatMap {
  static let widths: [Double] = [22, 12, 12, 12, 12, 12, 3, 22, 12, 12, 12, 12, 12]
  /// The first column of the right map.
  static let right = 7

  let title: Text
  let column: Int
  let likelihood: String
  let consequence: String
  let plans: KeyPath<HeatMapCell, [PlanID]>

  var heading: Cell { .text("\(title.thai) · \(title.english)", .section) }

  func formula(_ score: Score) -> String {
    "COUNTIFS(\(likelihood),\(score.likelihood),\(consequence),\(score.consequence))"
  }
}

extension Style {
  fileprivate static let axis = Style(
    font: Font(size: 13), horizontal: .centre, vertical: .centre, wraps: true)
  /// Empty where no plan stands.
  fileprivate static let heatCount = Style(
    font: Font(size: 22, isBold: true), border: Border(top: .thin, left: .thin, right: .thin, colour: .white),
    horizontal: .centre, vertical: .centre, numberFormat: "0;-0;;@")
  fileprivate static let heatMark = Style(
    font: Font(size: 11), border: Border(bottom: .thin, left: .thin, right: .thin, colour: .white),
    horizontal: .centre, vertical: .centre)
}
