import FEEL
import Register

/// A division with what its plans came to, beside the whole organisation.
struct DivisionSituation: Sendable {
  let division: Division
  let counts: PlanCounts
  let findings: FindingCounts
  let organisationReducedPercent: Number?

  static let facts = FactTable<DivisionSituation>(
    [
      Fact("code", at: \.division.origin) { .string($0.division.code.text) },
      Fact("name", at: \.division.origin) { .string($0.division.name.thai) },
      Fact("name en", at: \.division.origin) { .string($0.division.name.english) },
      Fact("organisation reduced percent", at: { _ in .none }) {
        .optional($0.organisationReducedPercent)
      },
    ] + PlanCounts.facts(\DivisionSituation.counts) + FindingCounts.facts(\DivisionSituation.findings))
}

/// The organisation as a whole.
struct OrganisationSituation: Sendable {
  let counts: PlanCounts
  let findings: FindingCounts
  let divisions: Int
  let riskIssuesWithoutPlans: Int

  static let facts = FactTable<OrganisationSituation>(
    [
      Fact("divisions", at: { _ in .none }) { .count($0.divisions) },
      Fact("risk issues without plans", at: { _ in .none }) { .count($0.riskIssuesWithoutPlans) },
    ] + PlanCounts.facts(\OrganisationSituation.counts)
      + FindingCounts.facts(\OrganisationSituation.findings))
}
