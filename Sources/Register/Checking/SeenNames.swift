/// The names that siblings had so far, with their lines; without allocation for the few that most records have.
struct SeenNames<Name: Hashable> {
  private var few = InlineArray<4, (name: Name, line: Int)?>(repeating: nil)
  private var many: [Name: Int] = [:]

  /// Takes up a name, and gives the line of the sibling that had it first, if one had.
  mutating func insert(_ name: Name, line: Int) -> Int? {
    for index in few.indices {
      guard let earlier = few[index] else {
        few[index] = (name, line)
        return nil
      }
      if earlier.name == name { return earlier.line }
    }
    if let earlier = many[name] { return earlier }
    many[name] = line
    return nil
  }
}
