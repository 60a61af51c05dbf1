public import Interchange
public import Register

/// The inputs of a form, each with its label, its hint, what was typed before, and what was wrong with it.
extension DeedForm {
  /// What a choice offers.
  public struct Option: Sendable, Hashable {
    public var value: String
    public var name: Text

    public init(_ value: String, _ name: Text) {
      self.value = value
      self.name = name
    }
  }

  public enum Input: Sendable, Hashable {
    case line
    case paragraph
    /// A date as people write it: `31 มี.ค. 2560`, `2017-03-31`.
    case date
    case number(ClosedRange<Int>)
    /// The first choice is empty unless there is a value.
    case choice([Option])
    case radio([Option])
    case check
    /// A file; only in forms that are sent in parts.
    case document
  }

  /// - Parameters:
  ///   - name: as the deed's field is called; parts of it are parted by dots: `reason.th`.
  ///   - value: what stands in the input before anybody typed.
  public func field(
    _ name: String, _ label: Text, _ input: Input = .line, value: String? = nil, isRequired: Bool = false,
    hint: Text? = nil, _ html: inout HTMLWriter
  ) {
    let id = "\(prefix)-\(name.replacing(".", with: "-"))"
    let problems = attempt?.problems.filter { $0.field == name } ?? []
    let kept = attempt.map { $0.fields[name] ?? "" } ?? value
    let described =
      (hint == nil ? [] : ["\(id)-hint"]) + (problems.isEmpty ? [] : ["\(id)-problem"])
    let common: HTMLWriter.Attributes = [
      "id": id, "name": name, "required": isRequired ? "" : nil,
      "aria-invalid": problems.isEmpty ? nil : "true",
      "aria-describedby": described.isEmpty ? nil : described.joined(separator: " "),
    ]
    let isGroup = if case .radio = input { true } else { false }
    html.element(isGroup ? "fieldset" : "div", ["class": problems.isEmpty ? "field" : "field wrong"]) {
      html in
      if isGroup {
        html.element("legend") { caption(label, isRequired, &$0) }
      } else if input != .check {
        html.element("label", ["for": id]) { caption(label, isRequired, &$0) }
      }
      write(input, kept, common, id, &html)
      if input == .check { html.element("label", ["for": id]) { caption(label, isRequired, &$0) } }
      if let hint { html.element("p", ["class": "hint", "id": "\(id)-hint"], text: scene.say(hint)) }
      if !problems.isEmpty {
        html.element("div", ["class": "problem", "id": "\(id)-problem"]) { html in
          for problem in problems { scene.write(problem, &html) }
        }
      }
    }
  }

  private func caption(_ label: Text, _ isRequired: Bool, _ html: inout HTMLWriter) {
    html.text(scene.say(label))
    if isRequired { html.element("span", ["class": "required"], text: scene.say(" (จำเป็น)", " (required)")) }
  }

  private func write(
    _ input: Input, _ kept: String?, _ common: HTMLWriter.Attributes, _ id: String, _ html: inout HTMLWriter
  ) {
    switch input {
    case .line: html.element("input", common + ["type": "text", "value": kept])
    case .date:
      html.element("input", common + ["type": "text", "value": kept, "autocomplete": "off", "class": "date"])
    case .number(let range):
      html.element(
        "input",
        common + [
          "type": "number", "inputmode": "numeric", "min": "\(range.lowerBound)",
          "max": "\(range.upperBound)",
          "value": kept,
        ])
    case .document: html.element("input", common + ["type": "file"])
    case .paragraph: html.element("textarea", common + ["rows": "3"], text: kept ?? "")
    case .check:
      html.element(
        "input", common + ["type": "checkbox", "value": "true", "checked": kept == "true" ? "" : nil])
    case .choice(let options):
      html.element("select", common) { html in
        if kept == nil || kept == "" {
          html.element("option", ["value": ""], text: scene.say("— เลือก —", "— choose —"))
        }
        for option in options {
          html.element(
            "option", ["value": option.value, "selected": option.value == kept ? "" : nil],
            text: scene.say(option.name))
        }
      }
    case .radio(let options):
      for (index, option) in options.enumerated() {
        let own = index == 0 ? id : "\(id)-\(index)"
        html.element("span", ["class": "radio"]) { html in
          html.element(
            "input",
            HTMLWriter.Attributes(common.pairs.filter { $0.name != "id" }) + [
              "id": own, "type": "radio", "value": option.value,
              "checked": option.value == kept ? "" : nil,
            ])
          html.element("label", ["for": own], text: scene.say(option.name))
        }
      }
    }
  }
}
