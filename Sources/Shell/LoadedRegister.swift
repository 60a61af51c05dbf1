public import Assessment
public import DMN
public import Diagnostics
public import FEEL
public import Register

/// A register's folder or journal, read and checked, with the rule packs that lie in it.
public struct LoadedRegister: Sendable {
  public let register: Register
  /// The models of each version of the rules, by the name of its folder.
  public let models: [String: [Definitions]]
  /// The files of `forms/`, as they are: only what deals with forms reads them.
  public let formFiles: [(path: String, bytes: [UInt8])]
  /// The version that was compiled while the register was read.
  private let compiled: Compiled?

  private struct Compiled {
    let version: String
    let rules: Result<RulePack, Problems>
  }

  /// Reads every file of a register's folder, or of the register that a journal leads to; throws every problem of
  /// every file at once.
  ///
  /// - Parameter period: whose rules will be asked for; the last period's by default.
  public init(folder path: String, period: PeriodID? = nil, language: Language) throws {
    try self.init(try RegisterFiles(at: path), period: period, language: language)
  }

  public init(_ source: RegisterFiles, period: PeriodID? = nil, language: Language) throws {
    let progress = Progress()
    let folder = source.folder
    var problems = source.problems
    let files = onAllCores(source.contents) { SourceFile(path: $0.path, bytes: $0.bytes) }
    progress.at(Message(thai: "อ่านทะเบียน", english: "reading the register"), in: language)
    formFiles = files.filter { FileKind(path: $0.path) == .form }.map { ($0.path, $0.bytes) }
    var models: [String: [Definitions]] = [:]
    let readings = onAllCores(files.filter { Self.rulesVersion(of: $0.path) != nil }) { file in
      (file.path, Result { () throws(Problems) in try readDefinitions(file.bytes, file: file.path) })
    }
    for (path, reading) in readings {
      guard let version = Self.rulesVersion(of: path) else { continue }
      switch reading {
      case .success(let definitions): models[version, default: []].append(definitions)
      case .failure(let found): problems += found.diagnostics
      }
    }
    self.models = models
    let head = readHead(files.first { $0.path == "register.xml" }, of: folder)
    let version = head.rulesVersion(of: period).flatMap { models[$0] == nil ? nil : $0 }
    // Compiling the rules takes about as long as reading all the rest, so it comes first.
    let tasks =
      [version.map { Task.compile(version: $0, models[$0] ?? []) }].compactMap(\.self)
      + files.filter { $0.path != "register.xml" }.map(Task.read)
    var parts: [Part] = []
    var compiled: Compiled?
    for outcome in onAllCores(tasks, { $0.outcome(after: head) }) {
      switch outcome {
      case .part(let part): parts.append(part)
      case .rules(let rules): compiled = version.map { Compiled(version: $0, rules: rules) }
      }
    }
    self.compiled = compiled
    do throws(Problems) {
      register = try assemble(head, parts, others: problems)
    } catch {
      throw Problems(error.diagnostics + Self.problems(of: models))
    }
  }

  /// What is wrong with the models, so that one run tells everything, be the register sound or not.
  private static func problems(of models: [String: [Definitions]]) -> [Diagnostic] {
    models.sorted { $0.key < $1.key }.flatMap { version, definitions in
      do throws(Problems) {
        _ = try RulePack(version: version, models: definitions)
        return [Diagnostic]()
      } catch {
        return error.diagnostics
      }
    }
  }

  /// The version of the rules that a model's path belongs to: `rules/2560.1/levels.dmn` is of `2560.1`.
  private static func rulesVersion(of path: String) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[0] == "rules", parts[2].hasSuffix(".dmn") else { return nil }
    return String(parts[1])
  }

  public func standpoint(period: PeriodID?, asOf: CalendarDate?) throws(Problems) -> Standpoint {
    guard let id = period ?? register.periods.last?.id, let found = register.period(id) else {
      let known = register.periods.map(\.id.description)
      throw Problems([
        Diagnostic(
          at: .argument("--period"), code: "register.unknown-period",
          Message(
            thai: "ทะเบียนไม่มีงวด \"\(period?.description ?? "")\"",
            english: "the register has no period \"\(period?.description ?? "")\""),
          hint: Message(
            thai: "งวดที่มี: \(known.joined(separator: ", "))",
            english: "it has \(known.joined(separator: ", "))"))
      ])
    }
    return Standpoint(period: found, asOf: asOf)
  }

  public func rulePack(for period: Period) throws(Problems) -> RulePack {
    guard let definitions = models[period.rulesVersion] else {
      throw Problems([
        Diagnostic(
          at: register.location(of: period.origin), code: "register.unknown-rules",
          Message(
            thai: "ไม่มีชุดเกณฑ์ \"\(period.rulesVersion)\" ที่งวด \(period.id) ใช้",
            english: "there is no rule pack \"\(period.rulesVersion)\", which period \(period.id) names"),
          hint: nearestName(to: period.rulesVersion, among: models.keys.sorted()).map {
            Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?")
          }
            ?? Message(
              thai: "วางแบบจำลอง .dmn ไว้ในโฟลเดอร์ rules/\(period.rulesVersion)",
              english: "put its .dmn models into the folder rules/\(period.rulesVersion)"))
      ])
    }
    if let compiled, compiled.version == period.rulesVersion { return try compiled.rules.get() }
    return try RulePack(version: period.rulesVersion, models: definitions)
  }
}

/// What can be done at the same time once register.xml has been read.
private enum Task: Sendable {
  case compile(version: String, [Definitions])
  case read(SourceFile)

  enum Outcome: Sendable {
    case rules(Result<RulePack, Problems>)
    case part(Part)
  }

  func outcome(after head: Head) -> Outcome {
    switch self {
    case .compile(let version, let models):
      .rules(Result { () throws(Problems) in try RulePack(version: version, models: models) })
    case .read(let file): .part(readPart(file, after: head))
    }
  }
}
