import Diagnostics
import Register

/// Which field a column may be, by its heading and what its cells look like.
enum FieldSuggestion {
  /// Suggests a field for each column, the nearest names first; no field twice.
  static func suggest(for columns: inout [ColumnProfile]) {
    var taken: Set<ForeignField> = []
    for nearness in Nearness.allCases {
      for index in columns.indices where columns[index].suggestion == nil && !columns[index].heading.isEmpty {
        let field = ForeignField.allCases.first { field in
          !taken.contains(field) && field.mayHold(columns[index])
            && nearness.holds(between: columns[index].heading, and: field)
        }
        guard let field else { continue }
        taken.insert(field)
        columns[index].suggestion = field
      }
    }
  }

  /// How near a heading is to a field's name, from the nearest on.
  private enum Nearness: CaseIterable {
    case same, sameLower, near, part

    func holds(between heading: String, and field: ForeignField) -> Bool {
      let whole = heading.headingKey
      let lower = whole.split(separator: "/").last.map { $0.trimmingSpaces } ?? whole
      let names = field.names.map(\.headingKey)
      switch self {
      case .same: return names.contains(whole)
      case .sameLower: return names.contains(lower)
      case .near: return nearestName(to: whole, among: names) != nil
      case .part:
        return names.contains {
          $0.count >= 5 && whole.contains($0) || whole.count >= 6 && $0.hasPrefix(whole)
        }
      }
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}

extension ForeignField {
  /// Whether a column of this look may be the field.
  fileprivate func mayHold(_ column: ColumnProfile) -> Bool {
    let type = column.type
    return switch self {
    case .opened, .due, .completed, .assessmentOn: type.isDate
    case .inherentLikelihood, .inherentConsequence, .assessmentLikelihood, .assessmentConsequence:
      type == .wholeNumber || type == .level
    case .inherentYear:
      type == .wholeNumber
        && column.examples.allSatisfy { Int($0.westernDigits).map((2500...2700).contains) ?? false }
    case .underControl, .key: type == .yesNo
    case .covers: type == .wholeNumber || type == .text
    case .planID, .division, .title, .titleEnglish, .objective, .objectiveEnglish, .category,
      .riskCategory, .owner, .treatment, .first, .cause, .causeEnglish, .event, .eventEnglish,
      .consequence, .consequenceEnglish, .assessmentPeriod, .assessmentState, .assessmentBy,
      .assessmentReason, .assessmentReasonEnglish, .control, .controlEnglish, .nature, .mode, .frequency,
      .controlOwner, .action, .actionEnglish, .actionOwner:
      type == .text
    }
  }
}
