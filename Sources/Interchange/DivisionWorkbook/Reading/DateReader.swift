public import Diagnostics
public import FEEL

/// Dates as people in Thailand type them: day before month, either era, any digits, months by name or number.
public enum DateReader {
  /// - Throws: what is wrong with the text, at a place.
  public static func day(in text: String, at place: Location) throws(Problems) -> CalendarDate {
    do throws(EntryProblem) {
      return try day(in: text)
    } catch {
      throw Problems([error.diagnostic(at: place)])
    }
  }

  static func day(in text: String) throws(EntryProblem) -> CalendarDate {
    let plain = eras.reduce(text.westernDigits.lowercased()) { $0.replacing($1, with: " ") }
    // The time that some programs write behind an ISO date is midnight.
    if let date = iso(plain.prefix { $0 != "t" && $0 != " " }) {
      return try inCommonEra(year: date.0, month: date.1, day: date.2, of: text)
    }
    let numbers = plain.split { !("0"..."9").contains($0) }
    let name = plain.filter(\.isLetter)
    let month = months.firstIndex { $0.contains { letters($0) == name } }
    if let month, numbers.count == 2 {
      return try day(numbers[0], String(month + 1)[...], numbers[1], of: text)
    }
    guard numbers.count == 3, name.isEmpty else { throw .notADate(text) }
    return try day(numbers[0], numbers[1], numbers[2], of: text)
  }

  /// A date in the common era; years from 2400 on are of the Buddhist era.
  static func inCommonEra(year: Int, month: Int, day: Int, of text: String) throws(EntryProblem)
    -> CalendarDate
  {
    guard let date = CalendarDate(year: year >= 2400 ? year - 543 : year, month: month, day: day) else {
      throw .notADate(text)
    }
    guard (1990...2100).contains(date.year) else { throw .unlikelyDate(text) }
    return date
  }

  private static func day(
    _ day: Substring, _ month: Substring, _ year: Substring, of text: String
  ) throws(EntryProblem) -> CalendarDate {
    guard let day = Int(day), let month = Int(month), let number = Int(year) else { throw .notADate(text) }
    guard year.count == 4 else {
      if year.count == 2 { throw .twoDigitYear(text) }
      throw .notADate(text)
    }
    return try inCommonEra(year: number, month: month, day: day, of: text)
  }

  /// `2017-06-30`, also with slashes.
  private static func iso(_ text: Substring) -> (Int, Int, Int)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    return (year, month, day)
  }

  /// Words around a date that tell nothing.
  private static let eras = ["พ.ศ.", "พศ.", "ค.ศ.", "คศ.", "วันที่", "b.e.", "c.e.", "a.d."]

  /// The words of a date without dots and spaces.
  private static func letters(_ name: String) -> String {
    name.filter { $0 != "." && $0 != " " }
  }

  private static let months: [[String]] = [
    ["มกราคม", "ม.ค.", "january", "jan"], ["กุมภาพันธ์", "ก.พ.", "february", "feb"],
    ["มีนาคม", "มี.ค.", "march", "mar"], ["เมษายน", "เม.ย.", "april", "apr"], ["พฤษภาคม", "พ.ค.", "may"],
    ["มิถุนายน", "มิ.ย.", "june", "jun"], ["กรกฎาคม", "ก.ค.", "july", "jul"],
    ["สิงหาคม", "ส.ค.", "august", "aug"], ["กันยายน", "ก.ย.", "september", "sep", "sept"],
    ["ตุลาคม", "ต.ค.", "october", "oct"], ["พฤศจิกายน", "พ.ย.", "november", "nov"],
    ["ธันวาคม", "ธ.ค.", "december", "dec"],
  ]
}
