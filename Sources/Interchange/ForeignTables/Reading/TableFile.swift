public import Diagnostics
import SeparatedValues
public import Spreadsheet

/// What parts the fields of a text file.
public enum FieldSeparator: String, Sendable, Hashable, CaseIterable {
  case comma, semicolon, tab

  var byte: UInt8 {
    switch self {
    case .comma: 0x2C
    case .semicolon: 0x3B
    case .tab: 0x09
    }
  }
}

/// Reads a table from an XLSX workbook or from text (CSV), whichever the bytes are; text comes out as a workbook of one
/// sheet with the file's name.
///
/// - Parameters:
///   - encoding: nil for what the bytes show.
///   - separator: nil for the one that the first lines hold most of.
public func readTable(
  _ bytes: [UInt8], file: String, encoding: TextEncoding? = nil, separator: FieldSeparator? = nil,
  limits: ReadingLimits = .standard
) throws(Problems) -> ReadWorkbook {
  let isWorkbook = bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  if isWorkbook { return try readWorkbook(bytes, file: file, limits: limits) }
  var reader = TextTableReader(file: file, limits: limits)
  return try reader.workbook(bytes, encoding: encoding, separator: separator)
}

private struct TextTableReader {
  let file: String
  let limits: ReadingLimits
  private var problems: [Diagnostic] = []

  init(file: String, limits: ReadingLimits) {
    self.file = file
    self.limits = limits
  }

  mutating func workbook(
    _ bytes: [UInt8], encoding: TextEncoding?, separator: FieldSeparator?
  ) throws(Problems) -> ReadWorkbook {
    guard bytes.count <= limits.bytes else { throw refusal(.tooLarge(bytes: limits.bytes)) }
    let encoding = encoding ?? .detected(in: bytes)
    let text: [UInt8]
    do throws(UndecodableByte) {
      text = try encoding.utf8(of: bytes)
    } catch {
      let line = bytes[..<error.offset].count { $0 == 0x0A } + 1
      throw Problems([
        TableFileProblem.undecodable(bytes[error.offset], encoding)
          .diagnostic(at: .text(file: file, line: line, column: 0))
      ])
    }
    guard !text.contains(0) else { throw refusal(.notATable) }
    for noncharacter in [[0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF]] as [[UInt8]] {
      // XML can not hold them, so neither can a register.
      if text.firstRange(of: noncharacter) != nil { throw refusal(.notATable) }
    }
    let sheet = sheet(Self.withLineFeeds(text), separator: separator)
    guard problems.isEmpty else { throw Problems(problems) }
    return ReadWorkbook(file: file, sheets: [sheet])
  }

  private func refusal(_ problem: TableFileProblem) -> Problems {
    Problems([problem.diagnostic(at: .file(file))])
  }

  /// Programs of the old Macintosh end lines with a carriage return alone.
  private static func withLineFeeds(_ text: [UInt8]) -> [UInt8] {
    text.contains(0x0A) ? text : text.map { $0 == 0x0D ? 0x0A : $0 }
  }

  private mutating func sheet(_ text: [UInt8], separator: FieldSeparator?) -> ReadSheet {
    var sheet = ReadSheet(name: file.split(separator: "/").last.map(String.init) ?? file)
    let records = Self.records(of: text)
    let separator = separator ?? Self.separator(of: records.prefix(20).map(\.bytes))
    var room = limits.cells
    for (row, record) in records.enumerated() where !record.bytes.isEmpty {
      do throws(CSV.Problem) {
        let fields = try CSV.fields(ofRecord: record.bytes, separator: separator.byte)
        room -= fields.count
        guard room >= 0, fields.count <= 16_384, row < 1_048_576 else {
          problems.append(TableFileProblem.tooManyCells(limits.cells).diagnostic(at: .file(file)))
          return sheet
        }
        for (column, field) in fields.enumerated() where !field.text.isEmpty {
          sheet[row, column] = .text(field.text)
        }
      } catch {
        problems.append(
          TableFileProblem.quote.diagnostic(at: .text(file: file, line: record.line, column: 0)))
        if problems.count == Self.toldProblems { return sheet }
      }
    }
    return sheet
  }

  private static let toldProblems = 100

  /// The records without their line ends, each with its first line, counted from 1.
  private static func records(of text: [UInt8]) -> [(bytes: ArraySlice<UInt8>, line: Int)] {
    var records: [(bytes: ArraySlice<UInt8>, line: Int)] = []
    var start = 0
    var line = 1
    while start < text.count {
      let end = CSV.recordEnd(in: text.span, from: start)
      var record = text[start..<end]
      let lines = record.count { $0 == 0x0A }
      while let last = record.last, last == 0x0A || last == 0x0D { record = record.dropLast() }
      records.append((record, line))
      line += lines
      start = end
    }
    return records
  }

  /// The separator that stands most often outside of quotes.
  private static func separator(of records: [ArraySlice<UInt8>]) -> FieldSeparator {
    var counts: [UInt8: Int] = [:]
    for record in records {
      var isQuoted = false
      for byte in record {
        if byte == 0x22 { isQuoted.toggle() }
        if !isQuoted { counts[byte, default: 0] += 1 }
      }
    }
    return FieldSeparator.allCases.reduce(.comma) { best, next in
      counts[next.byte] ?? 0 > counts[best.byte] ?? 0 ? next : best
    }
  }
}

/// Why a text file is no table.
private enum TableFileProblem: Sendable {
  case tooLarge(bytes: Int)
  case tooManyCells(Int)
  case notATable
  case undecodable(UInt8, TextEncoding)
  case quote

  func diagnostic(at place: Location) -> Diagnostic {
    Diagnostic(at: place, code: "table.\(code)", message, hint: hint)
  }

  private var code: String {
    switch self {
    case .tooLarge, .tooManyCells: "too-large"
    case .notATable: "not-a-table"
    case .undecodable: "encoding"
    case .quote: "quote"
    }
  }

  private var message: Message {
    switch self {
    case .tooLarge(let bytes):
      Message(
        thai: "แฟ้มใหญ่เกิน \(bytes >> 20) MB", english: "the file is larger than \(bytes >> 20) MB")
    case .tooManyCells(let limit):
      Message(thai: "ตารางมีเกิน \(limit) ช่อง", english: "the table has more than \(limit) cells")
    case .notATable:
      Message(
        thai: "แฟ้มนี้ไม่ใช่สมุดงาน XLSX และไม่ใช่ข้อความ", english: "this is neither an XLSX workbook nor text")
    case .undecodable(let byte, let encoding):
      Message(
        thai: "ไบต์ \(String(byte, radix: 16, uppercase: true)) ไม่ใช่อักขระใน \(encoding.rawValue)",
        english:
          "the byte \(String(byte, radix: 16, uppercase: true)) is no character of \(encoding.rawValue)")
    case .quote:
      Message(
        thai: "เครื่องหมายคำพูดไม่ครบคู่หรืออยู่ผิดที่", english: "a quotation mark is not closed or out of place")
    }
  }

  private var hint: Message {
    switch self {
    case .tooLarge, .tooManyCells:
      Message(thai: "แบ่งเป็นหลายแฟ้ม", english: "divide it into several files")
    case .notATable:
      Message(thai: "บันทึกเป็น .xlsx หรือ .csv", english: "save it as .xlsx or .csv")
    case .undecodable:
      Message(
        thai: "บันทึกแฟ้มเป็น UTF-8 หรือระบุ --encoding", english: "save the file as UTF-8, or name its --encoding")
    case .quote:
      Message(
        thai: "ใส่ \" คร่อมทั้งช่อง และเขียน \"\" แทน \" ข้างใน",
        english: "put \" around the whole field, and write \"\" for a \" inside")
    }
  }
}
