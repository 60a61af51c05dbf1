import Diagnostics
public import Register
public import Store
public import Workflow

/// Puts on record in a journal that files left the house: what they were, by their digests, and who took them out.
public struct ExportRecord: Sendable {
  public let person: Person

  /// - Throws: a diagnostic where the register does not know the person.
  public init(by actor: PersonID, in journal: Journal) throws {
    let people = try journal.register().people
    guard let person = people.first(where: { $0.id == actor }) else {
      let nearest = nearestName(to: actor.text, among: people.map(\.id.text))
      throw Problems([
        Diagnostic(
          at: .argument("--actor"), code: "journal.unknown-person",
          Message(
            thai: "ทะเบียนไม่มีบุคคล \"\(actor)\"", english: "the register has no person \"\(actor)\""),
          hint: nearest.map { Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?") }
            ?? Message(thai: "ดูรายชื่อบุคคลใน register.xml", english: "register.xml lists the people"))
      ])
    }
    self.person = person
  }

  /// Adds one entry "export made".
  ///
  /// - Parameters:
  ///   - paths: of the files, which are written already; the entry names them without their folders.
  ///   - isFrozen: they are what was kept when the period was closed.
  @discardableResult
  public func add(
    _ paths: [String], of period: PeriodID, isFrozen: Bool, to journal: Journal
  ) throws -> [Entry] {
    let files = try paths.map { path in
      SourceFile(
        path: path.split(separator: "/").last.map(String.init) ?? path, bytes: try FileSystem.read(path)
      ).input
    }
    let today = try Clock.today()
    return try journal.record(clock: Clock.now) { draft in
      try draft.add(
        .exportMade(
          ExportMade(period: period, isFrozen: isFrozen, files: files.sorted { $0.path < $1.path })),
        by: person.id, as: person.role, on: today)
    }
  }
}
