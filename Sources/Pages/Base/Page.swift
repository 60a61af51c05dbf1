public import Diagnostics
public import Interchange
public import Register

/// A whole HTML document, ready to be sent.
public struct Page: Sendable {
  public var title: Text
  public var language: Language
  /// 200, or what the page has to say about its failure.
  public var status: Int
  public var body: [UInt8]

  /// Lays the content of `main` out with the frame that all pages have. The frame writes the only `h1`: the title.
  ///
  /// - Parameters:
  ///   - trail: the way to this page from the home page, without both.
  ///   - period: the period that the page shows, for the links of the frame; nil on pages of no period.
  public init(
    _ title: Text, in scene: Scene, trail: [Crumb] = [], period: PeriodID? = nil, status: Int = 200,
    _ content: (inout HTMLWriter) -> Void
  ) {
    self.title = title
    language = scene.viewer.language
    self.status = status
    body = Layout(scene: scene, title: title, trail: trail, period: period).document(content)
  }

  /// A page of the frame's style for somebody who is not signed in.
  public init(
    _ title: Text, language: Language, status: Int = 200, _ content: (inout HTMLWriter) -> Void
  ) {
    self.title = title
    self.language = language
    self.status = status
    body = Layout.plainDocument(title: title, language: language, content)
  }
}

/// A step of the way to a page.
public struct Crumb: Sendable, Hashable {
  public var name: Text
  public var link: Link

  public init(_ name: Text, _ link: Link) {
    self.name = name
    self.link = link
  }

  public init(_ name: Text, _ address: Address) { self.init(name, Link(address)) }
}
