import Assessment
import Diagnostics
import FEEL
import Register

extension DocumentNode {
  static func level(_ level: Level?) -> DocumentNode { .code(level?.rawValue) }

  static func date(_ date: CalendarDate?) -> DocumentNode { .code(date?.description) }

  static func decimal(_ number: Number?) -> DocumentNode {
    number.map { .number($0.description) } ?? .null
  }

  static func bilingual(_ text: Text?) -> DocumentNode {
    text.map { .object(["th": .text($0.thai), "en": .text($0.english)]) } ?? .null
  }
}

extension PlanCounts {
  var node: DocumentNode {
    .object([
      "plans": .count(plans), "controlled": .count(controlled), "highest": .count(highest),
      "high": .count(high), "medium": .count(medium), "low": .count(low), "unrated": .count(unrated),
      "residual": .count(residual), "reduced": .count(reduced), "unchanged": .count(unchanged),
      "risen": .count(risen), "notApproved": .count(notApproved),
      "reducedPercent": .decimal(reducedPercent?.rounded(scale: 2, .halfUp)),
      "openActions": .count(openActions), "overdueActions": .count(overdueActions),
    ])
  }
}

extension MovementCell {
  var node: DocumentNode {
    .object([
      "from": .level(from), "to": .level(to), "plans": .count(plans.count),
      "planIDs": .array(item: "plan", plans.map { .code($0.text) }),
    ])
  }
}

extension HeatMapCell {
  var node: DocumentNode {
    .object([
      "likelihood": .count(score.likelihood), "consequence": .count(score.consequence),
      "level": .level(level), "opening": .count(opening.count), "current": .count(current.count),
      "planIDs": .array(item: "plan", current.map { .code($0.text) }),
    ])
  }
}

extension EngagementResult {
  var node: DocumentNode {
    .object([
      "id": .code(engagement.text), "scopeItems": .count(scopeItems), "concluded": .count(concluded),
      "openFindings": .count(openFindings), "closedFindings": .count(closedFindings),
    ])
  }
}

extension SelfAssessmentResult {
  var node: DocumentNode {
    .object([
      "division": .code(division.text), "handedIn": .flag(isHandedIn), "topics": .count(topics),
      "answered": .count(answered), "mean": .decimal(mean), "openFindings": .count(openFindings),
      "highFindings": .count(highFindings),
    ])
  }
}

extension AcceptanceRequest {
  var node: DocumentNode {
    .object([
      "plan": .code(plan.text), "division": .code(division.text), "level": .level(level),
      "authority": .code(authority.rawValue),
    ])
  }
}

extension ClaimResult {
  var node: DocumentNode {
    .object([
      "id": .code(id.text), "claimed": .code(claimed), "recomputed": .code(recomputed),
      "verdict": .code(verdict.rawValue),
    ])
  }
}

extension FigureResult {
  var node: DocumentNode {
    .object([
      "id": .code(id), "published": .code(published.description),
      "recomputed": .code(recomputed?.description), "verdict": .code(verdict.rawValue),
    ])
  }
}

extension RuleUse {
  var node: DocumentNode {
    .object(["id": .code(rule.text), "findings": .count(findings), "plans": .count(plans)])
  }
}

extension RuleError {
  var node: DocumentNode {
    .object([
      "subject": .code(subject), "decision": .code(decision),
      "expression": .code(error.source?.text), "offset": .count(error.offset),
      "reason": .code(error.message.text(in: .english)),
    ])
  }
}

extension FileDigest {
  var node: DocumentNode {
    .object(["path": .code(path), "sha256": .code(sha256), "byteCount": .count(byteCount)])
  }
}
