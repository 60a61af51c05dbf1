import Diagnostics
import Foundation
import Interchange
import Register
import Spreadsheet

/// What is fed: the reader of workbooks, and behind it the reading of what a division entered.
struct Subject {
  enum Outcome: String, CaseIterable { case unreadable, foreign, refused, taken }

  private let register: Register

  init(folder: String) throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xml") }
    let contents = RegisterFolder(paths: paths)
    register = try readRegister(
      files: contents.inputs.map { input in
        (input.path, [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(input.path)"))))
      })
  }

  /// - Throws: `Contradiction` where two ways of reading the same disagree.
  func take(_ bytes: [UInt8]) throws -> Outcome {
    let workbook: ReadWorkbook
    var rows = 0
    let refusal = Result {
      try readRows(bytes, file: "w.xlsx", limits: .standard) { _, _ in
        rows += 1; return true
      }
    }
    do {
      workbook = try readWorkbook(bytes, file: "w.xlsx")
    } catch {
      guard case .failure = refusal else {
        throw Contradiction(what: "rows are readable, the workbook is not")
      }
      _ = texts(of: error.diagnostics)
      return .unreadable
    }
    guard case .success = refusal else { throw Contradiction(what: "the workbook is readable, rows are not") }
    for sheet in workbook.sheets where sheet.rowCount > 1_048_576 || sheet.columnCount > 16_384 {
      throw Contradiction(what: "a sheet beyond its bounds")
    }
    do {
      _ = try register.returnedWorkbook(workbook)
      return .taken
    } catch let refused as RefusedWorkbook {
      _ = texts(of: refused.problems.diagnostics)
      return .refused
    } catch let problems as Problems {
      _ = texts(of: problems.diagnostics)
      return .foreign
    }
  }

  private func texts(of diagnostics: [Diagnostic]) -> [String] {
    diagnostics.flatMap { [$0.text(in: .thai), $0.text(in: .english)] }
  }
}

struct Contradiction: Error { let what: String }
