import Assessment
import FEEL
import Interchange
import Register

/// FEEL's tests and values in words: what a cell of a decision table asks for, and what it was given.
struct ConditionWords {
  let scene: Scene

  /// `"highest", "high"` is `สูงสุด หรือ สูง`; a test of any other form stands as it is written.
  func words(ofTest text: String) -> String {
    parts(of: text).map(word(ofTest:)).joined(separator: scene.say(" หรือ ", " or "))
  }

  func words(of value: Value) -> String {
    switch value {
    case .null: scene.say("ไม่มีข้อมูล", "nothing")
    case .boolean(let isTrue): word(of: isTrue)
    case .string(let code): word(ofCode: code)
    case .date(let day): scene.say(day)
    case .number(let number): number.description
    case .list(let members) where members.isEmpty: scene.say("ไม่มีรายการ", "none")
    case .list(let members): members.map(words(of:)).joined(separator: ", ")
    case .context(let context):
      context.entries.map { "\($0.name) \(words(of: $0.value))" }.joined(separator: " · ")
    case .time, .dateTime, .yearsMonths, .daysTime, .range, .function:
      value.text ?? scene.say("ข้อมูลที่ยาวเกินแสดง", "too long to show")
    }
  }

  private func word(of isTrue: Bool) -> String { isTrue ? scene.say("ใช่", "yes") : scene.say("ไม่ใช่", "no") }

  private func word(ofTest text: String) -> String {
    switch text {
    case "true": return word(of: true)
    case "false": return word(of: false)
    case "null": return scene.say("ไม่มีข้อมูล", "nothing")
    case _: break
    }
    if text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 {
      return word(ofCode: String(text.dropFirst().dropLast()))
    }
    if text.hasPrefix("not("), text.hasSuffix(")") {
      let inner = words(ofTest: String(text.dropFirst(4).dropLast()))
      return scene.say("ไม่ใช่ \(inner)", "not \(inner)")
    }
    for (sign, thai, english) in [
      (">=", "ตั้งแต่ %@ ขึ้นไป", "%@ or more"), ("<=", "ไม่เกิน %@", "%@ or less"),
      (">", "มากกว่า %@", "more than %@"),
      ("<", "น้อยกว่า %@", "less than %@"),
    ] where text.hasPrefix(sign) {
      let bound = String(text.dropFirst(sign.count)).stripped
      return scene.say(thai, english).replacing("%@", with: bound)
    }
    if text.hasPrefix("["), text.hasSuffix("]") {
      let bounds = text.dropFirst().dropLast().split(separator: "..").map(String.init)
      if bounds.count == 2 {
        return scene.say("\(bounds[0]) ถึง \(bounds[1])", "\(bounds[0]) to \(bounds[1])")
      }
    }
    return text
  }

  /// The name that people know a code of the model by.
  private func word(ofCode code: String) -> String {
    if let level = Level(rawValue: code) { return scene.say(scene.name(of: level)) }
    return Self.names[code].map(scene.say) ?? code
  }

  private static let names: [String: Text] = {
    var names: [String: Text] = [:]
    func add<Choice: Named & RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) {
      for choice in type.allCases { names[choice.rawValue] = choice.name }
    }
    add(Effectiveness.self)
    add(AssessmentState.self)
    add(ResponseKind.self)
    add(IndicatorLight.self)
    add(ScopeConclusion.self)
    add(Authority.self)
    add(FindingState.self)
    add(EngagementState.self)
    add(Movement.self)
    add(JudgedBy.self)
    for treatment in Treatment.allCases { names[treatment.rawValue] = treatment.name }
    return names
  }()

  /// The tests of a cell: parted at commas outside of strings and brackets.
  private func parts(of text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    var isString = false
    for character in text {
      if character == "\"" { isString.toggle() }
      if !isString {
        if "([{".contains(character) { depth += 1 }
        if ")]}".contains(character) { depth -= 1 }
        if character == ",", depth == 0 {
          parts.append(part.stripped)
          part = ""
          continue
        }
      }
      part.append(character)
    }
    return parts + [part.stripped]
  }
}

extension Treatment {
  /// The options of ISO 31000.
  fileprivate var name: Text {
    switch self {
    case .avoid: Text(thai: "หลีกเลี่ยงความเสี่ยง", english: "avoid the risk")
    case .takeOpportunity: Text(thai: "รับความเสี่ยงเพื่อโอกาส", english: "take the opportunity")
    case .removeSource: Text(thai: "ขจัดแหล่งความเสี่ยง", english: "remove the source")
    case .changeLikelihood: Text(thai: "ลดโอกาส", english: "change the likelihood")
    case .changeConsequence: Text(thai: "ลดผลกระทบ", english: "change the consequence")
    case .share: Text(thai: "แบ่งปันความเสี่ยง", english: "share the risk")
    case .retain: Text(thai: "คงความเสี่ยงไว้", english: "retain the risk")
    }
  }
}
