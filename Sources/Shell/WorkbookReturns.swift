public import Diagnostics
public import Interchange
public import Register

/// Workbooks that came back, each read on its own; every problem of every one is kept.
public struct WorkbookReturns {
  public private(set) var accepted: [ReturnedWorkbook] = []
  public private(set) var refused: [RefusedWorkbook] = []
  public private(set) var problems: [Diagnostic] = []

  /// In the order of the files.
  public var commands: [Command] { accepted.flatMap(\.commands) }

  public init(_ paths: [String], register: Register, expecting expectation: ReturnExpectation) throws {
    let readings = onAllCores(paths) { path in
      Result { try register.returnedWorkbook(try FileSystem.read(path), file: path, expecting: expectation) }
    }
    for (path, reading) in zip(paths, readings) {
      switch reading {
      case .success(let workbook): accepted.append(workbook)
      case .failure(let refusal as RefusedWorkbook):
        refused.append(refusal)
        problems += refusal.problems.diagnostics.map { paths.count > 1 ? $0.of(path) : $0 }
      case .failure(let found as Problems): problems += found.diagnostics
      case .failure(let failure): throw failure
      }
    }
    problems += Self.doubles(accepted.map { ($0.division, $0.period) })
  }

  /// Two workbooks of one division for one period would undo each other.
  private static func doubles(_ workbooks: [(DivisionCode, PeriodID)]) -> [Diagnostic] {
    var seen: Set<String> = []
    return workbooks.compactMap { division, period in
      guard !seen.insert("\(division) \(period)").inserted else { return nil }
      return Diagnostic(
        at: .argument("FILE"), code: "workbook.twice",
        Message(
          thai: "มีสมุดงานของ \(division) งวด \(period) มากกว่าหนึ่งแฟ้ม",
          english: "there is more than one workbook of \(division) for \(period)"),
        hint: Message(thai: "ส่งแฟ้มล่าสุดแฟ้มเดียว", english: "give the latest one only"))
    }
  }
}

extension Diagnostic {
  /// The same with the file before the sheet, as spreadsheets write it: `[FIN.xlsx]แผนงาน!I8`.
  fileprivate func of(_ path: String) -> Diagnostic {
    guard case .cell(let sheet, let cell) = location else { return self }
    var named = self
    named.location = .cell(sheet: "[\(path)]\(sheet)", cell: cell)
    return named
  }
}
