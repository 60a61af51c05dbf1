import Assessment
import Register
import Spreadsheet

extension DivisionWorkbook {
  static let matrixSheetName = "เกณฑ์ระดับ"
  static let listSheetName = "_lists"
  private static let matrixRow = 4
  private static let matrixWidths: [Double] = [24, 7, 23, 23, 23, 23, 23]
  private static let matrixColumn = 2

  /// The level of every score, likelihood upwards and consequence to the right, and what the scores mean.
  var matrixSheet: Sheet {
    let register = assessed.register
    let scores = Array((1...5).reversed())
    var rows: [Row] = [
      Row([.text("เกณฑ์ระดับความเสี่ยง", .title)], height: 30),
      Row([.text("Levels of risk by likelihood and consequence", .subtitle)], height: 19),
      Row([.text("ชุดเกณฑ์ \(assessed.assessment.rulesVersion) · rule pack", .note.unwrapped)], height: 20),
      Row([.text("↑ โอกาส Likelihood   → ผลกระทบ Consequence", .note.unwrapped)], height: 20),
    ]
    for likelihood in scores {
      rows.append(
        Row(
          [.stacked(name(likelihood, of: register.likelihoodScale), .word), .count(likelihood, .score)]
            + (1...5).map { consequence in
              assessed.cell(matrix[Score(likelihood: likelihood, consequence: consequence)])
            }, height: 44))
    }
    rows.append(Row([.space, .space] + (1...5).map { .count($0, .score) }))
    rows.append(
      Row([.space, .space] + (1...5).map { .stacked(name($0, of: register.consequenceScale), .word) }))
    for (title, scale) in [
      ("โอกาส · Likelihood", register.likelihoodScale), ("ผลกระทบ · Consequence", register.consequenceScale),
    ] {
      rows += [Row([]), Row([.text(title, .section)], height: 26)]
      rows += scale.sorted { $0.score < $1.score }.map { step in
        Row([
          .stacked(step.name, .body), .count(step.score, .score),
          Cell(.text("\(step.description.thai)\n\(step.description.english)"), .body), .dash, .dash, .dash,
          .dash,
        ]).roomy(at: Self.matrixWidths, merged: 2...6)
      }
    }
    let firstStep = Self.matrixRow + 9
    let steps =
      (0..<register.likelihoodScale.count).map { firstStep + $0 }
      + (0..<register.consequenceScale.count).map { firstStep + register.likelihoodScale.count + 2 + $0 }
    let finished = rows
    var sheet = Sheet(
      name: Self.matrixSheetName, tab: .line, widths: Self.matrixWidths,
      merges: steps.map { CellRange(rows: $0...$0, columns: 2...6) },
      print: PrintSetup(isLandscape: false, footer: footer),
      rows: { write in
        for row in finished { try write(row) }
      })
    sheet.protection = Sheet.Protection()
    return sheet
  }

  private func name(_ score: Int, of scale: [ScaleStep]) -> Text? { scale.first { $0.score == score }?.name }

  var matrixNames: [Workbook.DefinedName] {
    let sheet = CellReference.quoted(sheet: Self.matrixSheetName)
    let (row, column) = (Self.matrixRow, Self.matrixColumn)
    func range(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> String {
      "\(sheet)!\(CellReference.absolute(rows: rows, columns: columns))"
    }
    return [
      .init(name: "Level_Matrix", reference: range(row...row + 4, column...column + 4)),
      .init(name: "Likelihood_Scores", reference: range(row...row + 4, column - 1...column - 1)),
      .init(name: "Consequence_Scores", reference: range(row + 5...row + 5, column...column + 4)),
    ]
  }

  // MARK: Lists

  private var lists: [(name: String, values: [Cell.Value])] {
    func texts(_ choices: [Choice]) -> [Cell.Value] { choices.map { .text($0.label) } }
    let lists = ListName.allCases.map { list in
      let values: [Cell.Value] =
        switch list {
        case .effectiveness: texts(Choice.effectiveness)
        case .responses: texts(Choice.responses)
        case .officers: texts(form.officers.map(Choice.init))
        case .heads: texts(form.heads.map(Choice.init))
        case .people: texts(form.people.map(Choice.init))
        case .handingIn: texts(Choice.handingIn)
        case .scores: (1...5).map { .number(Double($0)) }
        case .ratings: (1...max(1, form.highestRating)).map { .number(Double($0)) }
        }
      return (list.rawValue, values)
    }
    let labels = assessed.register.levels.sorted { $0.level > $1.level }.map {
      Cell.Value.text(assessed.label($0.level))
    }
    return lists + [("Level_Labels", labels)]
  }

  /// What drop-downs offer, a column each, hidden.
  var listSheet: Sheet {
    let lists = lists
    let height = lists.map(\.values.count).max() ?? 0
    var sheet = Sheet(
      name: Self.listSheetName, widths: lists.map { _ in 24 },
      rows: { write in
        try write(Row(lists.map { Cell(.text($0.name), .key) }))
        for index in 0..<height {
          try write(Row(lists.map { Cell($0.values.indices.contains(index) ? $0.values[index] : .blank) }))
        }
      })
    sheet.isHidden = true
    sheet.protection = Sheet.Protection()
    return sheet
  }

  var listNames: [Workbook.DefinedName] {
    lists.enumerated().map { index, list in
      Workbook.DefinedName(
        name: list.name,
        reference: "\(CellReference.quoted(sheet: Self.listSheetName))!"
          + CellReference.absolute(rows: 1...max(1, list.values.count), columns: index...index))
    }
  }

  // MARK: What was issued

  /// Ids, versions and what every open cell held, with the digest of it all; hidden.
  var issueSheet: Sheet {
    let (issued, mark) = (issued, mark)
    var sheet = Sheet(
      name: IssuedState.sheetName, widths: [16, 24, 10, 16, 60],
      rows: { write in
        // The mark once more, for programs that drop a file's properties.
        for line in issued.heading + [(name: "mark", value: mark.line)] {
          try write(Row([Cell(.text(line.name)), Cell(.text(line.value))], height: 15))
        }
        try write(Row(IssuedState.columns.map { Cell(.text($0), .key) }, height: 15))
        for row in issued.rows { try write(Row(row.map { Cell(.text($0)) }, height: 15)) }
      })
    sheet.isHidden = true
    sheet.protection = Sheet.Protection()
    return sheet
  }
}
