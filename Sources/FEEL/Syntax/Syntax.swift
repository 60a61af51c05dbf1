/// A parsed expression: names are bound, but not yet given slots.
struct Syntax: Sendable {
  let kind: Kind
  /// Where the expression, or the operator that makes it, stands; UTF-8 bytes from 0.
  let offset: Int
  /// The inferred type; `any` where nothing is known.
  let type: FEELType
  /// Levels of nesting, itself included.
  let height: Int
  /// The tokens of a body that may run many times; 0 elsewhere.
  var length = 0

  indirect enum Kind: Sendable {
    case literal(Value)
    case name(Reference, String)
    /// A name inside filters over elements of unknown keys: an entry of an element, else what it means
    /// outside. Innermost filter first.
    case late(String, items: [LocalID], otherwise: Syntax)
    case negation(Syntax)
    case arithmetic(ArithmeticOperator, Syntax, Syntax)
    case comparison(ComparisonOperator, Syntax, Syntax)
    case between(Syntax, low: Syntax, high: Syntax)
    case membership(Syntax, [Test])
    case conjunction(Syntax, Syntax)
    case disjunction(Syntax, Syntax)
    case conditional(Syntax, then: Syntax, otherwise: Syntax)
    case iteration([Iterator], partial: LocalID, usesPartial: Bool, body: Syntax)
    case quantified(Quantifier, [Iterator], condition: Syntax)
    case filter(Syntax, item: LocalID, condition: Syntax)
    case path(Syntax, String)
    case instance(Syntax, FEELType)
    case call(Syntax, [Syntax])
    case namedCall(Syntax, [(name: String, value: Syntax)])
    case list([Syntax])
    case context([Entry])
    case interval(start: Syntax, startIncluded: Bool, end: Syntax, endIncluded: Bool)
    case comparisonRange(RangeValue.Form, Syntax)
    case function([Parameter], body: Syntax)
    case external([Parameter], Syntax)
    /// What can only fail, such as a literal that means nothing.
    case failure(EvaluationError.Reason)
  }

  /// A variable that the expression itself declares; unique in the expression.
  typealias LocalID = Int

  enum Reference: Sendable, Hashable {
    case slot(Int)
    case local(LocalID)
    /// An entry of the element that a filter looks at.
    case entry(of: LocalID)
    case builtin
    case unknown
  }

  struct Iterator: Sendable {
    let variable: LocalID
    let domain: Domain
  }

  enum Domain: Sendable {
    case members(Syntax)
    /// `1..10` without brackets, which may run downwards.
    case steps(from: Syntax, to: Syntax)
  }

  struct Entry: Sendable {
    let key: String
    let variable: LocalID
    let value: Syntax
  }

  struct Parameter: Sendable {
    let name: String
    let variable: LocalID
    let type: FEELType
  }

  /// One test of `in` or of a decision table cell.
  enum Test: Sendable {
    case compare(ComparisonOperator, Syntax)
    /// An expression; `usesInput` if it mentions `?` and so answers by itself.
    case value(Syntax, usesInput: Bool)

    var height: Int {
      switch self {
      case .compare(_, let syntax), .value(let syntax, _): syntax.height
      }
    }
  }
}

enum ArithmeticOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case raise = "**"
}

enum ComparisonOperator: String, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

enum Quantifier: Sendable {
  case some, every
}
