public import Diagnostics
public import Register
public import Spreadsheet

/// A division's workbook that came back.
public struct ReturnedWorkbook: Sendable {
  public let file: String
  public let division: DivisionCode
  public let period: PeriodID
  /// What the division wants to do, in the order of the sheets; empty where nothing was changed.
  public internal(set) var entered: [EnteredCommand]
  /// What is worth telling though nothing is wrong.
  public let notes: [Diagnostic]
  var entries: DivisionEntries
  /// Lines of which a command was refused, be it for a cell of the first sheet.
  var refusedLines: Set<String> = []

  public var commands: [Command] { entered.map(\.command) }
}

/// A division's workbook that came back with problems. Nothing of it is taken; a copy to be mended can be made from it.
public struct RefusedWorkbook: Error, Sendable {
  public let file: String
  public let division: DivisionCode
  public let period: PeriodID
  let entries: DivisionEntries

  /// Each at its `sheet!cell`, in order of their places.
  public var problems: Problems { Problems(entries.problems.map(\.diagnostic)) }
}

extension RefusedWorkbook: CustomStringConvertible {
  public var description: String {
    problems.diagnostics.map { $0.text(in: .english) }.joined(separator: "\n")
  }
}

/// What somebody expects of a workbook that comes back, and who answers for it where the workbook does not say.
public struct ReturnExpectation: Sendable, Hashable {
  public var division: DivisionCode?
  public var period: PeriodID?
  /// Stand in for the names on the first sheet.
  public var officer: PersonID?
  public var head: PersonID?
  /// Whether what comes of it is recorded at once, for which the period must be open.
  public var isForRecord: Bool

  public init(
    division: DivisionCode? = nil, period: PeriodID? = nil, officer: PersonID? = nil, head: PersonID? = nil,
    isForRecord: Bool = false
  ) {
    self.division = division
    self.period = period
    self.officer = officer
    self.head = head
    self.isForRecord = isForRecord
  }
}

extension Register {
  /// Reads a division's workbook that came back, compares it with what was issued and with this register, and gives
  /// the commands that bring the register to what the division entered.
  ///
  /// Nothing is written, and nothing is half taken: any problem refuses the whole workbook.
  ///
  /// - Parameter file: the name that diagnostics give the workbook.
  /// - Throws: `Problems` where the workbook as a whole is not acceptable, `RefusedWorkbook` where entries are not.
  public func returnedWorkbook(
    _ bytes: [UInt8], file: String, expecting expectation: ReturnExpectation = ReturnExpectation()
  ) throws -> ReturnedWorkbook {
    try returnedWorkbook(try readWorkbook(bytes, file: file), expecting: expectation)
  }

  /// The same for a workbook that was read already.
  public func returnedWorkbook(
    _ workbook: ReadWorkbook, expecting expectation: ReturnExpectation = ReturnExpectation()
  ) throws -> ReturnedWorkbook {
    let compared = try comparedWorkbook(workbook, expecting: expectation)
    if let refusal = compared.refusal { throw refusal }
    return compared
  }

  /// The same, but a workbook with problems is given too: it has its `refusal`, and what its sound lines ask for, so
  /// that everything that stands against it can be told together.
  ///
  /// - Throws: what makes the workbook as a whole unacceptable.
  public func comparedWorkbook(
    _ workbook: ReadWorkbook, expecting expectation: ReturnExpectation = ReturnExpectation()
  ) throws(Problems) -> ReturnedWorkbook {
    let file = Location.file(workbook.file)
    var refusals: [ReturnProblem] = []
    if workbook.hasMacros { refusals.append(.macros) }
    if workbook.hasExternalLinks { refusals.append(.externalLinks) }
    let issued: IssuedState
    do throws(Problems) {
      issued = try IssuedReader(workbook: workbook).state()
    } catch {
      throw Problems(error.diagnostics + refusals.map { $0.diagnostic(at: file) })
    }
    if issued.register != id { refusals.append(.otherRegister(issued.register, wanted: id)) }
    if let wanted = expectation.division, wanted != issued.division {
      refusals.append(.otherDivision(issued.division, wanted: wanted))
    }
    if let wanted = expectation.period, wanted != issued.period {
      refusals.append(.otherPeriod(issued.period, wanted: wanted))
    }
    if expectation.isForRecord, refusals.isEmpty, issued.period == periods.last?.id.next {
      refusals.append(.notOpen(issued.period))
    }
    guard refusals.isEmpty else { throw Problems(refusals.map { $0.diagnostic(at: file) }) }
    let form = try InputForm(self, division: issued.division, period: issued.period, at: file)
    try check(expectation, against: form)
    let reading = DivisionReading(
      workbook, issued: issued, form: form, officer: expectation.officer, head: expectation.head)
    let isIdle = reading.commands.isEmpty && reading.entries.problems.isEmpty
    let note: ReturnProblem? = isIdle ? reading.hasEntries ? .onRecord : .unchanged : nil
    return ReturnedWorkbook(
      file: workbook.file, division: issued.division, period: issued.period, entered: reading.commands,
      notes: note.map { [$0.diagnostic(at: file)] } ?? [], entries: reading.entries)
  }

  /// Officers and heads who are named for a workbook are of its division.
  private func check(_ expectation: ReturnExpectation, against form: InputForm) throws(Problems) {
    let named: [(PersonID?, [Person], String)] = [
      (expectation.officer, form.officers, "--officer"), (expectation.head, form.heads, "--head"),
    ]
    let problems = named.compactMap { person, people, argument -> Diagnostic? in
      guard let person, !people.contains(where: { $0.id == person }) else { return nil }
      return LineProblem.notOfDivision(person.text, form.division.code).diagnostic(at: .argument(argument))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }
}
