import Assessment
import DMN
public import Diagnostics
public import FEEL
public import Register
public import Store
public import Workflow

/// Has commands decided on a journal's register as it stands, and recorded.
public final class Performance {
  private let journal: Journal
  private let today: CalendarDate
  /// Where the files lie that commands name, such as those of a rule pack.
  private let folder: String?
  private let language: Language
  /// Rule packs that were compiled already, by the digests of their models.
  private var compiled: [[String]: RulePack] = [:]

  public init(on journal: Journal, today: CalendarDate, filesIn folder: String?, language: Language) {
    self.journal = journal
    self.today = today
    self.folder = folder
    self.language = language
  }

  /// Records what becomes of all commands in one transaction; one refusal refuses them all.
  ///
  /// - Parameter seen: the hash of the last entry that whoever gives the commands has seen; nil does not ask whether
  ///   others changed the same records since.
  /// - Throws: every refusal, each where its command stands; `Conflict`; `JournalFailure`.
  public func record(
    _ commands: [PlacedCommand], isRehearsal: Bool = false, seen: String? = nil
  ) throws -> [Entry] {
    try record(isRehearsal: isRehearsal) { draft in
      let later = try seen.map { try draft.entries(after: $0) ?? [] } ?? []
      var refusals: [Diagnostic] = []
      for placed in commands {
        do {
          _ = try perform(placed.command, in: &draft)
        } catch let problems as Problems {
          refusals += placed.placed(problems)
        }
      }
      let touched = draft.touched
      let conflicting = try later.filter { entry in
        try !touched.isDisjoint(with: entry.event.touched(in: draft.register))
      }
      guard conflicting.isEmpty else { throw Conflict(entries: conflicting) }
      guard refusals.isEmpty else { throw Problems(refusals) }
    }
  }

  /// Records what a closure composes on the register as it stands: all of it, or nothing if it throws.
  public func record(isRehearsal: Bool, _ compose: (inout Draft) throws -> Void) throws -> [Entry] {
    try journal.record(clock: Clock.now, isRehearsal: isRehearsal, compose)
  }

  /// Has a command decided and adds what becomes of it.
  ///
  /// - Returns: the number of entries.
  /// - Throws: the `Problems` that stand against it; the draft is then as it was.
  public func perform(_ command: Command, in draft: inout Draft) throws -> Int {
    let rules = try rulePack(for: command, draft)
    let events = try decide(command, on: draft.register, by: rules, at: Occasion(today: today))
    for event in events {
      let whole = try complete(event, of: command, draft)
      try draft.add(
        whole.event, by: command.actor, as: command.role, on: command.effective, contents: whole.contents)
    }
    return events.count
  }

  /// The event with the files that only the shell can read or render.
  private func complete(
    _ event: Event, of command: Command, _ draft: Draft
  ) throws -> (event: Event, contents: [[UInt8]]) {
    switch event {
    case .rulesAdopted(let adoption):
      guard let folder else { throw Problems([.noFolder]) }
      return (event, try adoption.files.map { try FileSystem.read("\(folder)/\($0.path)") })
    case .periodClosed(let closing):
      let frozen = try FrozenPeriod(
        closing, by: command.actor, on: command.effective, after: draft, language: language)
      return (.periodClosed(frozen.closing), frozen.contents)
    default: return (event, [])
    }
  }

  /// The pack that judges the period a command is about, or the latest period.
  private func rulePack(for command: Command, _ draft: Draft) throws -> RulePack {
    let period = command.deed.judgedPeriod.flatMap(draft.register.period) ?? draft.register.periods.last
    let version = period?.rulesVersion ?? ""
    let models = try draft.attachedFiles().filter {
      $0.path.hasPrefix("rules/\(version)/") && $0.path.hasSuffix(".dmn")
    }
    let digests = [version] + models.map(\.sha256)
    if let pack = compiled[digests] { return pack }
    let definitions = try models.map { model in
      try readDefinitions(try draft.content(model.sha256) ?? [], file: model.path)
    }
    let pack = try RulePack(version: version, models: definitions)
    compiled[digests] = pack
    return pack
  }
}

/// Somebody else changed the same records after what the commands go by was read.
public struct Conflict: Error {
  /// Theirs.
  public let entries: [Entry]
}

extension Diagnostic {
  fileprivate static let noFolder = Diagnostic(
    at: .argument("files"), code: "rules.no-folder",
    Message(
      thai: "ชุดกฎนำเข้าจากหน้าเว็บไม่ได้", english: "a rule pack can not be adopted from a page"),
    hint: Message(
      thai: "ใช้ sopthan journal do บนเครื่องที่มีแฟ้มของชุดกฎ",
      english: "use `sopthan journal do` where the files of the rule pack lie"))
}

extension Deed {
  /// The period whose rule pack decides, where it is not the latest's.
  fileprivate var judgedPeriod: PeriodID? {
    switch self {
    case .closePeriod(let closing): closing.period
    case .issueFinding(let issue): issue.period
    default: nil
    }
  }
}
