import Assessment
public import Register
import Spreadsheet

/// Names as cells show them: with a mark that reads without colours.
extension AssessedRegister {
  /// `●●● สูง High`: the same text wherever the level stands, so that formulas can count it.
  func label(_ level: Level) -> String {
    let name = name(of: level)
    return "\(level.gauge) \(name.thai) \(name.english)"
  }

  /// A level in its own colours; `absent` where there is none.
  func cell(_ level: Level?, absent: Cell = .dash) -> Cell {
    guard let level else { return absent }
    return Cell(.text(label(level)), style(level, of: .word))
  }

  /// A style in the level's colours.
  func style(_ level: Level, of base: Style) -> Style {
    guard let look = style(level), let fill = Colour(look.fill), let ink = Colour(look.ink) else {
      return base.inked(.black)
    }
    return base.inked(ink).filled(fill)
  }

  /// A controlled plan without a level in the period.
  static let unrated = "ยังไม่ประเมิน Unrated"
  static let unratedCell = Cell(.text(unrated), Style.word.inked(.doubtful).filled(.missing))

  /// `ผู้อำนวยการ`; the bare id for somebody whom the register does not know.
  func name(of person: PersonID) -> Text {
    self.person(person)?.name ?? Text(thai: person.text, english: person.text)
  }

  func name(of division: DivisionCode) -> Text {
    self.division(division)?.name ?? Text(thai: division.text, english: division.text)
  }

  /// `divisions/FIN.xml:120`
  func place(_ origin: Origin) -> Cell { .text(register.place(of: origin), .place) }

  /// The place in the register, and who vouches for what stands there.
  func place(_ origin: Origin, _ source: Source) -> Cell {
    place(origin, vouching: [("", source)])
  }

  /// The place in the register, and who vouches for each part of what stands there; once where all parts agree.
  func place(_ origin: Origin, vouching parts: [(part: String, source: Source)]) -> Cell {
    let sources = Set(parts.map(\.source))
    let vouching =
      sources.count == 1
      ? parts[0].source.name.thai
      : parts.map { "\($0.part) \($0.source.name.thai)" }.joined(separator: "; ")
    return .text([register.place(of: origin), vouching].compactMap(\.self).joined(separator: "\n"), .place)
  }
}

extension Level {
  /// `●●●`: as many circles as the level has rank, so that it reads without colours.
  var gauge: String { String(repeating: "●", count: rank) }
}

extension Movement {
  /// `▼ ลดลง Down`
  var label: String { "\(mark) \(name.thai) \(name.english)" }

  /// An arrow, or a bar, that most fonts have.
  private var mark: String {
    switch self {
    case .down: "▼"
    case .unchanged: "▬"
    case .up: "▲"
    }
  }

  var cell: Cell {
    switch self {
    case .down: Cell(.text(label), Style.word.inked(.good))
    case .unchanged: Cell(.text(label), .word)
    case .up: Cell(.text(label), Style.word.inked(.bad))
    }
  }
}

extension IndicatorLight {
  var sign: String {
    switch self {
    case .red: "■"
    case .yellow: "▲"
    case .green: "●"
    }
  }

  var cell: Cell {
    let ink: Colour =
      switch self {
      case .red: .bad
      case .yellow: .doubtful
      case .green: .good
      }
    return Cell(.text("\(sign) \(name.thai) \(name.english)"), Style.word.inked(ink))
  }
}

extension Verdict {
  var sign: String {
    switch self {
    case .agrees: "✓"
    case .truncated: "≈"
    case .disagrees: "✗"
    }
  }

  var label: String { "\(sign) \(name.thai) \(name.english)" }

  var cell: Cell {
    switch self {
    case .agrees: Cell(.text(label), Style.word.inked(.good))
    case .truncated: Cell(.text(label), Style.word.inked(.doubtful))
    case .disagrees: Cell(.text(label), Style.word.inked(.bad).filled(.missing))
    }
  }
}

extension Source: Named {
  public var name: Text {
    switch self {
    case .report(let section): Text(thai: "รายงาน \(section)", english: "Report \(section)")
    case .inferred: Text(thai: "อนุมาน", english: "Inferred")
    case .illustrative: Text(thai: "สมมุติ", english: "Illustrative")
    case .recorded: Text(thai: "บันทึกไว้", english: "Recorded")
    case .imported(let row): Text(thai: "นำเข้าจาก \(row)", english: "Imported from \(row)")
    }
  }
}
