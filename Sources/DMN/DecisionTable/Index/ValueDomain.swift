internal import FEEL

/// Values sorted into classes that a set of unary tests can not tell apart.
///
/// Classes in order: null, false, true, any other string, each known string, then numbers: below the first boundary,
/// the first boundary, between the first and the second, … above the last. Whatever is of another kind has no class.
/// What a test says of a class is asked of a representative, so the tests keep their own meaning.
final class ValueDomain: Sendable {
  let texts: TextClasses
  /// Distinct and ascending.
  let boundaries: [Number]
  /// Decimal places of the boundaries' keys.
  let scale: Int
  /// The keys of the boundaries; nil if some have none of their own.
  let keys: [Int]?

  static let null = 0
  static let no = 1
  static let yes = 2
  static let otherText = 3
  static let firstText = 4

  /// The class of numbers below the first boundary.
  let firstNumber: Int
  var count: Int { firstNumber + 2 * boundaries.count + 1 }

  init(_ landmarks: [Landmarks]) {
    texts = TextClasses(landmarks.flatMap(\.strings))
    firstNumber = Self.firstText + texts.texts.count
    var boundaries: [Number] = []
    for number in landmarks.flatMap(\.numbers).sorted() where boundaries.last != number {
      boundaries.append(number)
    }
    self.boundaries = boundaries
    let places = boundaries.map(\.places).max() ?? 0
    let scale = min(places, 18)
    self.scale = scale
    let keys = boundaries.map { $0.orderKey(scale: scale) }
    let isExact = places <= 18 && keys.allSatisfy { abs($0) < Number.farthestKey }
    self.keys = isExact ? keys : nil
  }

  /// The class of a value; nil if it has none.
  func number(of value: Value) -> Int? {
    switch value {
    case .null: return Self.null
    case .boolean(let answer): return answer ? Self.yes : Self.no
    case .string(let text): return Self.firstText + texts.place(of: text.utf8.span)
    case .number(let number):
      if let keys { return firstNumber + Self.place(of: number.orderKey(scale: scale), in: keys) }
      return firstNumber + Self.place(of: number, in: boundaries)
    case .date, .time, .dateTime, .yearsMonths, .daysTime, .list, .context, .range, .function: return nil
    }
  }

  /// Twice the number of boundaries below, and one more if it is a boundary itself.
  static func place<Key: Comparable>(of key: Key, in boundaries: [Key]) -> Int {
    var low = 0
    var high = boundaries.count
    while low < high {
      let middle = (low + high) / 2
      if boundaries[middle] < key { low = middle + 1 } else { high = middle }
    }
    return 2 * low + (low < boundaries.count && boundaries[low] == key ? 1 : 0)
  }

  /// A value of the class; nil if there is none.
  func representative(of number: Int) -> Value? {
    switch number {
    case Self.null: return .null
    case Self.no: return .boolean(false)
    case Self.yes: return .boolean(true)
    case Self.otherText:
      // Longer than every known one.
      return .string(String(repeating: "x", count: 1 + (texts.texts.map(\.utf8.count).max() ?? 0)))
    case ..<firstNumber: return .string(texts.texts[number - Self.firstText])
    default: return numberRepresentative(of: number - firstNumber).map { .number($0) }
    }
  }

  private func numberRepresentative(of place: Int) -> Number? {
    guard let least = boundaries.first, let greatest = boundaries.last else { return .zero }
    if place % 2 == 1 { return boundaries[place / 2] }
    if place == 0 {
      return [least.subtracting(1), least.adding(least), least.negated, .zero].compactMap(\.self).first {
        $0 < least
      }
    }
    if place == 2 * boundaries.count {
      return [greatest.adding(1), greatest.adding(greatest), greatest.negated, .zero].compactMap(\.self)
        .first { greatest < $0 }
    }
    let (low, high) = (boundaries[place / 2 - 1], boundaries[place / 2])
    let middle = low.adding(high)?.divided(by: 2) ?? .zero
    return low < middle && middle < high ? middle : nil
  }
}
