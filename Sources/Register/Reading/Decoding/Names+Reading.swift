import XML

extension Names {
  /// Gathers the names from register.xml, those of incomplete records too, so that one fault does not make every
  /// use of a name another.
  convenience init(_ root: Element) {
    let questionnaire = root.first(named: "questionnaire")
    let people = root.elements(named: "people", holding: "person").compactMap { person in
      person["id"].map { ($0, person.choice("role", of: Role.self)) }
    }
    self.init(
      people: Dictionary(people) { first, _ in first },
      divisions: Set(root.elements(named: "divisions", holding: "division").compactMap { $0["code"] }),
      periods: root.elements(named: "periods", holding: "period")
        .compactMap { $0["id"].flatMap(PeriodID.init) }.sorted(),
      topics: Set(
        questionnaire.map { $0.children(named: "group").flatMap { $0.children(named: "topic") } }?
          .compactMap { $0["id"] } ?? []),
      respondents: Set(
        questionnaire?.children(named: "respondent").compactMap { $0["division"] } ?? []),
      highestRating: questionnaire?.int("highestRating"))
  }
}

extension Element {
  fileprivate func elements(named outer: String, holding inner: String) -> [Element] {
    first(named: outer).map { Array($0.children(named: inner)) } ?? []
  }
}
