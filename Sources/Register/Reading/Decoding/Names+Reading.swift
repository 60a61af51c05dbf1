import XML

extension Names {
  /// Gathers the names from register.xml, those of incomplete records too, so that one fault does not make every
  /// use of a name another.
  init(_ root: Element) {
    for person in root.first(named: "people")?.elements(named: "person") ?? [] {
      if let id = person["id"], !people.keys.contains(id) {
        people.updateValue(person.choice("role"), forKey: id)
      }
    }
    divisions = Set(
      root.first(named: "divisions")?.elements(named: "division").compactMap { $0["code"] } ?? [])
    periods =
      root.first(named: "periods")?.elements(named: "period")
      .compactMap { $0["id"].flatMap(PeriodID.init) }.sorted() ?? []
    guard let questionnaire = root.first(named: "questionnaire") else { return }
    highestRating = questionnaire.int("highestRating")
    respondents = Set(questionnaire.elements(named: "respondent").compactMap { $0["division"] })
    for group in questionnaire.children(named: "group") {
      topics.formUnion(group.children(named: "topic").compactMap { $0["id"] })
    }
  }
}

extension Element {
  fileprivate func elements(named name: String) -> [Element] { Array(children(named: name)) }
}
