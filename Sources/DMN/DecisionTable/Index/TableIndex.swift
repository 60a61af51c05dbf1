internal import FEEL

/// The rows of a table that an input value leaves in play, as a bit mask for each class of values of a column.
///
/// A row matches if its bit is set for every column and its cells that the index does not hold pass too.
///
/// Its parts are objects, so that a search takes them into its hands without counting who holds their arrays.
final class TableIndex: Sendable {
  final class Column: Sendable {
    let column: Int
    let domain: ValueDomain
    /// The words of class 0, then those of class 1, …
    let masks: [UInt64]

    init(column: Int, domain: ValueDomain, masks: [UInt64]) {
      self.column = column
      self.domain = domain
      self.masks = masks
    }
  }

  /// Words of 64 rows in a mask.
  let words: Int
  let columns: [Column]
  /// A bit for every row of the table.
  let everyRow: [UInt64]

  private init(words: Int, columns: [Column], everyRow: [UInt64]) {
    self.words = words
    self.columns = columns
    self.everyRow = everyRow
  }

  /// More answers or words than this would cost more to make than they save.
  private static let limit = 2_000_000

  /// The index over those of the questions that it can answer, with their numbers; nil if there are none.
  ///
  /// `rows` holds the numbers of the questions that each row asks.
  static func make(
    _ questions: [CompiledTable.Question], rows: [[Int]]
  ) -> (index: TableIndex, answered: Set<Int>)? {
    let words = (rows.count + 63) / 64
    var askers: [[Int]] = Array(repeating: [], count: questions.count)
    for (row, asked) in rows.enumerated() {
      for question in asked { askers[question].append(row) }
    }
    var everyRow = [UInt64](repeating: ~0, count: words)
    if rows.count % 64 > 0 { everyRow[words - 1] = (1 << UInt64(rows.count % 64)) - 1 }
    var answered: Set<Int> = []
    var columns: [Column] = []
    for column in Set(questions.map(\.column)).sorted() {
      var landmarks: [Landmarks] = []
      var own: [Int] = []
      for number in questions.indices where questions[number].column == column {
        guard let found = questions[number].tests.landmarks else { continue }
        landmarks.append(found)
        own.append(number)
      }
      let size = landmarks.reduce(8) { $0 + $1.strings.count + 2 * $1.numbers.count }
      guard !own.isEmpty, size * max(own.count, words) <= limit else { continue }
      let domain = ValueDomain(landmarks)
      columns.append(
        Column(
          column: column, domain: domain,
          masks: masks(domain, own.map { (questions[$0].tests, askers[$0]) }, everyRow)))
      answered.formUnion(own)
    }
    return columns.isEmpty
      ? nil : (TableIndex(words: words, columns: columns, everyRow: everyRow), answered)
  }

  /// For each class the rows but those that ask a question to which the class has no yes.
  private static func masks(
    _ domain: ValueDomain, _ questions: [(tests: UnaryTests, rows: [Int])], _ everyRow: [UInt64]
  ) -> [UInt64] {
    var masks: [UInt64] = []
    masks.reserveCapacity(domain.count * everyRow.count)
    var frame = Frame()
    for number in 0..<domain.count {
      let start = masks.count
      masks += everyRow
      guard let value = domain.representative(of: number) else { continue }
      for question in questions where question.tests.test(value, in: &frame) != true {
        for row in question.rows { masks[start + row / 64] &= ~(1 << UInt64(row % 64)) }
      }
    }
    return masks
  }
}

extension TableIndex {
  /// The rows that the inputs leave in play, for a table of up to 64 rows; nil if a value has no class.
  @inline(__always)
  func candidates(in frame: Frame, firstInput: Int) -> UInt64? {
    var mask = everyRow[0]
    for column in columns {
      guard let number = column.domain.number(of: frame[firstInput + column.column]) else { return nil }
      mask &= column.masks[number]
    }
    return mask
  }

  /// The same for a table of any length.
  func longCandidates(in frame: Frame, firstInput: Int) -> [UInt64]? {
    var mask = everyRow
    for column in columns {
      guard let number = column.domain.number(of: frame[firstInput + column.column]) else { return nil }
      for word in 0..<words { mask[word] &= column.masks[number * words + word] }
    }
    return mask
  }
}
