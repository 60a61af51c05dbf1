import ArgumentParser
import Diagnostics
import Register
import Shell
import Store

/// Who takes files out of the house, for the journal's record.
struct ExportActor: ParsableArguments {
  @Option(
    name: .long,
    help:
      "Who exports, a person of the register: the journal then gets an entry \"export made\" with the digests."
  )
  var actor: String?

  /// Runs an export and puts it on record where an actor was named; the person is looked up before anything is written.
  ///
  /// - Parameters:
  ///   - path: of the journal. A register's folder keeps no record.
  ///   - export: gives the paths of what it wrote, and the period.
  func recording(
    in path: String, isFrozen: Bool = false, _ export: () throws -> (paths: [String], period: PeriodID)
  ) throws {
    guard let actor else {
      _ = try export()
      return
    }
    guard FileSystem.isFile(path) else { throw Problems([.noRecord]) }
    let journal = try Journal(opening: path, for: .writing)
    let record = try ExportRecord(by: PersonID(actor), in: journal)
    let (paths, period) = try export()
    try record.add(paths, of: period, isFrozen: isFrozen, to: journal)
  }
}

extension Diagnostic {
  fileprivate static var noRecord: Diagnostic {
    Diagnostic(
      at: .argument("--actor"), code: "journal.no-record",
      Message(
        thai: "โฟลเดอร์ของทะเบียนไม่มีที่บันทึกการส่งออก", english: "a register's folder keeps no record of exports"),
      hint: Message(
        thai: "ใช้สมุดบันทึกแทนโฟลเดอร์ หรือนำ --actor ออก", english: "give a journal, or leave out --actor"))
  }
}
