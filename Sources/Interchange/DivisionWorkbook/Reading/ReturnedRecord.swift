import Diagnostics
import FEEL
import Register

/// A line as it came back, beside what was issued.
struct ReturnedRecord: Sendable {
  let issued: InputRecord
  /// Where the line's id stands, or the sheet as a whole where the line is not there.
  let place: Location
  /// Canonical, without blanks; fields that could not be read are in `unreadable`.
  var values: [InputField: String] = [:]
  var places: [InputField: Location] = [:]
  var unreadable: Set<InputField> = []

  var id: String { issued.id }
  /// Unique among the lines of all tables.
  var key: String { "\(issued.table.rawValue) \(issued.id)" }

  func place(of field: InputField) -> Location { places[field] ?? place }

  /// Fields whose entry differs from what was issued.
  var changed: [InputField] {
    issued.inputs.filter { !unreadable.contains($0.field) && (values[$0.field] ?? "") != $0.value }.map(
      \.field)
  }

  func int(_ field: InputField) -> Int? { values[field].flatMap { Int($0) } }
  func date(_ field: InputField) -> CalendarDate? { values[field].flatMap { CalendarDate($0) } }

  /// Words of a division stand in both languages until somebody translates them.
  func text(_ field: InputField) -> Text? { values[field].map { Text(thai: $0, english: $0) } }

  /// The document that the line names, dated as the entry is.
  func evidence(on day: CalendarDate) -> [Evidence] {
    guard let reference = values[.evidence] else { return [] }
    let title = text(.evidenceTitle) ?? Text(thai: reference, english: reference)
    return [Evidence(reference: reference, title: title, on: day)]
  }
}
