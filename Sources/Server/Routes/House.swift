import Diagnostics
import FEEL
import Hummingbird
import HTTPTypes
import Logging
import Pages
import Register
import Secrets
import Shell
import Store
import Synchronization
import Workflow

/// Everything that answering needs; what it does for each kind of address stands in files of their own.
final class House: Sendable {
  let settings: Settings
  let clock: ServerClock
  let reading: JournalConnection
  let writing: JournalConnection
  let stage: Stage
  let door: Door
  let recognition: Recognition
  let forgery: Forgery
  let evidence: EvidenceStore
  let metrics: Metrics
  let cookies: CookieNames
  /// Makes workbooks and the like, which takes long.
  let making: WorkThreads
  let waiting = WaitingCounts()
  let manuals = ManualShelf()
  /// False once the server is to stop.
  let isReady = Atomic(true)

  init(_ settings: Settings, clock: ServerClock, metrics: Metrics, known: Knowledge?) throws {
    self.settings = settings
    self.clock = clock
    self.metrics = metrics
    writing = try JournalConnection(to: settings.journal)
    reading = try JournalConnection(to: settings.journal)
    stage = Stage(reading: reading, known: known)
    door = try Door(writing: writing, stage: stage, settings: settings, clock: clock)
    recognition = Recognition(reading: reading, writing: writing, settings: settings, clock: clock)
    forgery = Forgery(settings: settings)
    evidence = EvidenceStore(besideJournal: settings.journal)
    cookies = CookieNames(isSecure: settings.isSecure)
    making = WorkThreads(2)
  }

  /// Who sends a request that shows a session, or comes through a trusted proxy; nil for nobody.
  func visit(_ request: Request, _ context: Exchange, to link: Link) async throws -> Visit? {
    let knowledge = try await stage.knowledge()
    var found: Visitor?
    if let token = request.secret(in: cookies.session) {
      found = try await recognition.visitor(bySession: token, in: knowledge)
    }
    guard let visitor = found else { return nil }
    context.notes.person = visitor.person.id
    return Visit(
      request: request, context: context, link: link, visitor: visitor, knowledge: knowledge,
      language: request.language ?? settings.language, today: try clock.today())
  }

  /// The address that a request came from, as far as it can be believed.
  func address(of request: Request, _ context: Exchange) -> String? {
    guard let peer = context.peer else { return nil }
    guard settings.proxies.contains(peer), let forwarded = request.headers[.forwardedFor] else { return peer }
    // The last is the one that our own proxy saw; those before it are what the client says.
    let last = forwarded.split(separator: ",").last.map { $0.filter { $0 != " " } } ?? peer
    return last.utf8.count <= 64 && last.allSatisfy { $0.isASCII && !$0.isWhitespace } ? last : peer
  }

  func checkReading(_ visit: Visit) async throws {
    let audience = visit.link.address.audience(in: visit.knowledge)
    guard !visit.visitor.person.belongs(to: audience, in: visit.knowledge.register) else { return }
    try await refuse("open page", ["\(visit.link.address.path.prefix(300)): access.not-open"], visit)
    throw Refusal(.forbidden)
  }

  /// Tells the journal of a refusal.
  func refuse(_ deed: String, _ problems: [String], _ visit: Visit) async throws {
    metrics.count("command refused")
    let person = visit.visitor.person
    try await writing.run { journal, _ in
      try journal.tell(
        .commandRefused(CommandRefusal(deed: deed, problems: problems)), by: person.id, as: person.role,
        on: visit.today)
    }
  }

  func scene(_ visit: Visit, attempt: Attempt? = nil) -> Scene {
    var scene = Scene(
      register: visit.knowledge.register, quarters: visit.knowledge.quarters, head: visit.knowledge.head,
      today: visit.today, viewer: visit.visitor.viewer(in: visit.language), link: visit.link,
      attempt: attempt)
    scene.viewer.waiting = waiting.count(in: scene)
    return scene
  }

  func askToSignIn(_ link: Link) -> Response {
    Response(to: Link(.signIn, link.address == .home ? Query() : Query([.init("back", link.description)])))
  }

  /// Where a form wants to go back to: a place of the application, never another site.
  func back(_ text: String?) -> Link { text.flatMap { Link($0) } ?? Link(.home) }
}
