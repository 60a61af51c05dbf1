import Assessment
import DMN
import Diagnostics
import FEEL
import Interchange
import Pages
import Register
import Shell
import Store
import Workflow

/// Everything that pages are made of, as of one entry of the journal.
struct Knowledge: Sendable {
  var register: Register
  /// Every period, in order of time.
  var quarters: [Quarter]
  var head: PageHead
  /// The rule packs, by version.
  var packs: [String: RulePack]

  func person(_ id: PersonID) -> Person? { register.people.first { $0.id == id } }

  /// What the rules in force say somebody may do: those of the last period.
  var rulesInForce: RulePack? { quarters.last?.rules }
}

/// What a journal holds that a `Knowledge` is made of.
struct Gathered: Sendable {
  var register: Register
  var head: PageHead
  /// The models of the rule packs; nil where none was adopted since.
  var models: [(path: String, bytes: [UInt8])]?
  /// The closed periods whose reports were amended since; nil where nothing is known.
  var amended: Set<PeriodID>?
}

extension Journal {
  /// What the journal holds now, read at one go.
  ///
  /// - Parameter known: what is known already.
  /// - Returns: nil where nothing was recorded since.
  func gather(since known: PageHead?) throws -> (Gathered?, head: PageHead) {
    var head = PageHead(try self.head())
    if head == known { return (nil, head) }
    var amended: Set<PeriodID> = []
    var changes = known == nil
    var adopts = known == nil
    if let known {
      try forEachEntry(after: known.sequence) { entry, hash in
        let event = try entry.event
        if !event.isInert { changes = true }
        switch event {
        case .periodAmended(let amendment): amended.insert(amendment.period)
        case .rulesAdopted: adopts = true
        default: break
        }
        head = PageHead(sequence: entry.sequence, hash: hash)
      }
    }
    guard changes else { return (nil, head) }
    // Somebody may record more between the two; it is then gathered with the next request.
    let register = try register()
    let models =
      adopts ? try files().filter { $0.path.hasPrefix("rules/") && $0.path.hasSuffix(".dmn") } : nil
    return (
      Gathered(register: register, head: head, models: models, amended: known == nil ? nil : amended), head
    )
  }
}

extension PageHead {
  init(_ head: Store.Head) { self.init(sequence: head.sequence, hash: head.hash) }
}

extension Event {
  /// It tells of people and files, and changes nothing that a page is made of.
  var isInert: Bool {
    switch self {
    case .exportMade, .signedIn, .signedOut, .signInRefused, .commandRefused: true
    default: false
    }
  }
}

extension Knowledge {
  /// Assesses every period; a closed one that was not amended since is taken over.
  init(_ gathered: Gathered, after known: Knowledge?) throws {
    var packs = known?.packs ?? [:]
    if let models = gathered.models { packs = try Self.packs(of: models, known: packs) }
    register = gathered.register
    head = gathered.head
    self.packs = packs
    var quarters: [Quarter] = []
    for period in register.periods {
      let before = period.id.previous.flatMap { id in quarters.first { $0.period.id == id } }
      if let old = known?.quarters.first(where: { $0.period == period }), period.state == .closed,
        gathered.models == nil, gathered.amended?.contains(period.id) == false
      {
        quarters.append(old)
        continue
      }
      guard let rules = packs[period.rulesVersion] else { throw Problems([.noRules(period)]) }
      let standpoint = Standpoint(period: period)
      quarters.append(
        Quarter(
          assessed: AssessedRegister(
            register: register,
            assessment: try assess(register, from: standpoint, by: rules, slicing: onAllCores),
            previous: before?.assessed.assessment, rules: rules, toolVersion: ToolVersion.current),
          rules: rules))
    }
    self.quarters = quarters
  }

  private static func packs(
    of models: [(path: String, bytes: [UInt8])], known: [String: RulePack]
  ) throws -> [String: RulePack] {
    var versions: [String: [Definitions]] = [:]
    for model in models {
      let parts = model.path.split(separator: "/")
      guard parts.count == 3 else { continue }
      versions[String(parts[1]), default: []].append(try readDefinitions(model.bytes, file: model.path))
    }
    var packs: [String: RulePack] = [:]
    for (version, definitions) in versions.sorted(by: { $0.key < $1.key }) {
      packs[version] = try known[version] ?? RulePack(version: version, models: definitions)
    }
    return packs
  }
}

extension Diagnostic {
  fileprivate static func noRules(_ period: Period) -> Diagnostic {
    Diagnostic(
      at: .argument("--journal"), code: "register.unknown-rules",
      Message(
        thai: "สมุดบันทึกไม่มีชุดเกณฑ์ \"\(period.rulesVersion)\" ที่งวด \(period.id) ใช้",
        english: "the journal has no rule pack \"\(period.rulesVersion)\", which period \(period.id) names"),
      hint: Message(
        thai: "ประกาศใช้ด้วยคำสั่ง adopt rules", english: "adopt it with the command \"adopt rules\""))
  }
}
