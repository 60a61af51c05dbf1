import FEEL
import XML

extension RecordDecoder {
  mutating func selfAssessment(_ element: Element, of division: DivisionCode) -> SelfAssessment? {
    if let names, names.divisions.contains(division.text), !names.respondents.contains(division.text) {
      report(.notARespondent(division: division.text), at: element)
    }
    let period = period("period", of: element)
    if let period { declare(.selfAssessment, "\(period)", at: element) }
    let by = person("by", of: element)
    var seen = SeenNames<String>()
    let answers: [TopicAnswer] = element.children(named: "answer").compactMap { child in
      guard let topic = child["topic"] else { return undecodable(child) }
      if let names, !names.topics.contains(topic) {
        reportUnknown(.topic, topic, among: names.topics, at: child)
      }
      checkOnce(.topic, topic, at: child, among: &seen)
      let evidence = evidence(of: child)
      return TopicAnswer(
        topic: topic, quantity: rating("quantity", of: child), quality: rating("quality", of: child),
        note: child.text(in: "note"), evidence: evidence, origin: origin(of: child))
    }
    guard let period, let source = element.source else { return undecodable(element) }
    return SelfAssessment(
      division: division, period: period, by: by, on: element.date("on"), answers: answers,
      source: source, origin: origin(of: element))
  }

  private mutating func rating(_ attribute: String, of answer: Element) -> Int? {
    guard let rating = answer.int(attribute) else { return nil }
    if let highest = names?.highestRating, rating > highest {
      report(.ratingAboveHighest(attribute: attribute, rating: rating, highest: highest), at: answer)
    }
    return rating
  }
}
