import Assessment
import Register
import Spreadsheet

/// An indicator with what it came to in the period.
struct IndicatorEntry: Sendable {
  let indicator: Indicator
  let result: IndicatorAssessment
  let period: PeriodID

  var target: QuarterTarget? { indicator.quarterTargets.first { $0.quarter == period.quarter } }
  var quarter: IndicatorResult? { indicator.results.first { $0.period == period } }
}

/// The columns of indicators.
struct IndicatorColumns {
  let assessed: AssessedRegister

  var id: Column<IndicatorEntry> {
    Column("id", "รหัส", "Indicator", width: 12) { .text($0.indicator.id.text, .code) }
  }

  var name: Column<IndicatorEntry> {
    Column("name", "ตัวชี้วัด", "Name", width: 36) { entry in
      // A milestone is words: they need the width of the name, not that of a number.
      guard entry.result.quarterTarget == nil, let milestone = entry.target?.milestone else {
        return .thai(entry.indicator.name)
      }
      return .text("\(entry.indicator.name.thai)\nเป้าหมายไตรมาส: \(milestone.thai)")
    }
  }

  var unit: Column<IndicatorEntry> {
    Column("unit", "หน่วย", "Unit", width: 10) { .text($0.indicator.unit.thai, .word) }
  }

  var yearTarget: Column<IndicatorEntry> {
    Column("yearTarget", "เป้าหมายปี", "Year target", width: 13) { .decimal($0.indicator.yearTarget) }
  }

  var quarterTarget: Column<IndicatorEntry> {
    Column("quarterTarget", "เป้าหมายไตรมาส", "Quarter target", width: 13) {
      .decimal($0.result.quarterTarget)
    }
  }

  var carriedTarget: Column<IndicatorEntry> {
    Column("carriedTarget", "เป้ารวมยอดยกมา", "Carried target", width: 13) {
      .decimal($0.result.carriedTarget)
    }
  }

  var result: Column<IndicatorEntry> {
    Column("result", "ผลไตรมาส", "Result", width: 13) { .decimal($0.result.result) }
  }

  var resultToDate: Column<IndicatorEntry> {
    Column("resultToDate", "ผลสะสม", "To date", width: 13) { .decimal($0.result.resultToDate) }
  }

  var leftOfYear: Column<IndicatorEntry> {
    Column("leftOfYear", "คงเหลือของปี", "Left of year", width: 13) { .decimal($0.result.leftOfYear) }
  }

  var yearShare: Column<IndicatorEntry> {
    Column("yearShare", "% ของปี", "% of year", width: 10) { .percent($0.result.yearShare) }
  }

  var quarterShare: Column<IndicatorEntry> {
    Column("quarterShare", "% ของไตรมาส", "% of quarter", width: 10) { .percent($0.result.quarterShare) }
  }

  var light: Column<IndicatorEntry> {
    Column("light", "สัญญาณ", "Light", width: 12) { $0.result.light?.cell ?? .dash }
  }

  /// As computed, where somebody set another light.
  var computedLight: Column<IndicatorEntry> {
    Column("computedLight", "ตามคำนวณ", "As computed", width: 10) { entry in
      entry.result.override == nil ? .dash : entry.result.computedLight?.cell ?? .dash
    }
  }

  var overrideReason: Column<IndicatorEntry> {
    Column("overrideReason", "เหตุที่ปรับสัญญาณ", "Why overridden", width: 40) {
      .thai($0.result.override?.reason)
    }
  }

  var resultText: Column<IndicatorEntry> {
    Column("resultText", "ผลการดำเนินงาน", "What was done", width: 46) { .thai($0.quarter?.text) }
  }

  var obstacle: Column<IndicatorEntry> {
    Column("obstacle", "ปัญหาอุปสรรค", "Obstacles", width: 30) { .thai($0.indicator.obstacle) }
  }

  var nextStep: Column<IndicatorEntry> {
    Column("nextStep", "แนวทางต่อไป", "Next step", width: 34) { .thai($0.indicator.nextStep) }
  }

  var divisions: Column<IndicatorEntry> {
    Column("divisions", "ส่วนงาน", "Divisions", width: 30) {
      .text($0.indicator.divisions.map(\.text).joined(separator: " "), .code)
    }
  }

  var source: Column<IndicatorEntry> {
    Column("source", "ที่มา", "Source", width: 40) { [assessed] entry in
      assessed.place(entry.quarter?.origin ?? entry.indicator.origin, entry.indicator.source)
    }
  }

  /// The same indicator in English, beside the printed half.
  var english: [Column<IndicatorEntry>] {
    [
      Column("idEnglish", "รหัส", "Indicator", width: 14) { .text($0.indicator.id.text, .code) },
      Column("nameEnglish", "ตัวชี้วัด", "Name", width: 48) { .english($0.indicator.name) },
      Column("unitEnglish", "หน่วย", "Unit", width: 18) { .english($0.indicator.unit) },
      Column("resultTextEnglish", "ผลการดำเนินงาน", "What was done", width: 90) {
        .english($0.quarter?.text ?? $0.target?.milestone)
      },
      Column("overrideReasonEnglish", "เหตุที่ปรับสัญญาณ", "Why overridden", width: 40) {
        .english($0.result.override?.reason)
      },
      Column("obstacleEnglish", "ปัญหาอุปสรรค", "Obstacles", width: 70) { .english($0.indicator.obstacle) },
      Column("nextStepEnglish", "แนวทางต่อไป", "Next step", width: 70) { .english($0.indicator.nextStep) },
    ]
  }
}
