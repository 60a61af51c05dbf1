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
  /// A form with rows names their fields `row.1.plan`, `row.1.score.likelihood`, …; what stands outside of rows holds for
  /// all. A button named `only` takes one row, and one named `agree` takes it as it is, without its score. Otherwise each
  /// row is taken in which something else stands than when the page was made (`row.1.was`).
  ///
  /// - Throws: every problem of every field of every row that is taken.
  public func commands(actor: PersonID, role: Role, effective: CalendarDate) throws(FormProblems)
    -> [FormCommand]
  {
    guard names.contains(where: { $0.hasPrefix("row.") }) else {
      let command = try Command(form: self, actor: actor, role: role, effective: effective)
      return [FormCommand(prefix: "", command: command)]
    }
    var commands: [FormCommand] = []
    var problems: [Attempt.Problem] = []
    for number in takenRows {
      let prefix = "row.\(number)."
      do throws(FormProblems) {
        let command = try Command(form: row(number), actor: actor, role: role, effective: effective)
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

  /// What was filled into a row beside its hidden fields, in the order of the names: what `row.1.was` compares with.
  static func entries(likelihood: Int?, consequence: Int?, reason: String?) -> String {
    [likelihood.map(String.init) ?? "", consequence.map(String.init) ?? "", reason ?? ""].joined(
      separator: "|")
  }

  private func row(_ number: Int) -> FormFields {
    var fields = below("row.\(number).").over(self)
    if self["agree"] == String(number) {
      for name in ["score.likelihood", "score.consequence", "reason"] { fields[name] = nil }
    }
    return fields
  }

  private var takenRows: [Int] {
    if let only = self["only"] ?? self["agree"] { return Int(only).map { [$0] } ?? [] }
    let numbers = names.compactMap { name -> Int? in
      guard name.hasPrefix("row.") else { return nil }
      return name.dropFirst(4).split(separator: ".").first.flatMap { Int($0) }
    }
    return Set(numbers).sorted().filter { number in
      let row = below("row.\(number).")
      let now = [row["score.likelihood"], row["score.consequence"], row["reason"]].map { $0 ?? "" }
      return now.joined(separator: "|") != row["was"] ?? "||"
    }
  }
}
