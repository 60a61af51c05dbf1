import ArgumentParser
import FEEL
import Foundation
import Register
import Store
import Workflow

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "Fill a journal with entries; time recording, opening and verifying it.",
    discussion: """
      The entries are what years of work make: above all scores of plans in a period that is open, some progress of \
      actions, some exports. Opening is timed to the last entry's hash, and to the register read into values.
      """)

  @OptionGroup var model: ModelOption
  @Option(name: .long, help: "Entries to record after the import.") var entries = 200_000
  @Option(name: .long, help: "Entries in a transaction.") var batch = 1000
  @Option(name: .long, help: "How often opening and verifying are timed; the middle time counts.")
  var rounds = 5

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sopthan-journal-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "register.sqlite").path
    let files = try Folder(model.model)
    let day = try day()
    _ = try Journal.create(
      at: path,
      from: files.contents.inputs.map { (path: $0.path, bytes: try files.bytes($0.path)) },
      by: PersonID("IA-head"), as: .reviewingAuditor, on: day, recorded: "2026-11-24T08:15:30.123Z")
    let recording = try elapsed { try fill(path, on: day) }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    print(
      "\(entries) entries recorded in \(recording.text(1)) s, \(batch) a transaction; the file has \(size.megabytes)"
    )
    try time("opened to the head") { _ = try Journal(opening: path, for: .reading).head() }
    try time("opened to the register") { _ = try Journal(opening: path, for: .reading).register() }
    try time("verified") {
      let found = try Journal(opening: path, for: .reading).verify()
      guard found.diagnostics.isEmpty, found.entries == entries + 1 else {
        throw ValidationError("the journal does not verify: \(found.diagnostics.prefix(3))")
      }
    }
    print("peak memory \(peakMemory().megabytes)")
  }

  private func time(_ what: String, _ work: () throws -> Void) throws {
    let before = processorSeconds()
    let times = try (0..<rounds).map { _ in try elapsed(work) }
    let processor = (processorSeconds() - before) / Double(rounds)
    print("\(what) in \(times.median.text(3)) s, \(processor.text(3)) s of processor time")
  }

  private func fill(_ path: String, on day: CalendarDate) throws {
    let journal = try Journal(opening: path, for: .writing)
    var number = 0
    while number < entries {
      _ = try journal.record(clock: { "2026-11-24T08:16:00.000Z" }) { draft in
        for _ in 0..<min(batch, entries - number) {
          try draft.add(
            try event(number, in: draft.register), by: PersonID("FIN-head"), as: .divisionHead, on: day)
          number += 1
        }
      }
    }
  }

  /// The first opens a period; of a hundred that follow two report progress, three are exports, the rest score plans.
  private func event(_ number: Int, in register: Register) throws -> Event {
    guard let last = register.periods.last else { throw ValidationError("the register has no period") }
    if number == 0 { return .periodOpened(PeriodOpened(period: try next(after: last), unchanged: [])) }
    let note = Text(
      thai: "ตรวจเอกสารแล้ว ครั้งที่ \(number)", english: "documents looked through, round \(number)")
    switch number % 100 {
    case 0, 50:
      let plans = register.plans.filter { $0.actions.contains { $0.completion == nil } }
      let plan = plans[number / 50 % plans.count]
      guard let action = plan.actions.first(where: { $0.completion == nil }) else { return export(last) }
      return .actionProgressed(
        ActionProgress(
          action: ActionReference(holder: .plan(plan.id), action: action.id), percent: number / 50 % 100,
          note: note))
    case 1, 34, 67: return export(last)
    default:
      let plan = register.plans[number % register.plans.count]
      return .planAssessed(
        DivisionScore(
          assessment: AssessmentReference(plan: plan.id, period: last.id),
          score: Score(likelihood: 1 + number % 5, consequence: 1 + number / 5 % 5), reason: note))
    }
  }

  private func export(_ period: Period) -> Event {
    .exportMade(
      ExportMade(
        period: period.id, isFrozen: false,
        files: [
          FileDigest(
            path: "report.html", byteCount: 81_234,
            sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        ]))
  }

  private func next(after last: Period) throws -> Period {
    guard let id = PeriodID(fiscalYear: last.id.fiscalYear, quarter: last.id.quarter + 1),
      let from = CalendarDate(daysSinceEpoch: last.to.daysSinceEpoch + 1),
      let to = CalendarDate(daysSinceEpoch: last.to.daysSinceEpoch + 91)
    else { throw ValidationError("the register's last period has no next one") }
    return Period(
      id: id, from: from, to: to, assessmentDue: to, state: .open, rulesVersion: last.rulesVersion,
      source: .recorded)
  }

  private func day() throws -> CalendarDate {
    guard let day = CalendarDate(year: 2017, month: 4, day: 3) else { throw ValidationError("no such day") }
    return day
  }
}
