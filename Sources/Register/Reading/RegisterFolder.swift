public import Diagnostics

/// What a file of a register's folder is, by its path.
public enum FileKind: Sendable, Hashable {
  case register
  case division(DivisionCode)
  case riskIssues, engagements, indicators, findings, evaluations
  case published
  /// Something of the rule pack; only its digest is recorded here.
  case rule
  /// Wording or layout of a form; only its digest is recorded here.
  case form
  /// A document that the register refers to, a note for people or a hidden file: not an input.
  case unread
  /// Not a file that a register has.
  case unknown
}

/// The files of a register's folder, known by their paths before any is read.
public struct RegisterFolder: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    /// Relative to the folder, with `/` between its parts.
    public var path: String
    public var kind: FileKind
  }

  /// The files that are inputs, in order of their paths; a record's `Origin.file` counts in them.
  public let inputs: [Entry]
  /// Files that have no place in a register, and the one that every register must have.
  public let diagnostics: [Diagnostic]
  private let indices: [String: Int]

  /// - Parameter paths: of all files in the folder and below it, relative to it, in any order.
  public init(paths: some Sequence<String>) {
    let entries = Set(paths).sorted().map { Entry(path: $0, kind: FileKind(path: $0)) }
    inputs = entries.filter { $0.kind != .unread && $0.kind != .unknown }
    indices = Dictionary(uniqueKeysWithValues: inputs.enumerated().map { ($1.path, $0) })
    var problems = entries.filter { $0.kind == .unknown }.map {
      RegisterProblem.unknownFile(nearest: Self.nearestExpected(to: $0.path))
        .diagnostic(at: .file($0.path))
    }
    if indices["register.xml"] == nil {
      problems.append(RegisterProblem.missingFile(neededBy: nil).diagnostic(at: .file("register.xml")))
    }
    diagnostics = problems
  }

  func index(of path: String) -> Int? { indices[path] }

  func contains(_ path: String) -> Bool { indices[path] != nil }

  private static func nearestExpected(to path: String) -> String? {
    let parts = path.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let folder = nearestName(to: String(parts[0]), among: folders) else {
      return nearestName(to: path, among: fixed.map(\.path))
    }
    return "\(folder)/\(parts[1])"
  }

  static let folders = ["divisions", "published", "rules", "forms", "evidence"]

  static let fixed: [Entry] = [
    Entry(path: "register.xml", kind: .register),
    Entry(path: "risk-issues.xml", kind: .riskIssues),
    Entry(path: "engagements.xml", kind: .engagements),
    Entry(path: "indicators.xml", kind: .indicators),
    Entry(path: "findings.xml", kind: .findings),
    Entry(path: "evaluations.xml", kind: .evaluations),
  ]
}

extension FileKind {
  /// Reads the kind off a path relative to the register's folder.
  public init(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last ?? ""
    if parts.contains(where: { $0.hasPrefix(".") }) {
      self = .unread
    } else if let fixed = RegisterFolder.fixed.first(where: { $0.path == path }) {
      self = fixed.kind
    } else if parts.count == 1 {
      self = name.hasPrefix("README") || name.hasPrefix("LICENSE") ? .unread : .unknown
    } else {
      switch (parts[0], parts.count, name.hasSuffix(".xml")) {
      case ("divisions", 2, true): self = .division(DivisionCode(String(name.dropLast(4))))
      case ("published", 2, true): self = .published
      case ("rules", _, _): self = .rule
      case ("forms", _, _): self = .form
      case ("evidence", _, _): self = .unread
      default: self = .unknown
      }
    }
  }
}
