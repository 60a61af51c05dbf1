internal import FEEL

extension CompiledTable {
  /// The rows of which all cells but one pass, with the column of the one that does not; the inputs stand in their
  /// slots.
  ///
  /// What the cells raise on the way stays out of the frame: nobody asked for the rows that do not match.
  func nearMisses(in frame: Frame) -> [(row: Int, column: Int)] {
    var frame = frame
    var answers: [Bool?] = Array(repeating: nil, count: questions.count)
    var found: [(row: Int, column: Int)] = []
    for row in ends.indices {
      var failing: [Int] = []
      for position in (row == 0 ? 0 : ends[row - 1])..<ends[row] where failing.count < 2 {
        let number = asked[position]
        let question = questions[number]
        let answer =
          answers[number] ?? (question.tests.test(frame[firstInput + question.column], in: &frame) == true)
        answers[number] = answer
        if !answer { failing.append(question.column) }
      }
      if failing.count == 1 { found.append((row, failing[0])) }
    }
    return found
  }
}
