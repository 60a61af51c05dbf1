public import Interchange
public import Register

/// Pieces of a page.
extension Scene {
  /// A section with its heading; `id` makes it a target of links.
  public func section(
    _ title: Text, id: String? = nil, kind: String? = nil, _ html: inout HTMLWriter,
    _ content: (inout HTMLWriter) -> Void
  ) {
    html.element("section", ["id": id, "class": kind]) { html in
      html.element("h2", text: say(title))
      content(&html)
    }
  }

  /// Terms with what is known of each; those of which nothing is known are left out.
  public func definitions(
    _ entries: [(term: Text, content: ((inout HTMLWriter) -> Void)?)], _ html: inout HTMLWriter
  ) {
    html.element("dl") { html in
      for case (let term, let content?) in entries {
        html.element("div") { html in
          html.element("dt", text: say(term))
          html.element("dd") { content(&$0) }
        }
      }
    }
  }

  /// Content of a definition list: a text, or nil where there is none.
  public func words(_ text: Text?) -> ((inout HTMLWriter) -> Void)? {
    guard let text, !text.isBlank else { return nil }
    return { $0.text(say(text)) }
  }

  public func words(_ text: String?) -> ((inout HTMLWriter) -> Void)? {
    guard let text, !text.isEmpty else { return nil }
    return { $0.text(text) }
  }

  public func link(_ text: String, to link: Link, _ html: inout HTMLWriter) {
    html.element("a", ["href": link.description], text: text)
  }

  public func link(_ text: String, to address: Address, _ html: inout HTMLWriter) {
    link(text, to: Link(address), &html)
  }

  /// Tabs are links to pages of their own; the current one is marked.
  public func tabs(
    _ label: Text, _ tabs: [(name: Text, link: Link)], _ html: inout HTMLWriter
  ) {
    html.element("nav", ["class": "tabs", "aria-label": say(label)]) { html in
      html.element("ul") { html in
        for tab in tabs {
          html.element("li") { html in
            let isHere = tab.link == link
            html.element(
              "a", ["href": tab.link.description, "aria-current": isHere ? "page" : nil], text: say(tab.name))
          }
        }
      }
    }
  }
}
