public import Diagnostics
import FEEL
public import Register

/// The figures of a published report as FEEL variables, and its claims as compiled expressions over them.
public struct PublishedFigures: Sendable {
  private let names: [String]
  private let values: [Value]
  private let claims: [(claim: Claim, expression: CompiledExpression)]

  /// Compiles every claim; throws all claims that do not parse, each at its place.
  public init(_ report: PublishedReport, in register: Register) throws(Problems) {
    var root = Branch()
    for figure in report.figures {
      root.insert(.number(figure.value), at: figure.id.split(separator: ".").map(String.init)[...])
    }
    names = root.entries.map(\.0)
    values = root.entries.map(\.1.value)
    var scope = Scope()
    for name in names { scope.declare(name) }
    var compiled: [(Claim, CompiledExpression)] = []
    var problems: [Diagnostic] = []
    for claim in report.claims {
      let place = register.location(of: claim.origin)
      do throws(Problems) {
        compiled.append((claim, try compile(expression: claim.expression, in: scope, at: place)))
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    claims = compiled
  }

  /// Each claim with its recomputed value, unrounded, and the errors of computing it.
  func recomputed() -> [(claim: Claim, exact: Number?, errors: [EvaluationError])] {
    claims.map { claim, expression in
      let (value, errors) = expression.evaluate(values)
      return (claim, value.number, errors)
    }
  }
}

/// A node of the tree that figure ids spell: a number, branches, or both in the order in which they came.
private struct Branch {
  var leaf: Value?
  var entries: [(String, Branch)] = []

  mutating func insert(_ leaf: Value, at path: ArraySlice<String>) {
    guard let first = path.first else {
      self.leaf = leaf
      return
    }
    let index = entries.firstIndex { $0.0 == first } ?? entries.count
    if index == entries.count { entries.append((first, Branch())) }
    entries[index].1.insert(leaf, at: path.dropFirst())
  }

  var value: Value {
    entries.isEmpty ? leaf ?? .null : .context(Context(entries.map { ($0.0, $0.1.value) }))
  }
}

extension Register {
  /// The place of a record as a diagnostic names it.
  public func location(of origin: Origin) -> Location {
    guard files.indices.contains(Int(origin.file)) else { return .file(id) }
    return .text(file: files[Int(origin.file)].path, line: Int(origin.line), column: 0)
  }
}
