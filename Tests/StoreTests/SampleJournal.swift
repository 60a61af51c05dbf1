import FEEL
import Foundation
import GRDB
import Register
import Store
import TestSupport
import Testing
import Workflow

/// A journal of the first register in a folder of its own, to be written to and spoilt.
struct SampleJournal {
  let folder: TemporaryFolder
  let path: String

  /// Has the import as its only entry.
  init() throws {
    folder = try TemporaryFolder()
    path = folder.url.appending(path: "register.sqlite").path
    try FileManager.default.copyItem(atPath: Self.fresh.get().path, toPath: path)
  }

  /// Begins with the register as it stood when a period ended.
  init(through period: String) throws {
    folder = try TemporaryFolder()
    path = folder.url.appending(path: "register.sqlite").path
    let made = try sopthan(
      "journal", "create", path, "--from", Project.register.path, "--through", period, "--effective",
      "2016-10-31")
    try #require(made.code == 0, "\(made.errors)")
  }

  /// With so many entries after the import.
  init(entries count: Int) throws {
    try self.init()
    let journal = try Journal(opening: path, for: .writing)
    for number in 0..<count { try journal.report(number) }
  }

  /// Made once; every other is a copy.
  private static let fresh = Result { try Fresh() }

  private struct Fresh {
    let folder: TemporaryFolder
    let path: String

    init() throws {
      folder = try TemporaryFolder()
      path = folder.url.appending(path: "fresh.sqlite").path
      let files = try Project.files(below: Project.register).map { name in
        (path: name, bytes: try Project.bytes("registers/codi-2560/\(name)"))
      }
      _ = try Journal.create(
        at: path, from: files, by: PersonID("IA-head"), as: .reviewingAuditor, on: SampleJournal.day(),
        recorded: "2026-11-24T08:15:30.123Z")
    }
  }

  /// 3 April 2017, after everything that the register holds.
  static func day() throws -> CalendarDate { try #require(CalendarDate(year: 2017, month: 4, day: 3)) }

  static func day(after days: Int) throws -> CalendarDate {
    try #require(CalendarDate(daysSinceEpoch: day().daysSinceEpoch + days))
  }

  /// Changes the file as somebody with a database tool would, triggers out of the way and put back afterwards.
  func tamper(_ change: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try change(db)
      for trigger in triggers { try db.execute(sql: trigger["sql"]) }
    }
    try queue.close()
  }

  /// Everything that stands for the register, as text.
  func projection() throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { db in
      let records = try Row.fetchAll(
        db, sql: "SELECT file, kind, id, position, xml, entry FROM record ORDER BY file, position, id")
      let files = try Row.fetchAll(db, sql: "SELECT path, hex(sha256) FROM file ORDER BY path")
      let meta = try Row.fetchAll(db, sql: "SELECT name, value FROM meta ORDER BY name")
      return (records + files + meta).map(\.description)
    }
  }

  func verify(against known: Verification.KnownHead? = nil) throws -> Verification {
    try Journal(opening: path, for: .reading).verify(against: known)
  }
}

extension Journal {
  /// One entry: an action's progress, with a Thai note.
  @discardableResult
  func report(_ number: Int, clock: String = "2026-11-24T08:16:02.007Z") throws -> [Entry] {
    try record(clock: { clock }) { draft in
      let actions = draft.register.openActions
      try draft.add(
        .actionProgressed(
          ActionProgress(
            action: actions[number % actions.count], percent: number % 100,
            note: Text(thai: "คืบหน้าครั้งที่ \(number) \"ร่าง\"", english: "step \(number)"))),
        by: PersonID("FIN-head"), as: .divisionHead, on: try SampleJournal.day())
    }
  }
}

extension Register {
  /// The actions of plans that are not complete.
  var openActions: [ActionReference] {
    plans.flatMap { plan in
      plan.actions.filter { $0.completion == nil }.map {
        ActionReference(holder: .plan(plan.id), action: $0.id)
      }
    }
  }
}
