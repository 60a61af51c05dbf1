/// The offsets of one zone of the IANA database at all times.
public final class ZoneRules: Sendable {
  public let identifier: String
  /// The offset before the first transition.
  private let initialOffset: Int32
  /// Instants in ascending order, in seconds since 1970, each with the offset that holds from then on.
  private let transitions: [Transition]
  /// What holds after the last transition, when it goes on changing.
  private let recurring: RecurringZoneRule?

  struct Transition: Sendable {
    var instant: Int
    var offset: Int32
  }

  init(identifier: String, initialOffset: Int32, transitions: [Transition], recurring: RecurringZoneRule?) {
    self.identifier = identifier
    self.initialOffset = initialOffset
    self.transitions = transitions
    self.recurring = recurring
  }

  var fixedOffset: Int? {
    let isFixed = transitions.allSatisfy { $0.offset == initialOffset }
    guard isFixed, recurring.map({ $0.summer == nil && $0.standardOffset == Int(initialOffset) }) ?? true
    else { return nil }
    return Int(initialOffset)
  }

  func offset(atInstant seconds: Int) -> Int {
    if let recurring, seconds >= transitions.last?.instant ?? .min {
      return recurring.offset(atInstant: seconds)
    }
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].instant <= seconds { low = middle + 1 } else { high = middle }
    }
    return Int(low == 0 ? initialOffset : transitions[low - 1].offset)
  }

  /// The offset of a local time. A time that comes twice is taken as the first; one that is skipped keeps the
  /// offset from before the gap.
  func offset(atLocal seconds: Int) -> Int {
    let before = offset(atInstant: seconds - 86_400)
    let after = offset(atInstant: seconds + 86_400)
    if before == after || offset(atInstant: seconds - before) == before { return before }
    return offset(atInstant: seconds - after) == after ? after : before
  }
}

/// Rules are one value however often they are read: their identifier stands for them.
extension ZoneRules: Hashable {
  public static func == (left: ZoneRules, right: ZoneRules) -> Bool { left.identifier == right.identifier }
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}
