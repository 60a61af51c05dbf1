import Interchange
import Register

/// One form over the rows of a table: its inputs stand in the cells and name the form that they belong to.
struct RowForm {
  let scene: Scene
  let deed: Deed.Kind
  /// Unique on the page; the ids of the inputs begin with it.
  let id: String
  /// Fields that hold for every row.
  let shared: [Query.Field]
  /// The refused attempt at this form.
  let attempt: Attempt?

  init(_ deed: Deed.Kind, shared: [Query.Field], in scene: Scene) {
    self.scene = scene
    self.deed = deed
    self.shared = shared
    id = "rows-" + deed.rawValue.replacing(" ", with: "-")
    let mine = [Query.Field("deed", deed.rawValue)] + shared
    attempt = scene.attempt.flatMap { attempt in
      let hasRows = attempt.fields.fields.contains { $0.name.hasPrefix("row.") }
      return hasRows && mine.allSatisfy { attempt.fields[$0.name] == $0.value } ? attempt : nil
    }
  }

  /// The form itself, with the button that takes all rows; the table stands after it.
  func write(_ html: inout HTMLWriter, button: Text, hint: Text) {
    html.element(
      "form",
      ["id": id, "class": "deed rows", "method": "post", "action": Address.perform.path, "data-guard": ""]
    ) { html in
      let fixed = [
        Query.Field("deed", deed.rawValue), .init("csrf", scene.viewer.csrf),
        .init("back", scene.link.description), .init("head", scene.head.hash),
      ]
      for field in fixed + shared {
        html.element("input", ["type": "hidden", "name": field.name, "value": field.value])
      }
      if let attempt { scene.notice(of: attempt, named: id, &html) }
      html.element("div", ["class": "buttons"]) { html in
        html.element("button", ["type": "submit"], text: scene.say(button))
        html.element("span", ["class": "hint"], text: scene.say(hint))
      }
    }
  }

  /// Which record the row is about.
  func subject(_ row: String, _ name: String, _ value: String, _ html: inout HTMLWriter) {
    html.element(
      "input", ["type": "hidden", "form": id, "name": "row.\(row).\(name)", "value": value])
  }

  /// The tick that takes the row along.
  func tick(_ row: String, label: String, _ html: inout HTMLWriter) {
    html.element("label", ["class": "tick"]) { html in
      html.element(
        "input",
        [
          "type": "checkbox", "form": id, "name": "row.\(row).take", "value": "yes",
          "checked": kept(row, "take") == "yes" ? "" : nil,
        ])
      html.element("span", ["class": "unseen"], text: label)
    }
  }

  /// A button that takes this row alone.
  func button(
    _ row: String, _ text: Text, name: String = "only", kind: String? = nil, _ html: inout HTMLWriter
  ) {
    html.element(
      "button", ["type": "submit", "form": id, "name": name, "value": row, "class": kind],
      text: scene.say(text))
  }

  /// What was typed before; nil where this form was not refused, or nothing was typed.
  func kept(_ row: String, _ name: String) -> String? { attempt?.fields["row.\(row).\(name)"] }

  func inputID(_ row: String, _ name: String) -> String {
    "\(id)-row.\(row).\(name)".replacing(".", with: "-")
  }

  func problems(_ row: String, _ name: String) -> [Attempt.Problem] {
    attempt?.problems.filter { $0.field == "row.\(row).\(name)" } ?? []
  }

  /// What is said against a field, tied to it by its id.
  func write(_ problems: [Attempt.Problem], of row: String, _ name: String, _ html: inout HTMLWriter) {
    guard !problems.isEmpty else { return }
    html.element("div", ["class": "problem", "id": inputID(row, name) + "-problem"]) { html in
      for problem in problems { scene.write(problem, &html) }
    }
  }
}
