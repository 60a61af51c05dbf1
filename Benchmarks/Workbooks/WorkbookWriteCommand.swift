import ArgumentParser
import Foundation
import Spreadsheet

struct WorkbookWriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Write a workbook of findings, beside libxlsxwriter's own loop in C in constant-memory mode.",
    discussion: "Each is a process of its own, start-up included, so that its memory is its own.")

  /// `sharing` is the library again, with shared texts and all cells in memory.
  enum Writer: String, ExpressibleByArgument { case ours, library, sharing }

  @Option(name: .long, help: "Rows of findings; each has 14 cells.") var rows = 100_000
  @Option(name: .long, help: "How many turns; the middle ratio counts.") var rounds = 7
  @Flag(name: .long, help: "Ours reckons each row's height from its texts, as exports do.")
  var reckonHeights = false
  @Option(name: .long, help: "Write once with this one alone, to --out.") var only: Writer?
  @Option(name: .long, help: "Where --only writes to.") var out: String?

  func run() throws {
    if let only {
      guard let out else { throw ValidationError("--only needs --out") }
      return try write(by: only, to: out)
    }
    try WorkbookCommand.withFolder { folder in
      let turns = try Turns(
        rounds: rounds, ours: { try cost(of: .ours, in: folder) },
        theirs: { try cost(of: .library, in: folder) })
      print("\(rows) rows, \(rows * FindingsSheet.columns) cells")
      for writer in [Writer.ours, .library] {
        let path = path(writer, in: folder)
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        print("\(writer.rawValue) wrote \((size ?? 0).megabytes)")
      }
      print(turns.report("C loop"))
    }
  }

  /// Has a process of its own write a workbook.
  static func written(by writer: Writer, rows: Int, to path: String) throws {
    _ = try ProcessCost(
      of: WorkbookCommand.program,
      ["workbook", "write", "--rows", "\(rows)", "--only", writer.rawValue, "--out", path])
  }

  private func path(_ writer: Writer, in folder: String) -> String { "\(folder)/\(writer.rawValue).xlsx" }

  private func cost(of writer: Writer, in folder: String) throws -> ProcessCost {
    try ProcessCost(
      of: WorkbookCommand.program,
      [
        "workbook", "write", "--rows", "\(rows)", "--only", writer.rawValue, "--out",
        path(writer, in: folder),
      ]
        + (reckonHeights ? ["--reckon-heights"] : []))
  }

  private func write(by writer: Writer, to path: String) throws {
    let sheet = FindingsSheet(rows: rows, reckonsHeights: reckonHeights)
    switch writer {
    case .ours: try writeXLSX(sheet.workbook, to: path)
    case .library, .sharing:
      guard sheet.writeByLibrary(to: path, sharingTexts: writer == .sharing) else {
        throw ValidationError("libxlsxwriter wrote nothing")
      }
    }
  }
}
