import FEEL

/// What belongs to the whole organisation: risk issues, engagements, indicators, published reports.
extension RegisterWriter {
  mutating func write(_ issue: RiskIssue) {
    element(
      "riskIssue",
      ["id": issue.id.text, "plans": Self.list(issue.plans), "source": issue.source.text]
    ) {
      $0.text("title", issue.title)
      $0.text("treatment", issue.treatment)
      for result in issue.results {
        $0.text(
          "result", result.text,
          ["period": result.period.description, "source": result.source.text])
      }
    }
  }

  mutating func write(_ engagement: Engagement) {
    element(
      "engagement",
      [
        "id": engagement.id.text, "period": engagement.period.description,
        "state": engagement.state.rawValue, "lead": engagement.lead?.text,
        "source": engagement.source.text,
      ]
    ) {
      $0.text("title", engagement.title)
      $0.text("objective", engagement.objective)
      for auditee in engagement.auditees { $0.write(auditee) }
      for item in engagement.scope { $0.write(item) }
      for observation in engagement.observations {
        $0.text(
          "observation", observation.text,
          ["number": String(observation.number), "source": observation.source.text])
      }
      for finding in engagement.findings { $0.write(finding, isInDivision: false) }
    }
  }

  private mutating func write(_ auditee: Auditee) {
    switch auditee {
    case .division(let code): element("auditee", ["division": code.text])
    case .unit(let name): element("auditee") { $0.text("name", name) }
    case .units(let count, let description):
      element("auditee", ["count": String(count)]) { $0.text("description", description) }
    }
  }

  private mutating func write(_ item: ScopeItem) {
    element(
      "scopeItem",
      [
        "number": String(item.number), "conclusion": item.conclusion?.rawValue,
        "concludedOn": item.concludedOn?.description, "conclusionSource": item.conclusionSource?.text,
        "source": item.source.text,
      ]
    ) {
      $0.text("text", item.text)
      $0.text("conclusionText", item.conclusionText)
    }
  }

  mutating func write(_ indicator: Indicator) {
    element(
      "indicator",
      [
        "id": indicator.id.text, "kind": indicator.kind.rawValue,
        "fiscalYear": String(indicator.fiscalYear), "yearTarget": indicator.yearTarget?.description,
        "carriesOver": indicator.carriesOver.description, "lightBase": indicator.lightBase?.rawValue,
        "divisions": Self.list(indicator.divisions), "plans": Self.list(indicator.plans),
        "source": indicator.source.text,
      ]
    ) {
      $0.text("name", indicator.name)
      $0.text("unit", indicator.unit)
      $0.text("criterion", indicator.criterion)
      $0.writeCourse(of: indicator)
      $0.text("obstacle", indicator.obstacle)
      $0.text("nextStep", indicator.nextStep)
    }
  }

  /// Targets, results, overrides and revisions.
  private mutating func writeCourse(of indicator: Indicator) {
    for target in indicator.quarterTargets {
      element(
        "target", ["quarter": String(target.quarter), "value": target.value?.description]
      ) { $0.text("milestone", target.milestone) }
    }
    for result in indicator.results {
      element(
        "result",
        [
          "period": result.period.description, "value": result.value?.description,
          "source": result.source.text,
        ]
      ) { if let text = result.text { $0.languages(text) } }
    }
    for override in indicator.overrides {
      element(
        "override",
        [
          "period": override.period.description, "light": override.light.rawValue,
          "source": override.source.text,
        ]
      ) { $0.text("reason", override.reason) }
    }
    for revision in indicator.revisions {
      element(
        "revision", ["from": revision.from?.description, "to": revision.to?.description]
      ) { $0.text("reason", revision.reason) }
    }
  }

  /// published/PERIOD.xml
  static func published(_ report: PublishedReport) -> [UInt8] {
    document("published", ["period": report.period.description]) {
      $0.text("title", report.title)
      for figure in report.figures {
        $0.element(
          "figure",
          [
            "id": figure.id, "section": figure.section, "value": figure.value.description,
            "unit": figure.unit, "recomputedAs": figure.recomputedAs,
          ]
        ) { $0.text("label", figure.label) }
      }
      for claim in report.claims {
        $0.element(
          "claim",
          [
            "id": claim.id.text, "section": claim.section, "claimed": claim.claimed,
            "decimals": String(claim.decimals), "expression": claim.expression,
          ]
        ) { $0.text("statement", claim.statement) }
      }
    }
  }

  /// Names with a space between them; nil for none, because nothing empty is written.
  private static func list(_ names: [some Identifier]) -> String? {
    names.isEmpty ? nil : names.map(\.text).joined(separator: " ")
  }
}
