import ArgumentParser
import Foundation
import Spreadsheet

struct WorkbookReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read a workbook of findings row by row, beside python-calamine.",
    discussion: """
      Each is a process of its own. Both make a value of every cell; calamine keeps them in a list, ours hands them \
      over. The start-up of Python is timed apart. The workbook is written by libxlsxwriter, once with its texts in \
      the cells and once with shared texts.
      """)

  @Option(name: .long, help: "Rows of findings; each has 14 cells.") var rows = 100_000
  @Option(name: .long, help: "How many turns; the middle ratio counts.") var rounds = 7
  @Option(name: .long, help: "A Python that has python-calamine.") var python = "python3"
  @Flag(name: .long, help: "Ours keeps all cells too.") var keep = false
  @Option(name: .long, help: "Read this workbook once, ours alone.", completion: .file()) var only: String?

  func run() throws {
    if let only { return try read(only) }
    try WorkbookCommand.withFolder { folder in
      for sharesTexts in [false, true] {
        let path = "\(folder)/findings.xlsx"
        // In another process: what this one ever held would count as the memory of those it starts.
        try WorkbookWriteCommand.written(by: sharesTexts ? .sharing : .library, rows: rows, to: path)
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        print("\(rows) rows, \(size.megabytes), texts \(sharesTexts ? "shared" : "in the cells")")
        let turns = try Turns(
          rounds: rounds,
          ours: {
            try ProcessCost(
              of: WorkbookCommand.program,
              ["workbook", "read", "--rows", "\(rows)", "--only", path] + (keep ? ["--keep"] : []))
          }, theirs: { try calamine([path, "\(rows + 1)"]) })
        print(turns.report("calamine"))
      }
      let start = try (0..<max(1, rounds)).map { _ in try calamine([]).seconds }.median
      print("of calamine's time, Python's start-up: \(start.text(3)) s")
    }
  }

  private func calamine(_ arguments: [String]) throws -> ProcessCost {
    try ProcessCost(
      of: "/usr/bin/env", [python, "Benchmarks/Workbooks/calamine_rows.py"] + arguments)
  }

  private func read(_ path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var count = 0
    if keep {
      let sheet = try readWorkbook(bytes, file: path, limits: .rows).sheets[0]
      count = sheet.rowCount * sheet.columnCount
    } else {
      try readRows(bytes, file: path) { row, _ in
        count += row.cells.count
        return true
      }
    }
    guard count == (rows + 1) * FindingsSheet.columns else {
      throw ValidationError("\(count) cells were read of \(rows + 1) rows")
    }
  }
}
