import FEEL
import XML

extension RecordDecoder {
  /// register.xml as a register without plans.
  mutating func register(_ root: Element) -> Register? {
    let organisation = root.first(named: "organisation").flatMap { self.organisation($0) }
    let levels = root.first(named: "levels").map { self.levels($0) }
    let likelihood = root.first(named: "likelihoodScale").map { scale($0) }
    let consequence = root.first(named: "consequenceScale").map { scale($0) }
    let people = root.first(named: "people").map { self.people($0) }
    let divisions = root.first(named: "divisions").map { self.divisions($0) }
    let startMonth = root.int("fiscalYearStartMonth")
    let periods = root.first(named: "periods").map { self.periods($0, startMonth: startMonth) }
    let questionnaire = root.first(named: "questionnaire").flatMap { self.questionnaire($0) }
    guard let id = root["id"], let organisation, let levels, let likelihood, let consequence, let people,
      let divisions, let startMonth, let periods
    else { return undecodable(root) }
    return Register(
      id: id, organisation: organisation, fiscalYearStartMonth: startMonth, levels: levels,
      likelihoodScale: likelihood, consequenceScale: consequence, people: people,
      divisions: divisions, periods: periods, questionnaire: questionnaire)
  }

  private mutating func organisation(_ element: Element) -> Organisation? {
    guard let name = element.text(in: "name"), let shortName = element.text(in: "shortName"),
      let source = element.source
    else { return undecodable(element) }
    return Organisation(name: name, shortName: shortName, source: source, origin: origin(of: element))
  }

  private mutating func levels(_ element: Element) -> [LevelStyle] {
    checkPlaces(
      of: element.children(named: "level"), attribute: "id", expected: Level.allCases.map(\.rawValue))
    return element.children(named: "level").compactMap { child in
      guard let level = child.choice("id", of: Level.self), let name = child.text(in: "name"),
        let fill = child["fill"], let ink = child["ink"], let source = child.source
      else { return undecodable(child) }
      return LevelStyle(level: level, name: name, fill: fill, ink: ink, source: source)
    }
  }

  private mutating func scale(_ element: Element) -> [ScaleStep] {
    checkPlaces(
      of: element.children(named: "step"), attribute: "score", expected: (1...5).map(String.init))
    return element.children(named: "step").compactMap { child in
      guard let score = child.int("score"), let name = child.text(in: "name"),
        let description = child.text(in: "description"), let source = child.source
      else { return undecodable(child) }
      return ScaleStep(score: score, name: name, description: description, source: source)
    }
  }

  private mutating func checkPlaces(
    of elements: some Sequence<Element>, attribute: String, expected: [String]
  ) {
    for (element, expected) in zip(elements, expected) {
      guard let found = element[attribute], found != expected else { continue }
      report(.scaleOrder(element: element.name, found: found, expected: expected), at: element)
    }
  }

  private mutating func people(_ element: Element) -> [Person] {
    var seen = SeenNames<String>()
    return element.children(named: "person").compactMap { child in
      let id = child.identifier("id", as: PersonID.self)
      if let id { checkOnce(.person, id.text, at: child, among: &seen) }
      let division = division("division", of: child)
      let role = child.choice("role", of: Role.self)
      if let id, division == nil, let role, role == .divisionHead || role == .divisionOfficer {
        report(.personWithoutDivision(person: id.text, role: role.rawValue), at: child)
      }
      guard let id, let role, let name = child.text(in: "name"), let source = child.source else {
        return undecodable(child)
      }
      return Person(
        id: id, division: division, role: role, name: name, source: source, origin: origin(of: child))
    }
  }

  private mutating func divisions(_ element: Element) -> [Division] {
    var seen = SeenNames<String>()
    return element.children(named: "division").compactMap { child in
      let code = child.identifier("code", as: DivisionCode.self)
      if let code {
        checkOnce(.division, code.text, at: child, among: &seen)
        declare(.division, code.text, at: child)
      }
      let head = person("head", of: child)
      guard let code, let head, let kind = child.choice("kind", of: DivisionKind.self),
        let name = child.text(in: "name"), let source = child.source
      else { return undecodable(child) }
      return Division(
        code: code, name: name, kind: kind, head: head, source: source, origin: origin(of: child))
    }
  }

  private mutating func questionnaire(_ element: Element) -> Questionnaire? {
    var respondentsSeen = SeenNames<String>()
    let respondents: [DivisionCode] = element.children(named: "respondent").compactMap { child in
      guard let division = division("division", of: child) else { return undecodable(child) }
      checkOnce(.respondent, division.text, at: child, among: &respondentsSeen)
      return division
    }
    var groupsSeen = SeenNames<String>()
    var topicsSeen = SeenNames<String>()
    let groups: [TopicGroup] = element.children(named: "group").compactMap { child in
      let topics = topics(of: child, seen: &topicsSeen)
      guard let id = child["id"], let title = child.text(in: "title") else { return undecodable(child) }
      checkOnce(.group, id, at: child, among: &groupsSeen)
      return TopicGroup(id: id, title: title, topics: topics, origin: origin(of: child))
    }
    guard let highest = element.int("highestRating"), let source = element.source else {
      return undecodable(element)
    }
    return Questionnaire(
      respondents: respondents, groups: groups, highestRating: highest, source: source,
      origin: origin(of: element))
  }

  private mutating func topics(of group: Element, seen: inout SeenNames<String>) -> [Topic] {
    var topics: [Topic] = []
    for child in group.children(named: "topic") {
      guard let id = child["id"], let title = child.text(in: "title"), let source = child.source else {
        let _: Topic? = undecodable(child)
        continue
      }
      checkOnce(.topic, id, at: child, among: &seen)
      topics.append(Topic(id: id, title: title, source: source, origin: origin(of: child)))
    }
    return topics
  }
}
