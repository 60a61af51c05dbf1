public import Diagnostics
public import Register
public import Spreadsheet

/// A foreign table that was read whole and without a problem: its plans, and the register with them.
public struct ForeignImport: Sendable {
  /// A plan with the rows that it came from.
  public struct ImportedPlan: Sendable {
    public let plan: Plan
    /// Counted from 1, in order.
    public let rows: [Int]
  }

  /// The register with the plans behind those that their divisions had.
  public let register: Register
  /// In the order of the table.
  public let plans: [ImportedPlan]
  /// What is worth telling though nothing is wrong: columns that no field takes, fields without a column, rows that
  /// were skipped, constants and defaults.
  public let notes: [Diagnostic]
}

extension Register {
  /// Reads plans from a foreign table by a mapping.
  ///
  /// Nothing is half taken: any problem refuses the whole table.
  ///
  /// - Parameter sheet: in place of the one that the mapping names.
  /// - Throws: every problem, each at its `sheet!cell` or at its line of the mapping.
  public func importing(
    _ workbook: ReadWorkbook, by mapping: Mapping, sheet: String? = nil
  ) throws(Problems) -> ForeignImport {
    var mapping = mapping
    if let sheet { mapping.sheet = sheet }
    let table = try TableLocator(workbook: workbook).table(mapping)
    let reader = ForeignRowReader(table, by: mapping, register: self)
    let isMade = mapping.field(.planID)?.isNumbered ?? false
    let gathered = PlanRows.gathered(reader.rows, isKeyedByID: !isMade, in: table)
    var problems = reader.problems + gathered.problems
    var builder = PlanBuilder(mapping: mapping, origin: table.origin)
    var numbering = PlanNumbering(self, isMade: isMade)
    var plans: [ForeignImport.ImportedPlan] = []
    for rows in gathered.plans {
      guard var plan = builder.plan(rows) else { continue }
      switch numbering.id(of: plan) {
      case .success(let id): plan.id = id
      case .failure(let problem):
        problems.append(problem.diagnostic(at: rows.plan.places[.planID] ?? table.location(rows.plan.row, 0)))
      }
      plans.append(ForeignImport.ImportedPlan(plan: plan, rows: rows.rows.map { $0.row + 1 }))
    }
    problems += builder.problems
    if gathered.plans.isEmpty, problems.isEmpty {
      problems.append(ForeignTableProblem.nothing.diagnostic(at: .file(workbook.file)))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    let register = adding(plans.map(\.plan))
    // What the register's own checks refuse must not be written, whatever was looked at before.
    _ = try readRegister(files: register.write())
    return ForeignImport(
      register: register, plans: plans,
      notes: ImportNotes(reader, given: builder.givenByMapping).diagnostics)
  }

  private func adding(_ added: [Plan]) -> Register {
    var register = self
    let present = Dictionary(grouping: plans, by: \.division)
    let new = Dictionary(grouping: added, by: \.division)
    register.plans = divisions.flatMap { (present[$0.code] ?? []) + (new[$0.code] ?? []) }
    return register
  }
}

extension ForeignTable {
  /// The file and the sheet as sources name them, without white space.
  var origin: String {
    let file = workbook.file.split(separator: "/").last.map(String.init) ?? workbook.file
    let isText = workbook.sheets.count == 1 && sheet.name == file
    return String((isText ? file : "\(file)!\(sheet.name)").flatMap { $0.isWhitespace ? "%20" : "\($0)" })
  }
}
