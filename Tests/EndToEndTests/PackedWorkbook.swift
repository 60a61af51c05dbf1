import Foundation
import TestSupport
import Testing

/// An XLSX file on somebody's desk, written into cell by cell as a program would save it.
struct PackedWorkbook {
  var parts: [String: [UInt8]]

  init(_ path: String) throws {
    parts = try #require(zipParts([UInt8](try Data(contentsOf: URL(filePath: path)))))
  }

  enum Entry {
    case text(String)
    case number(Int)
    case formula(String, stored: Int)

    /// What stands between the tags of a cell, and the type that the cell has.
    fileprivate var xml: (type: String, content: String) {
      switch self {
      case .text(let text): (" t=\"inlineStr\"", "<is><t>\(text)</t></is>")
      case .number(let number): ("", "<v>\(number)</v>")
      case .formula(let formula, let stored): ("", "<f>\(formula)</f><v>\(stored)</v>")
      }
    }
  }

  /// - Parameter sheet: its place among the tabs, from 1.
  mutating func enter(_ sheet: Int, _ cell: String, _ entry: Entry) throws {
    let part = "xl/worksheets/sheet\(sheet).xml"
    let xml = String(decoding: try #require(parts[part]), as: UTF8.self)
    let whole = try Regex("<c r=\"\(cell)\"( s=\"[0-9]+\")?[^>]*?(/>|>.*?</c>)")
    let found = try #require(try whole.firstMatch(in: xml), "\(cell) is not there")
    let style = found.output[1].substring ?? ""
    let (type, content) = entry.xml
    parts[part] = Array(
      xml.replacingCharacters(in: found.range, with: "<c r=\"\(cell)\"\(style)\(type)>\(content)</c>").utf8)
  }

  /// Puts something in place of a piece of a part.
  mutating func replace(_ piece: String, with other: String, in part: String) throws {
    let xml = String(decoding: try #require(parts[part]), as: UTF8.self)
    try #require(xml.contains(piece))
    parts[part] = Array(xml.replacing(piece, with: other, maxReplacements: 1).utf8)
  }

  var stored: [(name: String, bytes: [UInt8])] {
    parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var bytes: [UInt8] { storedZip(stored) }
}
