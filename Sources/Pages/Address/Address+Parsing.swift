import Diagnostics
import Register

extension Address {
  /// Reads the path of a request, which `path` printed; nil for a path that leads nowhere.
  ///
  /// - Parameter path: without the query.
  public init?(path: String) {
    guard path.first == "/" else { return nil }
    let pieces = path == "/" ? [] : path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    var segments: [String] = []
    for piece in pieces {
      guard let segment = percentDecoded(piece), !segment.isEmpty, segment != ".", segment != ".." else {
        return nil
      }
      segments.append(segment)
    }
    guard let address = Self.read(segments) else { return nil }
    self = address
  }

  private static func read(_ segments: [String]) -> Address? {
    guard let first = segments.first else { return .home }
    let rest = Array(segments.dropFirst())
    return switch rest.count {
    case 0: readAlone(first)
    case 1: readWithOne(first, rest[0]) ?? readLong(first, rest)
    case 2: readWithTwo(first, rest[0], rest[1]) ?? readLong(first, rest)
    default: readLong(first, rest)
    }
  }

  private static func readAlone(_ word: String) -> Address? {
    switch word {
    case "sign-in": .signIn
    case "sign-out": .signOut
    case "password": .password
    case "search": .search
    case "rules": .rules(nil)
    case "impact": .impact
    case "history": .history(.register)
    case "evidence": .evidenceUpload
    case "perform": .perform
    case "accounts": .accounts
    default: nil
    }
  }

  private static func readWithOne(_ word: String, _ argument: String) -> Address? {
    switch word {
    case "language": Language(rawValue: argument).map(Address.language)
    case "assets": .asset(argument)
    case "plan": .plan(PlanID(argument), nil)
    case "engagement": .engagement(EngagementID(argument))
    case "rules": .rules(argument)
    case "evidence": isDigest(argument) ? .evidence(argument) : nil
    default: PeriodID(argument).flatMap { readPeriod(word, $0) }
    }
  }

  private static func readPeriod(_ word: String, _ period: PeriodID) -> Address? {
    switch word {
    case "committee": .committee(period)
    case "plans": .plans(period)
    case "changes": .changes(period)
    case "divisions": .divisions(period)
    case "findings": .findings(period)
    case "actions": .actions(period)
    case "indicators": .indicators(period)
    case "risk-issues": .riskIssues(period)
    case "engagements": .engagements(period)
    case "acceptances": .acceptances(period)
    case "reconciliation": .reconciliation(period)
    case "desk": .desk(period)
    case "queue": .queue(period)
    case "follow-up": .followUp(period)
    default: nil
    }
  }

  private static func readWithTwo(_ word: String, _ first: String, _ second: String) -> Address? {
    if word == "table" {
      guard let period = PeriodID(first), let dot = second.lastIndex(of: "."),
        let name = TableName(rawValue: String(second[..<dot])),
        let format = TableFormat(rawValue: String(second[second.index(after: dot)...]))
      else { return nil }
      return .table(name, period, format)
    }
    guard let period = PeriodID(second) else { return nil }
    return switch word {
    case "plan": .plan(PlanID(first), period)
    case "division": .division(DivisionCode(first), period)
    case "scoring": .scoring(DivisionCode(first), period)
    case "division-desk": .divisionDesk(DivisionCode(first), period)
    case "self-assessment": .selfAssessment(DivisionCode(first), period)
    case "workbook": .workbook(DivisionCode(first), period)
    default: nil
    }
  }

  /// Addresses with ids that hold slashes.
  private static func readLong(_ word: String, _ rest: [String]) -> Address? {
    switch word {
    case "workbook":
      guard rest.count == 3, let period = PeriodID(rest[1]), rest[2] == "\(rest[0])-\(period).xlsx" else {
        return nil
      }
      return .workbookFile(DivisionCode(rest[0]), period)
    case "finding": return .finding(FindingID(rest.joined(separator: "/")))
    case "action":
      guard rest.count > 1, let action = rest.last else { return nil }
      let holder = ActionReference.Holder(rest.dropLast().joined(separator: "/"))
      return .action(ActionReference(holder: holder, action: ActionID(action)))
    case "history":
      guard rest.count > 1 else { return nil }
      let id = rest.dropFirst().joined(separator: "/")
      switch rest[0] {
      case "workbook":
        guard rest.count == 3, let period = PeriodID(rest[1]), rest[2] == "\(rest[0])-\(period).xlsx" else {
          return nil
        }
        return .workbookFile(DivisionCode(rest[0]), period)
      case "finding": return .history(.finding(FindingID(id)))
      case "plan" where rest.count == 2: return .history(.plan(PlanID(id)))
      case "engagement" where rest.count == 2: return .history(.engagement(EngagementID(id)))
      case "division" where rest.count == 2: return .history(.division(DivisionCode(id)))
      default: return nil
      }
    default: return nil
    }
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
