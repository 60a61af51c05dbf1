import Foundation

@testable import Pages

/// A form of a page as a browser would post it, with the inputs elsewhere on the page that name it.
struct Form {
  let action: String
  /// Hidden inputs and what stands in the others.
  private(set) var fields: [String: String] = [:]
  /// The names of what somebody can type into or choose from.
  private(set) var inputs: [String] = []
  private var choices: [String: [String]] = [:]
  private var types: [String: String] = [:]

  /// Forms that are posted.
  static func all(in html: String) -> [Form] {
    let tags = Markup(html).tags
    var forms: [Form] = []
    var ids: [String: Int] = [:]
    var select: (form: Int, name: String)?
    for tag in tags {
      switch tag.name {
      case "form":
        forms.append(Form(action: tag["action"] ?? ""))
        if let id = tag["id"] { ids[id] = forms.count - 1 }
      case "input", "select", "textarea":
        guard let name = tag["name"], let place = tag["form"].flatMap({ ids[$0] }) ?? forms.indices.last
        else { continue }
        forms[place].take(tag, name)
        select = tag.name == "select" ? (place, name) : nil
      case "option":
        if let select, let value = tag["value"], !value.isEmpty {
          forms[select.form].choices[select.name, default: []].append(value)
        }
      default: break
      }
    }
    return forms
  }

  private mutating func take(_ tag: Markup.Tag, _ name: String) {
    let type = tag["type"] ?? tag.name
    switch type {
    case "hidden": fields[name] = tag["value"]?.replacing("&amp;", with: "&")
    case "radio", "checkbox":
      choices[name, default: []].append(tag["value"] ?? "")
      types[name] = type
    case "textarea": fields[name] = tag.text
    case _: fields[name] = tag["value"] ?? ""
    }
    if type != "hidden", !inputs.contains(name) {
      inputs.append(name)
      types[name] = tag["class"] == "date" ? "date" : type
      if tag["class"] == "digit" { types[name] = "number" }
    }
  }

  /// With something that could be right in every input: the first choice, a day, a number, a word.
  var filled: Query {
    var query = Query(fields.sorted { $0.key < $1.key }.map { Query.Field($0.key, $0.value) })
    for name in inputs {
      let value =
        choices[name]?.first
        ?? (types[name] == "date" ? "30/6/2560" : types[name] == "number" ? "3" : "word")
      query = query.setting(name, value)
    }
    return query
  }
}

extension [String] {
  var withoutRepetition: [String] {
    reduce(into: []) { kept, member in
      if !kept.contains(member) { kept.append(member) }
    }
  }
}

extension String {
  /// The markup of a table's row with an id.
  func row(of id: String) -> String? {
    guard let start = range(of: "<tr id=\"\(id)\"") else { return nil }
    return self[start.lowerBound...].range(of: "</tr>\n<tr id=").map {
      String(self[start.lowerBound..<$0.lowerBound])
    }
      ?? String(self[start.lowerBound...])
  }
}
