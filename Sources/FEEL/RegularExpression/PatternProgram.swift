/// A regular expression as instructions of a machine that tries one way after the other.
struct PatternProgram {
  enum Instruction {
    case character(UInt32)
    /// A character whose case folding is this.
    case folded(UInt32)
    case set(Int)
    /// Goes on at the first; if that fails, at the second.
    case split(Int, Int)
    case jump(Int)
    /// Notes the position as a bound of a group, or as where an iteration began.
    case save(Int)
    /// Fails if nothing was consumed since the position was noted, so that no loop runs empty for ever.
    case progress(Int)
    case start, end, lineStart, lineEnd
    case backReference(Int)
    case match
  }

  private(set) var instructions: [Instruction] = []
  private(set) var sets: [CharacterSet] = []
  /// Slots of noted positions: two for each group, group 0 being the whole, then one for each loop.
  private(set) var slots: Int
  private(set) var hasBackReferences = false
  let groups: Int
  let flags: PatternFlags

  private static let largest = 20_000

  init(_ syntax: PatternSyntax, groups: Int, flags: PatternFlags) throws(PatternError) {
    self.groups = groups
    self.flags = flags
    slots = 2 * (groups + 1)
    try emit(.save(0))
    try compile(syntax)
    try emit(.save(1))
    try emit(.match)
  }

  private mutating func emit(_ instruction: Instruction) throws(PatternError) {
    guard instructions.count < Self.largest else { throw PatternError(reason: .tooLarge, offset: 0) }
    instructions.append(instruction)
  }

  private mutating func compile(_ syntax: PatternSyntax) throws(PatternError) {
    switch syntax {
    case .character(let character):
      try emit(
        flags.contains(.ignoresCase) ? .folded(CaseFolding.fold(character)) : .character(character))
    case .set(let set):
      sets.append(set)
      try emit(.set(sets.count - 1))
    case .start: try emit(flags.contains(.multipleLines) ? .lineStart : .start)
    case .end: try emit(flags.contains(.multipleLines) ? .lineEnd : .end)
    case .sequence(let parts):
      for part in parts { try compile(part) }
    case .alternatives(let branches): try compile(branches[...])
    case .group(let number, let inner):
      try emit(.save(2 * number))
      try compile(inner)
      try emit(.save(2 * number + 1))
    case .repetition(let inner, let least, let most, let isLazy):
      try compile(inner, least: least, most: most, isLazy: isLazy)
    case .backReference(let number):
      hasBackReferences = true
      try emit(.backReference(number))
    }
  }

  private mutating func compile(_ branches: ArraySlice<PatternSyntax>) throws(PatternError) {
    var exits: [Int] = []
    for branch in branches.dropLast() {
      let split = instructions.count
      try emit(.split(split + 1, 0))
      try compile(branch)
      exits.append(instructions.count)
      try emit(.jump(0))
      instructions[split] = .split(split + 1, instructions.count)
    }
    if let last = branches.last { try compile(last) }
    for exit in exits { instructions[exit] = .jump(instructions.count) }
  }

  private mutating func compile(_ inner: PatternSyntax, least: Int, most: Int?, isLazy: Bool)
    throws(PatternError)
  {
    guard max(least, most ?? 0) <= Self.largest else { throw PatternError(reason: .tooLarge, offset: 0) }
    for _ in 0..<least {
      let before = instructions.count
      try compile(inner)
      // Repeats of nothing would take time without ever reaching the limit of instructions.
      if instructions.count == before { break }
    }
    guard let most else {
      let split = instructions.count
      let slot = slots
      slots += 1
      try emit(.split(0, 0))
      try emit(.save(slot))
      try compile(inner)
      try emit(.progress(slot))
      try emit(.jump(split))
      instructions[split] = choice(split + 1, instructions.count, isLazy)
      return
    }
    var splits: [Int] = []
    for _ in least..<most {
      splits.append(instructions.count)
      try emit(.split(0, 0))
      try compile(inner)
    }
    for split in splits { instructions[split] = choice(split + 1, instructions.count, isLazy) }
  }

  private func choice(_ again: Int, _ leave: Int, _ isLazy: Bool) -> Instruction {
    isLazy ? .split(leave, again) : .split(again, leave)
  }
}
