import Diagnostics
import FEEL
import Foundation
import Hummingbird
import JSON
import Register
import Server
import Store
import Synchronization
import TestSupport
import Testing
import Workflow

/// A server on a journal of its own, on 3 April 2017, with one account for each role.
final class TestServer: Sendable {
  let folder: TemporaryFolder
  let path: String
  let application: ServerApplication
  private let clock: ServerClock

  static let password = "ประโยคที่จำได้ ๑๒๓"
  static let people = [
    "IA-head", "IA-1", "AC-chair", "DIR", "FIN-head", "FIN-1", "NTH-head", "NTH-1",
  ]

  init(_ change: (inout Settings) -> Void = { _ in }) async throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "register.sqlite").path
    try await FileManager.default.copyItem(atPath: Self.prepared.value.path, toPath: path)
    var settings = Settings(journal: path)
    settings.language = .english
    change(&settings)
    let time = SharedTime()
    let today = try #require(CalendarDate(year: 2017, month: 4, day: 3))
    self.folder = folder
    self.path = path
    self.time = time
    clock = ServerClock(moment: { time.now }, today: { () throws(Problems) in today })
    application = try ServerApplication(
      settings, clock: clock, preparation: await Self.prepared.value.preparation)
  }

  private let time: SharedTime

  /// Lets time pass.
  func wait(seconds: Int) { time.pass(seconds) }

  func browser(from address: String = "10.0.0.7") -> Browser { Browser(application, from: address) }

  /// A browser in which somebody has signed in.
  func browser(of person: String, from address: String = "10.0.0.7") async throws -> Browser {
    let browser = browser(from: address)
    let answer = try await browser.signIn(person, TestServer.password)
    try #require(answer.status == 303, "\(person): \(answer.text.prefix(2000))")
    return browser
  }

  /// What the office does on the command line.
  func office() throws -> AccountOffice {
    try AccountOffice(of: Journal(opening: path, for: .writing), clock: clock)
  }

  /// Entries of the journal after the import: `actor kind payload`.
  func entries(_ kind: String? = nil) throws -> [String] {
    var lines: [String] = []
    try Journal(opening: path, for: .reading).forEachEntry(after: 1) { entry, _ in
      guard kind == nil || entry.kind == kind else { return }
      lines.append(
        "\(entry.actor) \(entry.kind) \(String(decoding: entry.payload.canonical, as: UTF8.self))")
    }
    return lines
  }

  func register() throws -> Register { try Journal(opening: path, for: .reading).register() }

  /// Made once; every other is a copy.
  private static let prepared = Task { try await Prepared() }

  private struct Prepared: Sendable {
    let folder: TemporaryFolder
    let path: String
    let preparation: ServerApplication.Preparation

    init() async throws {
      folder = try TemporaryFolder()
      path = folder.url.appending(path: "fresh.sqlite").path
      let files = try Project.files(below: Project.register).map { name in
        (path: name, bytes: try Project.bytes("registers/codi-2560/\(name)"))
      }
      let day = try #require(CalendarDate(year: 2017, month: 4, day: 3))
      _ = try Journal.create(
        at: path, from: files, by: PersonID("IA-head"), as: .reviewingAuditor, on: day,
        recorded: "2026-11-24T08:15:30.123Z")
      let office = try AccountOffice(of: Journal(opening: path, for: .writing))
      for person in TestServer.people {
        _ = try office.open(for: PersonID(person), password: TestServer.password)
      }
      preparation = try await ServerApplication(Settings(journal: path)).prepare()
    }
  }
}

/// A clock that tests move.
final class SharedTime: Sendable {
  private let seconds = Mutex(1_491_206_400)

  var now: Moment { Moment(seconds: seconds.withLock { $0 }) }
  func pass(_ more: Int) { seconds.withLock { $0 += more } }
}
