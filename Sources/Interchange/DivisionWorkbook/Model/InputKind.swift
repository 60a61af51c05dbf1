import Register

/// What may stand in a cell that is filled in.
enum InputKind: Sendable, Hashable {
  case whole(ClosedRange<Int>)
  case choice([Choice], list: ListName)
  case date
  /// Prose; white space is folded.
  case words
  /// A path relative to the register's folder; a URL is read, but nothing comes of it without a document.
  case reference
}

/// One of the texts that a drop-down offers.
struct Choice: Sendable, Hashable {
  /// What the entry is kept as: `partlyEffective`, `FIN-10`.
  let code: String
  let name: Text

  /// What stands in the cell.
  var label: String { name.thai }

  init(_ code: String, _ thai: String, _ english: String) {
    self.code = code
    name = Text(thai: thai, english: english)
  }

  init(_ person: Person) {
    self.init(
      person.id.text, "\(person.id) · \(person.name.thai)", "\(person.id) · \(person.name.english)")
  }

  static let effectiveness: [Choice] = Effectiveness.allCases.map { effectiveness in
    switch effectiveness {
    case .effective: Choice(effectiveness.rawValue, "มีประสิทธิผล", "Effective")
    case .partlyEffective: Choice(effectiveness.rawValue, "มีประสิทธิผลบางส่วน", "Partly effective")
    case .ineffective: Choice(effectiveness.rawValue, "ไม่มีประสิทธิผล", "Ineffective")
    }
  }

  static let responses: [Choice] = ResponseKind.allCases.map {
    Choice($0.rawValue, $0.name.thai, $0.name.english)
  }

  static let handingIn = [
    Choice("draft", "ร่าง ยังไม่ส่ง", "Draft, not handed in"),
    Choice("final", "ส่งผลการประเมิน", "Handed in"),
  ]
}

/// The lists that drop-downs choose from, by the names of their ranges.
enum ListName: String, Sendable, Hashable, CaseIterable {
  case effectiveness = "List_Effectiveness"
  case responses = "List_Responses"
  case officers = "List_Officers"
  case heads = "List_Heads"
  case people = "List_People"
  case handingIn = "List_HandingIn"
  case scores = "List_Scores"
  case ratings = "List_Ratings"
}
