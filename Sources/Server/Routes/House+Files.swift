import Assessment
import Diagnostics
import Digest
import FEEL
import Hummingbird
import HTTPTypes
import Interchange
import Pages
import Register
import Shell
import Spreadsheet
import Store
import Workflow

/// What is taken away as a file, and what comes back.
extension House {
  private static let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  func table(
    _ name: TableName, _ period: PeriodID, _ format: TableFormat, _ visit: Visit
  ) async throws -> Response {
    let scene = scene(visit)
    guard let quarter = scene.quarter(period) else { throw Refusal(.notFound) }
    let bytes = try await making.run {
      let listing = quarter.listing(name)
      let day = quarter.assessed.assessment.standpoint.asOf
      let language = scene.viewer.language
      let rows = Selection(listing, TableRequest(scene.link.query, for: listing), in: language).rows
      switch format {
      case .csv: return listing.csv(of: rows, in: language, names: scene.name)
      case .xlsx:
        return try written(
          listing.workbook(
            of: rows, in: language, names: scene.name,
            created: Day(
              year: Int(day.year), month: Int(day.month), day: Int(day.day)), author: "sopthan"))
      }
    }
    let file = "\(name.rawValue)-\(period).\(format.rawValue)"
    try await tellExport(file, bytes, of: period, visit)
    return Response(file: bytes, name: file, type: format == .csv ? "text/csv; charset=utf-8" : Self.xlsx)
  }

  /// The workbook that a division fills in.
  func workbook(of division: DivisionCode, for period: PeriodID, _ visit: Visit) async throws -> Response {
    guard let quarter = visit.knowledge.quarter(judging: period) else { throw Refusal(.notFound) }
    let bytes: [UInt8]
    do {
      bytes = try await making.run {
        try written(quarter.assessed.divisionWorkbook(of: division, for: period))
      }
    } catch let problems as Problems {
      throw Refusal(.notFound, detail: problems.diagnostics.first?.message)
    }
    let file = "\(division)-\(period).xlsx"
    try await tellExport(file, bytes, of: period, visit)
    return Response(file: bytes, name: file, type: Self.xlsx)
  }

  /// Reads a workbook that came back and records what it comes to, all or nothing.
  func takeBack(
    _ file: Multipart.File?, of division: DivisionCode, for period: PeriodID, _ visit: Visit
  ) async throws -> Response {
    guard let file, !file.bytes.isEmpty else { throw Refusal(.malformed) }
    let person = visit.visitor.person
    let register = visit.knowledge.register
    do {
      let returned = try await making.run {
        try register.returnedWorkbook(
          file.bytes, file: "\(division)-\(period).xlsx",
          expecting: ReturnExpectation(
            period: period, officer: person.role == .divisionOfficer ? person.id : nil,
            head: person.role == .divisionHead ? person.id : nil))
      }
      guard returned.division == division else { throw Refusal(.forbidden) }
      // Whoever sends it acts; what a workbook says of others is not theirs to do.
      let commands = returned.commands.filter { $0.actor == person.id && $0.role == person.role }
      let left = returned.commands.count - commands.count
      let language = visit.language
      let entries = try await writing.run { journal, _ in
        try Performance(on: journal, today: visit.today, filesIn: nil, language: language).record(
          commands.map { PlacedCommand($0, at: .file(file.name)) }
        ).count
      }
      let others = left > 0 ? [Diagnostic.ofOthers(left)] : []
      return try await show(
        .taken(commands: entries, notes: returned.notes + others), of: division, for: period, visit)
    } catch let refused as RefusedWorkbook {
      return try await show(.refused(refused.problems.diagnostics), of: division, for: period, visit)
    } catch let problems as Problems {
      try await refuse("return workbook", problems.diagnostics.map(\.code), visit)
      return try await show(.refused(problems.diagnostics), of: division, for: period, visit)
    }
  }

  private func show(
    _ outcome: WorkbookPage.Outcome, of division: DivisionCode, for period: PeriodID, _ visit: Visit
  ) async throws -> Response {
    var again = visit
    again.knowledge = try await stage.knowledge()
    guard let page = WorkbookPage(division, period, outcome: outcome, in: scene(again)) else {
      throw Refusal(.notFound)
    }
    return Response(page.page)
  }

  func tellExport(_ file: String, _ bytes: [UInt8], of period: PeriodID, _ visit: Visit) async throws {
    metrics.count("export made")
    let person = visit.visitor.person
    let digest = FileDigest(path: file, byteCount: bytes.count, sha256: sha256Hex(bytes))
    try await writing.run { journal, _ in
      try journal.tell(
        .exportMade(ExportMade(period: period, isFrozen: false, files: [digest])), by: person.id,
        as: person.role, on: visit.today)
    }
  }
}

/// The bytes of a workbook: written into a folder that is gone afterwards.
private func written(_ workbook: Workbook) throws -> [UInt8] {
  let folder = try ScratchFolder()
  defer { folder.remove() }
  try OutputFolder.writing(to: folder.path) { try $0.write(workbook, as: "file.xlsx") }
  return try FileSystem.read("\(folder.path)/file.xlsx")
}

extension Knowledge {
  /// The quarter whose rules judge a workbook: its own, or for a period that is not opened yet the last one.
  func quarter(judging period: PeriodID) -> Quarter? {
    quarters.first { $0.period.id == period } ?? quarters.last
  }
}

extension Diagnostic {
  fileprivate static func ofOthers(_ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, at: .argument("workbook"), code: "workbook.of-others",
      Message(
        thai: "\(count) เรื่องเป็นของผู้อื่น จึงไม่ได้บันทึก",
        english: "\(count) entries are somebody else's to make, and were not recorded"),
      hint: Message(
        thai: "ให้เจ้าหน้าที่หรือหัวหน้าส่งสมุดงานเดียวกันด้วยบัญชีของตน",
        english: "have the officer or the head hand in the same workbook with their own account"))
  }
}
