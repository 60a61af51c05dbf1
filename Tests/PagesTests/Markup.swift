/// A page taken apart, near enough for tests: tags with their attributes, and the text between them.
struct Markup {
  struct Tag: Equatable {
    let name: String
    let attributes: [String: String]
    /// Up to the next tag, entities as they are.
    let text: String

    subscript(attribute: String) -> String? { attributes[attribute] }
    var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }
  }

  /// Opening tags in their order.
  let tags: [Tag]
  /// What does not fit: a tag closed that is not open, or left open at the end.
  let faults: [String]

  private static let void: Set = ["meta", "br", "col", "hr", "input", "link", "img"]

  init(_ html: String) {
    var tags: [Tag] = []
    var faults: [String] = []
    var open: [String] = []
    for piece in html.split(separator: "<").dropFirst() {
      guard let end = piece.firstIndex(of: ">") else {
        faults.append("no end: \(piece.prefix(40))")
        continue
      }
      let inside = piece[..<end]
      if inside.hasPrefix("/") {
        let name = String(inside.dropFirst())
        if open.last == name { open.removeLast() } else { faults.append("closed but not open: \(name)") }
        continue
      }
      guard let name = inside.split(separator: " ").first.map(String.init) else {
        faults.append("empty tag")
        continue
      }
      var attributes: [String: String] = [:]
      for match in inside.matches(of: /\s([^\s="]+)="([^"]*)"/) {
        attributes[String(match.output.1)] = String(match.output.2)
      }
      tags.append(Tag(name: name, attributes: attributes, text: String(piece[piece.index(after: end)...])))
      if !Self.void.contains(name) { open.append(name) }
    }
    self.tags = tags
    self.faults = faults + open.map { "left open: \($0)" }
  }

  func all(_ name: String) -> [Tag] { tags.filter { $0.name == name } }

  var ids: [String] { tags.compactMap { $0["id"] } }

  /// The targets of links and forms, entities read.
  var targets: [String] {
    tags.compactMap { $0["href"] ?? $0["action"] ?? $0["src"] }.map { $0.replacing("&amp;", with: "&") }
  }
}
