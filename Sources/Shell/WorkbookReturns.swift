public import Diagnostics
public import Interchange
public import Register
import Spreadsheet

/// Workbooks that came back, compared with a register; every problem of every one is kept.
public struct WorkbookReturns {
  /// Those that belong to the register, be something wrong with their entries or not.
  public private(set) var workbooks: [ReturnedWorkbook] = []
  /// The number of entries that each of them came to.
  public private(set) var entryCounts: [Int] = []
  private var refusedWhole: [Diagnostic] = []
  private let namesFiles: Bool

  /// In the order of the files.
  public var commands: [Command] { workbooks.flatMap(\.commands) }

  /// Those of which a copy to be mended can be made.
  public var refused: [RefusedWorkbook] { workbooks.compactMap(\.refusal) }

  public var problems: [Diagnostic] {
    refusedWhole
      + refused.flatMap { refused in
        refused.problems.diagnostics.map { namesFiles ? $0.of(refused.file) : $0 }
      }
  }

  public init(
    _ files: WorkbookFiles, register: Register, expecting expectation: ReturnExpectation,
    documents: DocumentFolder
  ) throws {
    namesFiles = files.readings.count > 1
    let comparisons = onAllCores(files.readings.map(\.workbook)) { reading in
      Result { try register.comparedWorkbook(try reading.get(), expecting: expectation) }
    }
    for comparison in comparisons {
      switch comparison {
      case .success(let workbook): workbooks.append(workbook)
      case .failure(let found as Problems): refusedWhole += found.diagnostics
      case .failure(let failure as FileSystem.Failure) where failure.isOfMissingFile:
        refusedWhole.append(failure.diagnostic())
      case .failure(let failure): throw failure
      }
    }
    refusedWhole += Self.doubles(workbooks.map { ($0.division, $0.period) })
    let references = Set(workbooks.flatMap(\.references)).sorted()
    let seals = try documents.seals(of: references, known: register)
    for index in workbooks.indices { workbooks[index].seal(seals, in: documents.path) }
  }

  /// Has every command decided, in the order of the files; what is refused is told at the cells it came from.
  ///
  /// A line of which one command is refused asks for nothing more, for that would only be refused with it.
  ///
  /// - Parameter perform: gives the number of entries that a command came to, or throws the `Problems` that stand
  ///   against it.
  public mutating func decide(_ perform: (Command) throws -> Int) throws {
    for index in workbooks.indices {
      var count = 0
      for entered in workbooks[index].entered where !workbooks[index].isRefused(entered) {
        do {
          count += try perform(entered.command)
        } catch let problems as Problems {
          workbooks[index].refuse(entered, because: problems)
        }
      }
      entryCounts.append(count)
    }
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
