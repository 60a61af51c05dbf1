import FEEL
import XML

extension RecordDecoder {
  mutating func publishedReport(_ element: Element) -> PublishedReport? {
    let period = plannedPeriod("period", of: element)
    let figures = figures(of: element)
    let claims = claims(of: element)
    guard let period, let title = element.text(in: "title") else { return undecodable(element) }
    return PublishedReport(
      period: period, title: title, figures: figures, claims: claims, origin: origin(of: element))
  }

  private mutating func figures(of report: Element) -> [Figure] {
    var seen = SeenNames<String>()
    let elements = Array(report.children(named: "figure"))
    let ids = Set(elements.compactMap { $0["id"] })
    return elements.compactMap { element in
      let id = element["id"]
      if let id {
        checkOnce(.figure, id, at: element, among: &seen)
        for outer in FigurePath(id).ancestors where ids.contains(outer) {
          self.report(.figureInsideFigure(inner: id, outer: outer), at: element)
        }
      }
      guard let id, let section = element["section"], let label = element.text(in: "label"),
        let value = element.number("value"), let unit = element["unit"]
      else { return undecodable(element) }
      return Figure(
        id: id, section: section, label: label, value: value, unit: unit,
        recomputedAs: element["recomputedAs"], origin: origin(of: element))
    }
  }

  private mutating func claims(of report: Element) -> [Claim] {
    var seen = SeenNames<String>()
    let figures = Set(report.children(named: "figure").compactMap { $0["id"] })
    let contexts = Set(figures.flatMap { FigurePath($0).ancestors })
    return report.children(named: "claim").compactMap { element in
      let id = element.identifier("id", as: ClaimID.self)
      if let id {
        checkOnce(.claim, id.text, at: element, among: &seen)
        declare(.claim, id.text, at: element)
      }
      let expression = element["expression"]
      for path in expression.map(FigurePath.paths(in:)) ?? []
      where !figures.contains(path) && !contexts.contains(path) {
        reportUnknown(.figure, path, among: figures, at: element)
      }
      let claimed = element["claimed"]
      let decimals = element.int("decimals")
      if let claimed, let decimals, Self.decimals(of: claimed) != decimals {
        self.report(.claimedDecimals(claimed: claimed, decimals: decimals), at: element)
      }
      guard let id, let section = element["section"], let statement = element.text(in: "statement"),
        let expression, let claimed, let decimals
      else { return undecodable(element) }
      return Claim(
        id: id, section: section, statement: statement, expression: expression, claimed: claimed,
        decimals: decimals, origin: origin(of: element))
    }
  }

  private static func decimals(of number: String) -> Int {
    number.utf8.firstIndex(of: UInt8(ascii: ".")).map {
      number.utf8.distance(from: $0, to: number.utf8.endIndex) - 1
    } ?? 0
  }
}
