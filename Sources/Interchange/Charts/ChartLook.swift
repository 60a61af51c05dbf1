public import Assessment
public import Diagnostics
import Register

/// How a chart is drawn where: the names of its classes, its language, and where its numbers lead.
///
/// The report stands alone and says everything in both languages; a page of the application says it in one, may bear no
/// style attribute, and every number leads to what it counts.
public struct ChartLook: Sendable {
  /// Before the code of a level: `level-` makes the class `level-high`.
  public var levelPrefix: String
  /// Nil for both languages at once.
  public var language: Language?
  /// Where the number of a cell of the heat map leads: the plans that stand there now, or stood there at the opening.
  public var heatMapLink: (@Sendable (HeatMapCell, _ isOpening: Bool) -> String)?
  public var movementLink: (@Sendable (MovementCell) -> String)?

  public init(
    levelPrefix: String = "", language: Language? = nil,
    heatMapLink: (@Sendable (HeatMapCell, _ isOpening: Bool) -> String)? = nil,
    movementLink: (@Sendable (MovementCell) -> String)? = nil
  ) {
    self.levelPrefix = levelPrefix
    self.language = language
    self.heatMapLink = heatMapLink
    self.movementLink = movementLink
  }

  func say(_ thai: String, _ english: String, both: String) -> String {
    switch language {
    case nil: both
    case .thai: thai
    case .english: english
    }
  }

  func levelClass(_ code: String) -> String { levelPrefix + code }
}

extension HTMLWriter {
  /// A link around a part of a drawing, where there is one.
  mutating func linked(to target: String?, _ label: String, _ content: (inout HTMLWriter) -> Void) {
    guard let target else { return content(&self) }
    element("a", ["href": target, "aria-label": label], content)
  }
}
