public import Diagnostics

/// How the examples of a set of models went, and which rows of the tables they reach.
public struct ExampleReport: Sendable {
  public struct Example: Sendable, Hashable {
    /// The test file without folder and `.xml`, a slash, and the case's id: `levels-test-01/top-right`.
    public var name: String
    public var description: String?
    public var location: Location
    /// Why it fails; nil if it passes.
    public var failure: String?
  }

  /// A row of a table with the examples that reach it.
  public struct Row: Sendable {
    public var decision: String
    public var number: Int
    public var id: String?
    public var location: Location
    public var firing: [String]
    public var missing: [String]
    /// False for a row of dashes, which nothing keeps from matching.
    public var hasTests: Bool

    /// Whether an example shows that the row fires, and one that it just does not.
    public var isComplete: Bool { !firing.isEmpty && (!hasTests || !missing.isEmpty) }
  }

  /// In the order of the files and of the cases in them.
  public var examples: [Example]
  /// Every row of every table, in the order of the models.
  public var rows: [Row]
  public var coverage: RowCoverage

  public var failures: [Example] { examples.filter { $0.failure != nil } }
}

extension TestRunner {
  /// Runs examples against a graph that holds their models, and watches which rows they reach.
  ///
  /// A suite names its model by file name; one whose model is not in the graph fails with every case.
  public func report(on suites: [TestSuite], in graph: DecisionGraph) -> ExampleReport {
    var examples: [ExampleReport.Example] = []
    var coverage = RowCoverage()
    for suite in suites {
      let model = graph.models.first { ($0.file.split(separator: "/").last ?? "") == suite.modelName }
      for testCase in suite.cases {
        let name = "\(suite.name)/\(testCase.id)"
        var failure: String? = "\(suite.modelName) is not among the models"
        if let model {
          failure = self.failure(of: testCase, in: graph, model: model)
          coverage.add(explanation(of: testCase, in: graph, model: model), run: name)
        }
        examples.append(
          ExampleReport.Example(
            name: name, description: testCase.description, location: testCase.location, failure: failure))
      }
    }
    let rows = graph.tables.flatMap { table in
      table.rows.map { row in
        ExampleReport.Row(
          decision: table.decision, number: row.number, id: row.id, location: row.location,
          firing: coverage.runs(firing: row.location), missing: coverage.runs(missing: row.location),
          hasTests: row.inputs.contains { $0.text != "-" })
      }
    }
    return ExampleReport(examples: examples, rows: rows, coverage: coverage)
  }

  /// How the values of a case come about; nothing for a case that can not be run.
  private func explanation(
    of testCase: TestCase, in graph: DecisionGraph, model: Definitions
  ) -> [DecisionTrace] {
    do throws(Problems) {
      return try program(of: testCase, in: graph, model: model).explain(
        testCase.inputs.map(\.value), now: now)
    } catch {
      return []
    }
  }
}
