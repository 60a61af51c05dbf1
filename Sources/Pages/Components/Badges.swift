public import Assessment
public import Interchange
public import Register

/// Small marks that say by words and signs what their colours say again.
extension Scene {
  /// `●●● สูง` in the register's colours; a dash where there is no level.
  public func badge(_ level: Level?, _ html: inout HTMLWriter) {
    guard let level else {
      html.element("span", ["class": "none"], text: "–")
      return
    }
    html.element("span", ["class": "badge level-\(level.rawValue)"]) { html in
      html.element(
        "span", ["class": "gauge", "aria-hidden": "true"], text: String(repeating: "●", count: level.rank))
      html.text(" \(say(name(of: level)))")
    }
  }

  /// As the register names it.
  public func name(of level: Level) -> Text {
    register.levels.first { $0.level == level }?.name ?? Text(thai: level.rawValue, english: level.rawValue)
  }

  /// `▼ ลดลง`
  public func badge(_ movement: Movement?, _ html: inout HTMLWriter) {
    guard let movement else {
      html.element("span", ["class": "none"], text: "–")
      return
    }
    html.element("span", ["class": "movement \(movement.rawValue)"]) { html in
      html.element("span", ["aria-hidden": "true"], text: movement.sign)
      html.text(" \(say(movement.name))")
    }
  }

  /// `■ แดง`
  public func badge(_ light: IndicatorLight?, _ html: inout HTMLWriter) {
    guard let light else {
      html.element("span", ["class": "none"], text: "–")
      return
    }
    html.element("span", ["class": "light \(light.rawValue)"]) { html in
      html.element("span", ["aria-hidden": "true"], text: light.mark)
      html.text(" \(say(light.name))")
    }
  }

  /// A state or a kind as a word with a border.
  public func tag(_ text: Text, _ html: inout HTMLWriter) {
    html.element("span", ["class": "tag"], text: say(text))
  }
}

extension IndicatorLight {
  fileprivate var mark: String {
    switch self {
    case .red: "■"
    case .yellow: "▲"
    case .green: "●"
    }
  }
}
