public import Interchange
public import Register

/// A form that does one deed: a post to `Address.perform` with everything that the server asks of it.
///
/// Several forms of one deed may stand on a page: `fixed` tells them apart, and a refused attempt comes back to the form
/// whose deed and fixed fields it has.
public struct DeedForm: Sendable {
  public let scene: Scene
  /// The word of the deed, as commands have it: `accept risk`.
  public let deed: String
  /// Hidden fields that name what the deed is done to.
  public let fixed: [Query.Field]
  /// The refused attempt at this very form.
  public let attempt: Attempt?
  /// Before the ids of its inputs, so that they are unique on the page.
  let prefix: String

  public init(_ deed: String, of fixed: [Query.Field] = [], in scene: Scene) {
    self.scene = scene
    self.deed = deed
    self.fixed = fixed
    let mine = [Query.Field("deed", deed)] + fixed
    attempt = scene.attempt.flatMap { attempt in
      mine.allSatisfy { attempt.fields[$0.name] == $0.value } ? attempt : nil
    }
    prefix = mine.map(\.value).joined(separator: "-").map {
      $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-"
    }
    .reduce(into: "f-") { $0.append($1) }
  }

  /// Writes the form; `content` writes its inputs.
  ///
  /// - Parameters:
  ///   - label: what it is for, where no heading says so.
  ///   - target: where it is sent; forms with documents go elsewhere, in parts.
  ///   - back: where the browser goes when the deed is done; by default the page that shows the form.
  public func write(
    _ html: inout HTMLWriter, label: Text? = nil, back: Link? = nil, button: Text,
    to target: Address = .perform, encoding: String? = nil,
    _ content: (inout HTMLWriter) -> Void = { _ in }
  ) {
    html.element(
      "form",
      [
        "class": "deed", "method": "post", "action": target.path, "enctype": encoding,
        "aria-label": label.map(scene.say), "data-guard": "",
      ]
    ) { html in
      hidden("deed", deed, &html)
      for field in fixed { hidden(field.name, field.value, &html) }
      hidden("csrf", scene.viewer.csrf, &html)
      hidden("back", (back ?? scene.link).description, &html)
      hidden("head", scene.head.hash, &html)
      if let attempt { scene.notice(of: attempt, named: prefix, &html) }
      content(&html)
      html.element("div", ["class": "buttons"]) { html in
        html.element("button", ["type": "submit"], text: scene.say(button))
      }
    }
  }

  private func hidden(_ name: String, _ value: String, _ html: inout HTMLWriter) {
    html.element("input", ["type": "hidden", "name": name, "value": value])
  }
}
