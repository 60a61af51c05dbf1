import Diagnostics

/// The checks that need all parts at once: names used twice in different files, references between files, files that
/// are missing.
struct Assembly {
  private let head: Head
  private let parts: [Part]
  private(set) var diagnostics: [Diagnostic] = []
  private var places: [Declaration.Key: Place] = [:]
  private var search = NameSearch()
  /// The names of a kind in order, made when the first of them is missed.
  private var sorted: [Referent: [String]] = [:]
  private let partIndices: [String: Int]

  struct Place {
    var part: Int32
    var line: Int32
  }

  init(head: Head, parts: [Part]) {
    self.head = head
    self.parts = parts
    partIndices = Dictionary(parts.indices.map { (parts[$0].path, $0) }) { first, _ in first }
  }

  mutating func check() {
    gatherNames()
    checkFiles()
    for part in parts { check(part) }
  }

  private mutating func gatherNames() {
    places.reserveCapacity(parts.reduce(0) { $0 + $1.declarations.count })
    for (index, part) in parts.enumerated() {
      for declaration in part.declarations {
        let place = Place(part: Int32(clamping: index), line: declaration.line)
        let key = declaration.key(inPart: place.part)
        guard let first = places.updateValue(place, forKey: key) else { continue }
        places[key] = first
        // Claims are numbered within their report, where the decoder has looked.
        if declaration.referent == .claim { continue }
        let firstPlace = "\(parts[Int(first.part)].path):\(first.line)"
        report(
          .repeated(declaration.referent, declaration.name, first: firstPlace), in: part,
          declaration.line, declaration.column)
      }
    }
  }

  /// Every division has its file.
  private mutating func checkFiles() {
    for declaration in head.declarations where declaration.referent == .division {
      let path = "divisions/\(declaration.name).xml"
      guard !head.folder.contains(path) else { continue }
      diagnostics.append(
        RegisterProblem.missingFile(neededBy: declaration.name).diagnostic(at: .file(path)))
    }
  }

  private mutating func check(_ part: Part) {
    for reference in part.references {
      switch reference.referent {
      case .plan: checkPlan(reference, in: part)
      case .finding: checkFinding(reference, in: part)
      case .subject: checkSubject(reference, in: part)
      default: break
      }
    }
  }
}

// MARK: References

extension Assembly {
  private mutating func checkPlan(_ reference: Reference, in part: Part) {
    guard !has(.plan, reference.name), !mayBeUnread(plan: reference.name) else { return }
    reportUnknown(reference, like: [.plan], in: part)
  }

  /// A finding of an earlier year may stand in that year's register.
  private mutating func checkFinding(_ reference: Reference, in part: Part) {
    guard let names = head.names, parts.allSatisfy(\.isComplete), !has(.finding, reference.name) else {
      return
    }
    let raised = reference.name.split(separator: "/").first.flatMap { PeriodID(String($0)) }
    if let raised, !names.contains(raised), names.mayHaveRaised(raised) { return }
    reportUnknown(reference, like: [.finding], in: part)
  }

  /// What a finding may speak of: the organisation, a division, a plan or its control or action, an indicator, an
  /// engagement, a risk issue or a claim, or a part of one of the last four.
  private mutating func checkSubject(_ reference: Reference, in part: Part) {
    let subject = reference.name
    guard let divisions = head.names?.divisions, subject != "ORG", !divisions.contains(subject),
      !isKnownWhole(subject)
    else { return }
    if let dot = subject.lastIndex(of: ".") {
      let whole = String(subject[..<dot])
      let inner = String(subject[subject.index(after: dot)...])
      if has(.plan, whole) {
        if plan(whole, holds: inner) { return }
      } else if isKnownWhole(whole) || divisions.contains(whole) {
        return
      }
    }
    guard parts.allSatisfy(\.isComplete) else { return }
    reportUnknown(reference, like: [.plan, .indicator, .engagement, .riskIssue], in: part)
  }

  private func isKnownWhole(_ name: String) -> Bool {
    [.plan, .indicator, .engagement, .riskIssue, .claim].contains { has($0, name) }
  }

  /// Whether a plan has a control or an action of this name.
  private func plan(_ id: String, holds name: String) -> Bool {
    let place = places[Declaration.Key(referent: .plan, name: id)]
    let plan = place.flatMap { parts[Int($0.part)].content.plans.first { $0.id.text == id } }
    // A plan that could not be decoded is not here, and the reason stands elsewhere.
    guard let plan else { return true }
    return plan.controls.contains { $0.id.text == name } || plan.actions.contains { $0.id.text == name }
  }

  private func has(_ referent: Referent, _ name: String) -> Bool {
    places[Declaration.Key(referent: referent, name: name)] != nil
  }

  /// Whether a plan may stand in a file that is missing or could not be read to its end: then nothing is known of it.
  private func mayBeUnread(plan: String) -> Bool {
    guard let division = plan.split(separator: "-").first else { return false }
    guard let index = partIndices["divisions/\(division).xml"] else {
      return head.names?.divisions.contains(String(division)) ?? true
    }
    return !parts[index].isComplete
  }
}

// MARK: Reports

extension Assembly {
  /// Problems listed one by one.
  private static let limit = 1_000

  private mutating func report(
    _ problem: RegisterProblem, in part: Part, _ line: Int32, _ column: Int32
  ) {
    guard diagnostics.count < Self.limit else { return }
    diagnostics.append(
      problem.diagnostic(at: .text(file: part.path, line: Int(line), column: Int(column))))
  }

  private mutating func reportUnknown(_ reference: Reference, like kinds: [Referent], in part: Part) {
    guard diagnostics.count < Self.limit else { return }
    let known = kinds.flatMap { names(of: $0) }
    let problem = search.unknown(reference.referent, reference.name, among: known)
    report(problem, in: part, reference.line, reference.column)
  }

  private mutating func names(of referent: Referent) -> [String] {
    if let known = sorted[referent] { return known }
    let known = places.keys.filter { $0.referent == referent }.map(\.name).sorted()
    sorted[referent] = known
    return known
  }
}

extension Declaration {
  /// What must differ between declarations; `part` is -1 for names that are unique in the whole register.
  struct Key: Hashable {
    var referent: Referent
    var name: String
    var part: Int32 = -1
  }

  /// A division may assess itself once in a period; all else must be unique in the register.
  func key(inPart part: Int32) -> Key {
    Key(referent: referent, name: name, part: referent == .selfAssessment ? part : -1)
  }
}
