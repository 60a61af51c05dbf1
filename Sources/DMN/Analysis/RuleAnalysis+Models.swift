internal import Diagnostics
public import FEEL

/// Analyses every decision table of a set of models: gaps, overlaps, rows that never fire, outputs that never come.
///
/// What is called complete or free of overlaps is so for every input that the types allow, null excepted where no
/// allowed value or cell names it. `work` bounds the boxes looked at in each search of a table; a table that
/// takes more is told as not finished.
public func analyseRules(
  of models: [Definitions], zones: ZoneDatabase = .none, work: Int = 20_000_000
) -> RuleAnalysis {
  let builder = GraphBuilder(models, zones: zones)
  var types = builder.types
  var seen: Set<Diagnostic> = []
  let problems = (builder.problems + builder.unknownNames).filter { seen.insert($0).inserted }
    .inOrderOfPlace()
  var places: Set<Location> = []
  let tables = builder.tables.filter { places.insert($0.table.location).inserted }
    .sorted { ($0.model, $0.table.location) < ($1.model, $1.table.location) }
  return RuleAnalysis(
    problems: problems,
    tables: tables.map { context in
      var examination = TableExamination(context, model: models[context.model], &types, work: work)
      return examination.run()
    })
}
