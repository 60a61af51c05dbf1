/// A compiled test of a value. The common forms of decision table cells are cases of their own, so that a cell
/// costs one comparison and no allocation; a test is stored in line, without a box of its own.
enum Test: Sendable {
  case irrelevant
  case null
  case boolean(Bool)
  case number(Number)
  case string(PreparedString)
  /// One of several strings.
  case strings([PreparedString])
  case numberComparison(ComparisonOperator, Number)
  case numberInterval(low: Number, lowIncluded: Bool, high: Number, highIncluded: Bool)
  /// A constant of any other kind: equal to it, in it if it is a list or a range.
  case constant(Value)
  case constantComparison(ComparisonOperator, Value)
  /// An expression: equal to its value or in it. In a cell, `answers` holds: true and false are then the answer
  /// themselves, unless the input is boolean.
  case value(Node, answers: Bool)
  case comparison(ComparisonOperator, Node, at: Int)
  /// An expression over `?`, whose slot is set before it is evaluated.
  case condition(Node, input: Int)
  case any([Test])
  indirect case not(Test)
}
