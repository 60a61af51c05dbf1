public import Register

/// A file that pages refer to.
public struct Asset: Sendable {
  public let name: String
  public let mediaType: String
  public let bytes: [UInt8]

  /// - Parameter register: gives the levels their colours.
  /// - Returns: nil for a name that no page refers to.
  public init?(named name: String, of register: Register) {
    self.name = name
    switch name {
    case Self.styleName:
      mediaType = "text/css; charset=utf-8"
      bytes = PackageResources.sopthan_css
    case Self.deskName:
      mediaType = "text/css; charset=utf-8"
      bytes = PackageResources.desk_css
    case Self.scoringName:
      mediaType = "text/javascript; charset=utf-8"
      bytes = PackageResources.scoring_js
    case Self.levelsName:
      mediaType = "text/css; charset=utf-8"
      bytes = Array(Self.levelStyle(register.levels).utf8)
    case Self.scriptName:
      mediaType = "text/javascript; charset=utf-8"
      bytes = PackageResources.sopthan_js
    case Self.iconName:
      mediaType = "image/svg+xml"
      bytes = Array(Self.icon.utf8)
    default: return nil
    }
  }

  public static let styleName = "sopthan.css"
  /// The levels in the register's own colours.
  public static let levelsName = "levels.css"
  public static let scriptName = "sopthan.js"
  /// Of pages where work is done.
  public static let deskName = "desk.css"
  public static let scoringName = "scoring.js"
  public static let iconName = "sopthan.svg"

  public static let names = [styleName, deskName, levelsName, scriptName, scoringName, iconName]

  private static func levelStyle(_ levels: [LevelStyle]) -> String {
    levels.map { style in
      """
      .level-\(style.level.rawValue) { background: \(style.fill); color: \(style.ink); }
      svg .level-\(style.level.rawValue) { fill: \(style.fill); }
      svg .ink-\(style.level.rawValue) { fill: \(style.ink); }

      """
    }.joined()
  }

  private static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1f3a5f"/>\
    <path d="M8 17l5 5 11-12" fill="none" stroke="#fff" stroke-width="4"/></svg>
    """
}
