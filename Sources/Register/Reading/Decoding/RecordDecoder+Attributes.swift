import FEEL
import XML

/// The attributes of an element as values; nil for one that is absent or, as the schema has said then, malformed.
extension Element {
  func int(_ name: String) -> Int? {
    attribute(name) { bytes in
      guard bytes.count > 0, bytes.count <= 15 else { return nil }
      var value = 0
      for index in bytes.indices {
        let digit = bytes[index] &- 0x30
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
  }

  /// Numbers with white space between them; what is no number the schema has refused.
  func ints(_ name: String) -> [Int] {
    attribute(name) { bytes in
      var numbers: [Int] = []
      var current: Int?
      for index in bytes.indices {
        let digit = bytes[index] &- 0x30
        if digit < 10 {
          current = (current ?? 0) &* 10 &+ Int(digit)
        } else if let number = current {
          numbers.append(number)
          current = nil
        }
      }
      if let current { numbers.append(current) }
      return numbers
    } ?? []
  }

  func bool(_ name: String) -> Bool? {
    switch self[name] {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// `2017-03-31`; XML Schema lets white space stand around it.
  func date(_ name: String) -> CalendarDate? {
    attribute(name) { bytes in
      guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
      func number(_ range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
          let digit = bytes[index] &- 0x30
          guard digit < 10 else { return nil }
          value = value * 10 + Int(digit)
        }
        return value
      }
      guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
        return nil
      }
      return CalendarDate(year: year, month: month, day: day)
    } ?? spacedDate(name)
  }

  private func spacedDate(_ name: String) -> CalendarDate? {
    guard let text = self[name], text.utf8.count != 10 else { return nil }
    return text.split(whereSeparator: \.isWhitespace).first.flatMap { CalendarDate(String($0)) }
  }

  func number(_ name: String) -> Number? {
    attribute(name) { Number(utf8: $0) }
  }

  /// One of a closed set of words.
  func choice<Choice: RawRepresentable<String>>(_ name: String, of type: Choice.Type = Choice.self) -> Choice?
  {
    self[name].flatMap(Choice.init(rawValue:))
  }

  func identifier<Name: Identifier>(_ name: String, as type: Name.Type = Name.self) -> Name? {
    self[name].map(Name.init)
  }

  func words(_ name: String) -> [Substring] {
    self[name]?.split(whereSeparator: \.isWhitespace) ?? []
  }

  var source: Source? { self["source"].flatMap(Source.init) }

  var score: Score? {
    guard let likelihood = int("likelihood"), let consequence = int("consequence"),
      (1...5).contains(likelihood), (1...5).contains(consequence)
    else { return nil }
    return Score(likelihood: likelihood, consequence: consequence)
  }

  /// The two languages of a text that stand directly inside.
  var ownText: Text? {
    var thai: String?
    var english: String?
    for child in children {
      switch child.name {
      case "th": thai = thai ?? child.text
      case "en": english = english ?? child.text
      default: continue
      }
    }
    guard let thai, let english else { return nil }
    return Text(thai: thai, english: english)
  }

  /// The text in the child of this name.
  func text(in name: String) -> Text? {
    first(named: name).flatMap(\.ownText)
  }
}
