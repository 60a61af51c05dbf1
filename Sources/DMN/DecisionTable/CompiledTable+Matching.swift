internal import FEEL

extension CompiledTable {
  /// A walk over the rows, with what has been asked on the way.
  struct Search {
    /// Answers that have been given already, a bit for each question.
    fileprivate var given: UInt64 = 0
    fileprivate var yes: UInt64 = 0
    fileprivate var candidates: Candidates
    /// The next row to look at, or the next word of a long mask.
    fileprivate var next = 0
    /// What is left of the word before it.
    fileprivate var word: UInt64 = 0

    fileprivate init(candidates: Candidates) {
      self.candidates = candidates
    }

    /// The rows whose bits are set come into question.
    init(rows: UInt64) {
      candidates = .indexed
      word = rows
    }
  }

  /// The rows that come into question.
  fileprivate enum Candidates {
    /// Every row, with all its questions.
    case all
    /// Those whose bits are set in the search's word, with the questions beside the index.
    case indexed
    case longIndexed([UInt64])
  }

  /// A search over the rows for the inputs in their slots.
  func search(in frame: Frame) -> Search {
    guard let index else { return Search(candidates: .all) }
    if index.words == 1 {
      guard let mask = index.candidates(in: frame, firstInput: firstInput) else {
        return Search(candidates: .all)
      }
      return Search(rows: mask)
    }
    return Search(
      candidates: index.longCandidates(in: frame, firstInput: firstInput).map { .longIndexed($0) } ?? .all)
  }

  /// The rows that match. FIRST needs only one.
  func matchingRows(in frame: inout Frame) -> [Int] {
    var search = search(in: frame)
    var matching: [Int] = []
    while let index = nextMatch(&search, in: &frame) {
      matching.append(index)
      if hitPolicy == .first { break }
    }
    return matching
  }

  /// The next row whose every question is answered with yes; no answer is not yes.
  func nextMatch(_ search: inout Search, in frame: inout Frame) -> Int? {
    switch search.candidates {
    case .all:
      while search.next < remembered.count {
        let row = search.next
        search.next += 1
        if matches(row, asked, ends, &search, in: &frame) { return row }
      }
    case .indexed:
      while search.word != 0 {
        let row = search.word.trailingZeroBitCount
        search.word &= search.word &- 1
        if askedBeside.isEmpty || matches(row, askedBeside, endsBeside, &search, in: &frame) { return row }
      }
    case .longIndexed(let words):
      while true {
        while search.word != 0 {
          let row = (search.next - 1) * 64 + search.word.trailingZeroBitCount
          search.word &= search.word &- 1
          if askedBeside.isEmpty || matches(row, askedBeside, endsBeside, &search, in: &frame) { return row }
        }
        guard search.next < words.count else { break }
        search.word = words[search.next]
        search.next += 1
      }
    }
    return nil
  }

  private func matches(
    _ row: Int, _ asked: [Int], _ ends: [Int], _ search: inout Search, in frame: inout Frame
  ) -> Bool {
    guard remembered[row] & search.given & ~search.yes == 0 else { return false }
    for position in (row == 0 ? 0 : ends[row - 1])..<ends[row] {
      let number = asked[position]
      // Questions that a word has no bit for are asked anew each time.
      let bit: UInt64 = 1 << UInt64(number)
      if search.given & bit != 0 { continue }
      search.given |= bit
      let input = frame[firstInput + questions[number].column]
      guard questions[number].tests.test(input, in: &frame) == true else { return false }
      search.yes |= bit
    }
    return true
  }
}
