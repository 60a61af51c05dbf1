import Foundation
import TestSupport
import Testing

/// The first register's journal and the people who work on it.
struct Office {
  private let scratch: TemporaryFolder
  let path: String
  private let roles: [String: (role: String, division: String?)]

  /// Begins with the opening of the year; 2560-Q1 and 2560-Q2 are worked and closed by the commands of the register.
  init() throws {
    scratch = try TemporaryFolder()
    path = scratch.url.appending(path: "register.sqlite").path
    let head = try String(contentsOf: Project.register.appending(path: "register.xml"), encoding: .utf8)
    roles = Dictionary(
      head.matches(of: /<person id="([^"]+)"(?: division="([^"]+)")? role="([^"]+)"/).map {
        (String($0.1), (String($0.3), $0.2.map(String.init)))
      }
    ) { first, _ in first }
    let made = try sopthan(
      "journal", "create", path, "--from", Project.register.path, "--through", "2560-Q0", "--effective",
      "2016-10-31")
    try #require(made.code == 0, "\(made.errors)")
    let commands = Project.root.appending(path: "registers/codi-2560-commands/2560.jsonl").path
    let applied = try journal("apply", commands)
    try #require(applied.code == 0, "\(applied.errors.suffix(2_000))")
  }

  func folder(_ name: String) -> URL { scratch.url.appending(path: name) }

  static func text(_ thai: String, _ english: String) -> [String: String] { ["th": thai, "en": english] }

  func command(_ actor: String, _ day: String, _ deed: String, _ fields: [String: Any]) -> String {
    var command = fields
    command["actor"] = actor
    command["role"] = roles[actor]?.role
    command["effective"] = day
    command["deed"] = deed
    let data = (try? JSONSerialization.data(withJSONObject: command, options: [.sortedKeys])) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  /// Scored as before by an officer, confirmed by the head, found equal by an auditor, approved by a reviewer; internal
  /// audit's own plans are reviewed by those who oversee it.
  func assessment(of plan: ScoredPlan, in period: String, on day: String) -> [String] {
    let reference = ["plan": plan.id, "period": period]
    let officer = roles.filter { $0.value.role == "divisionOfficer" && $0.value.division == plan.division }
      .keys.min()
    let score: [String: Any] = ["score": ["likelihood": plan.likelihood, "consequence": plan.consequence]]
    return [
      command(officer ?? "", day, "score as division", score.merging(reference) { first, _ in first }),
      command(officer ?? "", day, "submit assessment", reference),
    ] + endorsement(of: plan.id, in: period, on: day)
  }

  /// Confirmed by the head, found equal by an auditor, approved by a reviewer.
  func endorsement(of plan: String, in period: String, on day: String) -> [String] {
    let reference = ["plan": plan, "period": period]
    let division = String(plan.prefix(3))
    let isOwn = division == "AUD"
    return [
      command("\(division)-head", day, "confirm assessment", reference),
      command(isOwn ? "AC-chair" : "IA-1", day, "score as auditor", reference),
      command(isOwn ? "BOARD" : "IA-head", day, "approve assessment", reference),
    ]
  }

  @discardableResult
  func journal(_ verb: String, _ arguments: String...) throws -> CommandResult {
    try run(Project.executable, ["journal", verb, path] + arguments + ["--language", "en"])
  }

  func verify(_ file: String) throws -> CommandResult {
    try sopthan("verify", file, "--journal", path, "--language", "en")
  }

  /// All or nothing.
  func apply(_ commands: [String]) throws {
    let file = scratch.url.appending(path: "commands.jsonl")
    try commands.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let result = try journal("apply", file.path)
    try #require(result.code == 0, "\(result.errors.suffix(2_000))")
  }

  /// The exports of a closed period, by their names.
  func reissued(_ period: String) throws -> [String: Data] {
    let target = scratch.url.appending(path: "reissued-\(UUID().uuidString)")
    let result = try journal("reissue", "--period", period, "--out", target.path)
    try #require(result.code == 0, "\(result.errors)")
    let files = try Project.files(below: target)
    try #require(files.count == 5)
    return try Dictionary(
      uniqueKeysWithValues: files.map { ($0, try Data(contentsOf: target.appending(path: $0))) })
  }

  struct ScoredPlan {
    let id: String
    let division: String
    let likelihood: Int
    let consequence: Int
  }

  func controlledPlans(in period: String) throws -> [ScoredPlan] {
    let plans = try assessment(period)["plans"] as? [[String: Any]] ?? []
    return plans.filter { $0["underControl"] as? Bool == true }.compactMap { plan in
      guard let id = plan["id"] as? String, let division = plan["division"] as? String,
        let likelihood = plan["likelihood"] as? Int, let consequence = plan["consequence"] as? Int
      else { return nil }
      return ScoredPlan(id: id, division: division, likelihood: likelihood, consequence: consequence)
    }
  }

  /// An action that is not completed and belongs to another division than internal audit.
  func openAction(in period: String) throws -> (id: String, owner: String)? {
    let actions = try assessment(period)["actions"] as? [[String: Any]] ?? []
    let open = actions.first { $0["completedOn"] is NSNull && $0["division"] as? String != "AUD" }
    guard let id = open?["id"] as? String, let owner = open?["owner"] as? String else { return nil }
    return (id, owner)
  }

  /// Residual plans at highest, high and medium.
  func summary(_ period: String) throws -> [Int] {
    let summary = try assessment(period)["summary"] as? [String: Any]
    return (summary?["rows"] as? [[String: Any]] ?? []).compactMap { $0["residual"] as? Int }
  }

  private func assessment(_ period: String) throws -> [String: Any] {
    let result = try sopthan("assess", path, "--period", period, "--format", "json")
    try #require(result.code == 0, "\(result.errors)")
    return try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any] ?? [:]
  }
}
