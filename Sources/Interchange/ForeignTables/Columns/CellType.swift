import FEEL
public import Register
import Spreadsheet

/// What the cells of a column seem to hold.
public enum CellType: Sendable, Hashable, CaseIterable {
  case blank, text, wholeNumber, decimal, level, yesNo
  /// Dates with years of the Buddhist era, of the common era, of both.
  case dateBE, dateCE, dateMixed
  /// Numbers that a spreadsheet shows as dates.
  case dateSerial

  var isDate: Bool { self == .dateBE || self == .dateCE || self == .dateMixed || self == .dateSerial }
}

extension CellType: Named {
  public var name: Text {
    switch self {
    case .blank: Text(thai: "ว่าง", english: "blank")
    case .text: Text(thai: "ข้อความ", english: "text")
    case .wholeNumber: Text(thai: "จำนวนเต็ม", english: "whole number")
    case .decimal: Text(thai: "ทศนิยม", english: "decimal")
    case .level: Text(thai: "ระดับ", english: "level")
    case .yesNo: Text(thai: "ใช่/ไม่ใช่", english: "yes/no")
    case .dateBE: Text(thai: "วันที่ พ.ศ.", english: "date B.E.")
    case .dateCE: Text(thai: "วันที่ ค.ศ.", english: "date C.E.")
    case .dateMixed: Text(thai: "วันที่ พ.ศ. และ ค.ศ.", english: "date B.E. and C.E.")
    case .dateSerial: Text(thai: "วันที่ของโปรแกรม", english: "date of a spreadsheet")
    }
  }
}

/// One cell as it looks by itself.
struct CellLook: Sendable {
  let text: String
  let types: Set<CellType>

  /// - Parameter isUnderDate: the heading speaks of a day, so that a number may be one.
  init?(_ value: ReadSheet.Value?, isUnderDate: Bool) {
    switch value {
    case nil, .error: return nil
    case .boolean(let flag):
      text = flag ? "TRUE" : "FALSE"
      types = [.yesNo]
    case .number(let number):
      text = EntryReader.plain(number)
      types = Self.types(ofNumber: text, isUnderDate: isUnderDate)
    case .text(let written):
      text = written.foldedWords
      guard !text.isEmpty, !["-", "–", "—"].contains(text) else { return nil }
      types = Self.types(ofText: text)
    }
  }

  private static func types(ofNumber text: String, isUnderDate: Bool) -> Set<CellType> {
    guard let whole = Int(text) else { return [.decimal] }
    // 1990 to 2100, as the dates of a register are.
    if isUnderDate, (32_874...73_415).contains(whole) { return [.dateSerial] }
    return types(ofWhole: whole)
  }

  /// The steps of a scale may stand among words for levels.
  private static func types(ofWhole whole: Int) -> Set<CellType> {
    (1...5).contains(whole) ? [.wholeNumber, .decimal, .level] : [.wholeNumber, .decimal]
  }

  private static func types(ofText text: String) -> Set<CellType> {
    let plain = text.westernDigits.lowercased()
    var types: Set<CellType> = []
    if let whole = Int(plain) { types.formUnion(Self.types(ofWhole: whole)) }
    if Double(plain) != nil { types.insert(.decimal) }
    if levels.contains(plain) { types.insert(.level) }
    let isTruth = Choice.truths.contains { [$0.name.thai, $0.name.english.lowercased()].contains(plain) }
    if isTruth { types.insert(.yesNo) }
    if let date = try? DateReader.day(in: text) {
      types.insert(plain.contains("\(Int(date.year) + 543)") ? .dateBE : .dateCE)
    }
    return types
  }

  /// Words that registers commonly use.
  private static let levels: Set<String> = [
    "สูงสุด", "สูงมาก", "สูง", "ปานกลาง", "ต่ำ", "น้อย", "ต่ำมาก", "น้อยมาก", "highest", "very high", "high", "medium",
    "moderate", "low", "very low",
  ]
}
