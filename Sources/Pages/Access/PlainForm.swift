import Diagnostics
import Interchange
import Register

/// Forms of those who are not signed in yet, or whose pages have no scene.
struct PlainForm {
  let language: Language
  let csrf: String

  func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  func write(
    to address: Address, button: Text, label: String? = nil, _ html: inout HTMLWriter,
    _ content: (inout HTMLWriter) -> Void
  ) {
    html.element("form", ["class": "deed", "method": "post", "action": address.path, "aria-label": label]) {
      html in
      hidden("csrf", csrf, &html)
      content(&html)
      html.element("div", ["class": "buttons"]) { html in
        html.element("button", ["type": "submit"], text: button.in(language))
      }
    }
  }

  func hidden(_ name: String, _ value: String, _ html: inout HTMLWriter) {
    html.element("input", ["type": "hidden", "name": name, "value": value])
  }

  /// - Parameter autocomplete: what tells password managers what belongs here.
  func field(
    _ name: String, _ label: String, type: String, autocomplete: String, value: String? = nil,
    hint: String? = nil, _ html: inout HTMLWriter
  ) {
    html.element("div", ["class": "field"]) { html in
      html.element("label", ["for": name], text: label)
      html.element(
        "input",
        [
          "id": name, "name": name, "type": type, "value": value, "autocomplete": autocomplete,
          "required": "", "maxlength": "300", "autocapitalize": "none", "spellcheck": "false",
          "aria-describedby": hint == nil ? nil : "\(name)-hint",
        ])
      if let hint { html.element("p", ["class": "hint", "id": "\(name)-hint"], text: hint) }
    }
  }

  func notice(_ problems: [Attempt.Problem], _ html: inout HTMLWriter) {
    guard !problems.isEmpty else { return }
    html.element("div", ["class": "notice problem", "role": "alert"]) { html in
      for problem in problems {
        html.element("p") { html in
          html.element("strong", text: problem.message.text(in: language))
          if let hint = problem.hint {
            html.element("span", ["class": "hint"], text: " \(hint.text(in: language))")
          }
        }
      }
    }
  }
}
