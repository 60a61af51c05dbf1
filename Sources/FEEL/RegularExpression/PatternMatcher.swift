/// Runs a program over a string, trying the ways in their order of preference.
///
/// Without back references no pair of instruction and position is tried twice, since it can only fail again;
/// the work then grows with the product of the lengths of pattern and string. What is left is bounded by a
/// budget of steps.
struct PatternMatcher {
  struct OutOfSteps: Error {}

  private enum Pending {
    case attempt(instruction: Int, position: Int)
    case restore(slot: Int, value: Int)
  }

  private let program: PatternProgram
  private let text: [UInt32]
  private(set) var remainingSteps: Int
  /// Where each noted position is; -1 for none.
  private var slots: [Int]
  private var pending: [Pending] = []
  /// One bit for each pair that was tried; empty if pairs are not remembered.
  private var tried: [UInt64]
  private var touched: [Int] = []

  private static let largestMemory = 1 << 26

  init(_ program: PatternProgram, text: [UInt32], steps: Int) {
    self.program = program
    self.text = text
    remainingSteps = steps
    slots = Array(repeating: -1, count: program.slots)
    let (pairs, overflow) = program.instructions.count.multipliedReportingOverflow(by: text.count + 1)
    let remembers = !program.hasBackReferences && !overflow && pairs <= Self.largestMemory
    tried = Array(repeating: 0, count: remembers ? pairs / 64 + 1 : 0)
  }

  /// The bounds of the groups of the first match that begins at `start` or later, group 0 first.
  mutating func firstMatch(from start: Int) throws(OutOfSteps) -> [Range<Int>?]? {
    defer { forget() }
    for position in start...text.count {
      if try matches(at: position) {
        return (0...program.groups).map { group in
          let (from, to) = (slots[2 * group], slots[2 * group + 1])
          return from >= 0 && to >= from ? from..<to : nil
        }
      }
      // Only the first position can begin a match that is tied to the start.
      if case .start = program.instructions[1] { return nil }
    }
    return nil
  }

  private mutating func matches(at start: Int) throws(OutOfSteps) -> Bool {
    for slot in slots.indices { slots[slot] = -1 }
    pending.removeAll(keepingCapacity: true)
    pending.append(.attempt(instruction: 0, position: start))
    while let next = pending.popLast() {
      switch next {
      case .restore(let slot, let value): slots[slot] = value
      case .attempt(let instruction, let position):
        if try run(from: instruction, at: position) { return true }
      }
    }
    return false
  }

  /// Follows one way until it fails or ends in a match.
  private mutating func run(from first: Int, at start: Int) throws(OutOfSteps) -> Bool {
    var (instruction, position) = (first, start)
    while true {
      remainingSteps -= 1
      guard remainingSteps > 0 else { throw OutOfSteps() }
      if !tried.isEmpty, !isNew(instruction, position) { return false }
      switch program.instructions[instruction] {
      case .character(let character):
        guard position < text.count, text[position] == character else { return false }
        position += 1
      case .folded(let character):
        guard position < text.count, CaseFolding.fold(text[position]) == character else { return false }
        position += 1
      case .set(let index):
        guard position < text.count, program.sets[index].contains(text[position]) else { return false }
        position += 1
      case .split(let preferred, let other):
        pending.append(.attempt(instruction: other, position: position))
        instruction = preferred
        continue
      case .jump(let target):
        instruction = target
        continue
      case .save(let slot):
        pending.append(.restore(slot: slot, value: slots[slot]))
        slots[slot] = position
      case .progress(let slot):
        guard position > slots[slot] else { return false }
      case .start:
        guard position == 0 else { return false }
      case .end:
        guard position == text.count else { return false }
      case .lineStart:
        guard position == 0 || (text[position - 1] == 0x0A && position < text.count) else { return false }
      case .lineEnd:
        guard position == text.count ? text.last != 0x0A : text[position] == 0x0A else { return false }
      case .backReference(let group):
        guard let end = endOfRepeat(of: group, at: position) else { return false }
        position = end
      case .match: return true
      }
      instruction += 1
    }
  }

  /// Where the text of a group ends if it comes again here; a group that matched nothing is empty.
  private mutating func endOfRepeat(of group: Int, at position: Int) -> Int? {
    let (from, to) = (slots[2 * group], slots[2 * group + 1])
    guard from >= 0, to > from else { return position }
    guard position + (to - from) <= text.count else { return nil }
    remainingSteps -= (to - from) / 8
    let ignoresCase = program.flags.contains(.ignoresCase)
    for (mine, other) in zip(from..<to, position...) where text[mine] != text[other] {
      guard ignoresCase, CaseFolding.fold(text[mine]) == CaseFolding.fold(text[other]) else { return nil }
    }
    return position + (to - from)
  }

  private mutating func isNew(_ instruction: Int, _ position: Int) -> Bool {
    let pair = instruction * (text.count + 1) + position
    let bit: UInt64 = 1 << UInt64(pair & 63)
    let word = tried[pair >> 6]
    if word & bit != 0 { return false }
    if word == 0 { touched.append(pair >> 6) }
    tried[pair >> 6] = word | bit
    return true
  }

  private mutating func forget() {
    for index in touched { tried[index] = 0 }
    touched.removeAll(keepingCapacity: true)
  }
}
