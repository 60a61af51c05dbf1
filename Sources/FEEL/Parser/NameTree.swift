/// The places where names are declared, by the parts of the names, so that the longest name that stands somewhere is
/// found by looking at its own parts, however many there are.
struct NameTree {
  private struct Branch {
    var next: [String: Int] = [:]
    /// Where the name that ends here was declared, the innermost last.
    var places: [Int] = []
  }

  private var branches = [Branch()]

  mutating func insert(_ parts: [String], _ place: Int) {
    var branch = 0
    for part in parts {
      if let next = branches[branch].next[part] {
        branch = next
      } else {
        branches[branch].next[part] = branches.count
        branch = branches.count
        branches.append(Branch())
      }
    }
    branches[branch].places.append(place)
  }

  /// Takes back the innermost declaration of a name.
  mutating func removeLast(_ parts: [String]) {
    var branch = 0
    for part in parts {
      guard let next = branches[branch].next[part] else { return }
      branch = next
    }
    _ = branches[branch].places.popLast()
  }

  /// The length and the innermost declaration of the longest name that the words spell; `word` gives nil after the
  /// last one.
  func longest(_ word: (Int) -> String?) -> (length: Int, place: Int)? {
    var branch = 0
    var length = 0
    var longest: (length: Int, place: Int)?
    while let word = word(length), let next = branches[branch].next[word] {
      branch = next
      length += 1
      if let place = branches[branch].places.last { longest = (length, place) }
    }
    return longest
  }
}
