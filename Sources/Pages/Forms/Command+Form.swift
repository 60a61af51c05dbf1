import Diagnostics
public import FEEL
import JSON
public import Register

/// A command of a form, with the prefix that the names of its fields have there: empty, or that of its row.
public struct FormCommand: Sendable, Hashable {
  public var prefix: String
  public var command: Command
}

extension Command {
  /// Reads what somebody posted. Who acts, and in which role, is the session's to say and never the form's.
  ///
  /// - Parameter effective: the day that holds where the form names none in its field `effective`.
  /// - Throws: every problem of every field, by the names of the form.
  public init(form: FormFields, actor: PersonID, role: Role, effective: CalendarDate) throws(FormProblems) {
    guard let word = form["deed"], let kind = Deed.Kind(rawValue: word) else {
      throw FormProblems([
        FieldFault.unknownDeed(form["deed"] ?? "").problem
      ])
    }
    var reader = FormReader(form)
    let head = ["actor", "role", "effective", "deed"]
    let body = reader.object(Deed.form(of: kind).filter { !head.contains($0.name) })
    let day = form["effective"].flatMap { reader.date($0, at: "effective") } ?? effective
    guard reader.problems.isEmpty else { throw FormProblems(reader.problems) }
    do throws(Problems) {
      try self.init(
        body.adding([
          "actor": .string(actor.text), "role": .string(role.rawValue), "effective": .string(day.description),
          "deed": .string(word),
        ]), at: .argument(""))
    } catch {
      throw FormProblems(error, of: form)
    }
  }
}

extension FormFields {
  /// The commands of a form, of one deed or of rows.
  ///
  /// A form with rows names their fields `row.FIN-03.score.likelihood`; what stands outside of rows holds for all. A
  /// button named `only` takes one row, and one named `agree` takes it without its score. Otherwise those rows are taken
  /// that are ticked (`row.FIN-03.take`), or in which something else stands than when the page was made
  /// (`row.FIN-03.was`).
  ///
  /// - Throws: every problem of every field of every row that is taken.
  public func commands(actor: PersonID, role: Role, effective: CalendarDate) throws(FormProblems)
    -> [FormCommand]
  {
    guard !rows.isEmpty else {
      let command = try Command(form: self, actor: actor, role: role, effective: effective)
      return [FormCommand(prefix: "", command: command)]
    }
    var commands: [FormCommand] = []
    var problems: [Attempt.Problem] = []
    for row in takenRows {
      let prefix = "row.\(row)."
      do throws(FormProblems) {
        let command = try Command(form: fields(of: row), actor: actor, role: role, effective: effective)
        commands.append(FormCommand(prefix: prefix, command: command))
      } catch {
        problems += error.problems.map {
          Attempt.Problem(field: $0.field.map { prefix + $0 }, $0.message, hint: $0.hint)
        }
      }
    }
    guard problems.isEmpty else { throw FormProblems(problems) }
    return commands
  }

  /// What stands in a row's fields, as `row.FIN-03.was` keeps it.
  static func entries(_ likelihood: String?, _ consequence: String?, _ reason: String?) -> String {
    [likelihood, consequence, reason].map { $0 ?? "" }.joined(separator: "|")
  }

  private func fields(of row: String) -> FormFields {
    var fields = below("row.\(row).").over(self)
    if self["agree"] == row {
      for name in ["score.likelihood", "score.consequence", "reason"] { fields[name] = nil }
    }
    return fields
  }

  /// The names of the rows, in the order in which they were posted.
  private var rows: [String] {
    names.reduce(into: []) { rows, name in
      let parts = name.split(separator: ".", maxSplits: 2)
      guard parts.count == 3, parts[0] == "row" else { return }
      let row = String(parts[1])
      if rows.last != row, !rows.contains(row) { rows.append(row) }
    }
  }

  private var takenRows: [String] {
    if let only = self["only"] ?? self["agree"] { return rows.filter { $0 == only } }
    return rows.filter { row in
      let fields = below("row.\(row).")
      let now = Self.entries(fields["score.likelihood"], fields["score.consequence"], fields["reason"])
      return fields["take"] != nil || now != fields["was"] ?? "||"
    }
  }
}
