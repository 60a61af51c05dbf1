import FEEL
import XML

extension RecordDecoder {
  mutating func controls(of plan: Element, causes: [Cause]) -> [Control] {
    var seen = SeenNames<String>()
    return plan.children(named: "control").compactMap { element in
      let id = element.identifier("id", as: ControlID.self)
      if let id { checkOnce(.control, id.text, at: element, among: &seen) }
      let owner = person("owner", of: element)
      let covers = covers(of: element, causes: causes)
      let tests = tests(of: element)
      guard let id, let title = element.text(in: "title"),
        let nature = element.choice("nature", of: ControlNature.self),
        let mode = element.choice("mode", of: ControlMode.self),
        let frequency = element.choice("frequency", of: ControlFrequency.self),
        let isKey = element.bool("key"), let source = element.source
      else { return undecodable(element) }
      return Control(
        id: id, title: title, nature: nature, mode: mode, frequency: frequency, isKey: isKey,
        owner: owner, covers: covers, tests: tests, source: source, origin: origin(of: element))
    }
  }

  private mutating func covers(of control: Element, causes: [Cause]) -> [Int] {
    let numbers = control.ints("covers")
    checkOnce(.cause, numbers, at: control)
    for number in numbers where !causes.contains(where: { $0.number == number }) {
      reportUnknown(.cause, String(number), among: causes.map { String($0.number) }, at: control)
    }
    return numbers
  }

  private mutating func tests(of control: Element) -> [ControlTest] {
    var previous: CalendarDate?
    return control.children(named: "test").compactMap { element in
      let on = element.date("on")
      checkOrder(on, of: element, after: &previous)
      let by = person("by", of: element)
      let design = element.choice("design", of: Effectiveness.self)
      let operating = element.choice("operating", of: Effectiveness.self)
      if design == nil, operating == nil, element["design"] == nil, element["operating"] == nil {
        report(.testWithoutRating, at: element)
      }
      let evidence = evidence(of: element)
      guard let on, let source = element.source else { return undecodable(element) }
      return ControlTest(
        on: on, by: by, design: design, operating: operating, note: element.text(in: "note"),
        evidence: evidence, source: source, origin: origin(of: element))
    }
  }

  mutating func evidence(of element: Element) -> [Evidence] {
    element.children(named: "evidence").compactMap { child in
      guard let reference = child["reference"], let title = child.text(in: "title") else {
        return undecodable(child)
      }
      return Evidence(
        reference: reference, title: title, sha256: child["sha256"], byteCount: child.int("byteCount"),
        mediaType: child["mediaType"], on: child.date("on"), origin: origin(of: child))
    }
  }
}
