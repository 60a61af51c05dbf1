/// A colour as three bytes: `0xRRGGBB`.
public struct Colour: Sendable, Hashable {
  public var rgb: UInt32

  public init(_ rgb: UInt32) { self.rgb = rgb & 0xFFFFFF }

  /// `#RRGGBB`, or nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 7, text.hasPrefix("#"), let rgb = UInt32(text.dropFirst(), radix: 16) else {
      return nil
    }
    self.init(rgb)
  }

  /// The colour mixed with black; an amount of 0 leaves it as it is.
  func darkened(by amount: Double) -> Colour {
    let channels = [16, 8, 0].map { shift -> UInt32 in
      let channel = Double((rgb >> UInt32(shift)) & 0xFF) * (1 - amount)
      return UInt32(max(0, min(255, channel))) << UInt32(shift)
    }
    return Colour(channels.reduce(0, |))
  }

  public static let black = Colour(0)
  public static let white = Colour(0xFFFFFF)
}

/// How a cell looks. Values, so that equal styles become one in the file.
public struct Style: Sendable, Hashable {
  public var font: Font
  public var fill: Fill?
  public var border: Border?
  public var horizontal: Horizontal
  public var vertical: Vertical
  public var wraps: Bool
  public var indent: Int
  /// Excel's notation: `0.00`, `[$-107041E]d mmm yyyy`; nil is general.
  public var numberFormat: String?
  /// The cell keeps its content on a protected sheet.
  public var isLocked = true

  public init(
    font: Font = Font(), fill: Fill? = nil, border: Border? = nil, horizontal: Horizontal = .general,
    vertical: Vertical = .top, wraps: Bool = false, indent: Int = 0, numberFormat: String? = nil
  ) {
    self.font = font
    self.fill = fill
    self.border = border
    self.horizontal = horizontal
    self.vertical = vertical
    self.wraps = wraps
    self.indent = indent
    self.numberFormat = numberFormat
  }

  /// A font by name. Workbooks carry no list of fallbacks: where TH Sarabun New is missing, a program takes some
  /// other font with Thai letters, and the text comes out about a fifth wider. Widths and heights that are
  /// reckoned here allow for that.
  public struct Font: Sendable, Hashable {
    public var name: String
    public var size: Double
    public var isBold: Bool
    public var isItalic: Bool
    public var colour: Colour

    public init(
      name: String = "TH Sarabun New", size: Double = 14, isBold: Bool = false, isItalic: Bool = false,
      colour: Colour = .black
    ) {
      self.name = name
      self.size = size
      self.isBold = isBold
      self.isItalic = isItalic
      self.colour = colour
    }
  }

  /// A background; a pattern of lines in a darker shade of the colour tells fills apart that look alike in grey.
  public struct Fill: Sendable, Hashable {
    public enum Pattern: Sendable, Hashable { case solid, darkTrellis, lightUp, lightGrid, grey125 }

    public var colour: Colour
    public var pattern: Pattern

    public init(_ colour: Colour, pattern: Pattern = .solid) {
      self.colour = colour
      self.pattern = pattern
    }
  }

  public struct Border: Sendable, Hashable {
    public enum Weight: Sendable, Hashable { case none, thin, medium, double }

    public var top: Weight
    public var bottom: Weight
    public var left: Weight
    public var right: Weight
    public var colour: Colour

    public init(
      top: Weight = .none, bottom: Weight = .none, left: Weight = .none, right: Weight = .none,
      colour: Colour = Colour(0x9AA3AF)
    ) {
      self.top = top
      self.bottom = bottom
      self.left = left
      self.right = right
      self.colour = colour
    }

    public static let all = Border(top: .thin, bottom: .thin, left: .thin, right: .thin)
  }

  public enum Horizontal: Sendable, Hashable { case general, left, centre, right }
  public enum Vertical: Sendable, Hashable { case top, centre, bottom }
}
