/// What a document may hold; the first excess ends the reading with a diagnostic.
///
/// A DOCTYPE is never accepted, whatever the limits: none of the formats read here has one, and entities that
/// multiply or reach for other files can only be declared in one.
public struct Limits: Sendable, Hashable {
  /// Bytes of the whole file.
  public var bytes: Int
  /// Elements and attributes together.
  public var nodes: Int
  /// Elements inside one another; libxml2 itself stops at 256.
  public var depth: Int
  /// Schema errors that are listed one by one; the rest are counted.
  public var diagnostics: Int
  /// Whether comments and processing instructions are passed over in silence or refused.
  ///
  /// A file that is written back canonically would lose them.
  public var allowsComments: Bool

  public init(bytes: Int, nodes: Int, depth: Int, diagnostics: Int, allowsComments: Bool) {
    self.bytes = min(bytes, Int(Int32.max))
    self.nodes = nodes
    self.depth = depth
    self.diagnostics = diagnostics
    self.allowsComments = allowsComments
  }

  /// Generous for the largest register or model, small enough for any machine.
  public static let standard = Limits(
    bytes: 1 << 30, nodes: 50_000_000, depth: 200, diagnostics: 1_000, allowsComments: true)
}
