public import Diagnostics
internal import XML

/// Reads the cells of an XLSX workbook: shared and inline strings, numbers, booleans, errors.
///
/// Formulas give the value that the program which saved the file computed. Dates are numbers, as the file has them.
///
/// - Parameter file: the name that diagnostics give the workbook.
public func readWorkbook(
  _ bytes: [UInt8], file: String, limits: ReadingLimits = .standard
) throws(Problems) -> ReadWorkbook {
  do throws(ReadingProblem) {
    let parts = try unpack(bytes, limits: limits) { name in
      name == "xl/workbook.xml" || name == "xl/_rels/workbook.xml.rels" || name == "xl/sharedStrings.xml"
        || name.hasPrefix("xl/worksheets/") && name.hasSuffix(".xml")
    }
    return try WorkbookReader(parts: parts, file: file, limits: limits).workbook()
  } catch {
    throw Problems([error.diagnostic(in: file)])
  }
}

private struct WorkbookReader {
  let parts: [String: [UInt8]]
  let file: String
  let limits: ReadingLimits

  func workbook() throws(ReadingProblem) -> ReadWorkbook {
    let book = try document("xl/workbook.xml")
    let relations = try document("xl/_rels/workbook.xml.rels")
    var targets: [String: String] = [:]
    for relation in relations.children(named: "Relationship") {
      guard let id = relation["Id"], let target = relation["Target"] else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
    }
    let strings = try sharedStrings()
    var room = limits.cells
    var workbook = ReadWorkbook(file: file, sheets: [])
    for sheet in book.first(named: "sheets")?.children(named: "sheet").map({ $0 }) ?? [] {
      let id = sheet.attributes.first { $0.name == "id" && $0.namespace.hasSuffix("/relationships") }?.value
      guard let id, let target = targets[id] else { throw .brokenReference(sheet["name"] ?? "") }
      // Sheets of charts hold no cells.
      guard target.hasPrefix("xl/worksheets/") else { continue }
      workbook.sheets.append(
        try read(try document(target), named: sheet["name"] ?? "", strings: strings, room: &room))
    }
    return workbook
  }

  private func document(_ name: String) throws(ReadingProblem) -> Element {
    guard let bytes = parts[name] else { throw .missingPart(name) }
    do throws(Problems) {
      return try readDocument(bytes, file: name)
    } catch {
      throw .notAnArchive
    }
  }

  private func sharedStrings() throws(ReadingProblem) -> [String] {
    guard parts["xl/sharedStrings.xml"] != nil else { return [] }
    return try document("xl/sharedStrings.xml").children(named: "si").map(text)
  }

  /// The text of a string, plain or in runs; how Japanese is pronounced is no part of it.
  private func text(of item: Element) -> String {
    let plain = item.children(named: "t").map(\.text)
    let runs = item.children(named: "r").flatMap { $0.children(named: "t").map(\.text) }
    return unescaped((plain + runs).joined())
  }

  private func read(
    _ document: Element, named name: String, strings: [String], room: inout Int
  ) throws(ReadingProblem) -> ReadSheet {
    var sheet = ReadSheet(name: name)
    var nextRow = 0
    for row in document.first(named: "sheetData")?.children(named: "row").map({ $0 }) ?? [] {
      let rowIndex = row["r"].flatMap(Int.init).map { $0 - 1 } ?? nextRow
      nextRow = rowIndex + 1
      var nextColumn = 0
      for cell in row.children(named: "c") {
        let column = cell["r"].flatMap(Self.column) ?? nextColumn
        nextColumn = column + 1
        guard (0..<1_048_576).contains(rowIndex), (0..<16_384).contains(column) else {
          throw .brokenReference(cell["r"] ?? "")
        }
        guard let value = try value(of: cell, strings) else { continue }
        room -= 1
        guard room >= 0 else { throw .tooMany("cells", limit: limits.cells) }
        sheet[rowIndex, column] = value
      }
    }
    return sheet
  }

  private func value(of cell: Element, _ strings: [String]) throws(ReadingProblem) -> ReadSheet.Value? {
    let written = cell.first(named: "v")?.text
    switch cell["t"] ?? "n" {
    case "inlineStr": return cell.first(named: "is").map { .text(text(of: $0)) }
    case "s":
      guard let written else { return nil }
      guard let index = Int(written), strings.indices.contains(index) else { throw .brokenReference(written) }
      return .text(strings[index])
    case "str": return written.map { .text(unescaped($0)) }
    case "b": return written.map { .boolean($0 == "1" || $0 == "true") }
    case "e": return written.map { .error($0) }
    case "d": return written.map { .text($0) }
    default: return written.map { .number($0) }
    }
  }

  /// The column of a reference such as `C7`, counted from 0; nil for what is none.
  private static func column(_ reference: String) -> Int? {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }

  /// Characters that XML can not hold are written `_x000D_`.
  private func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      UInt32(match.1, radix: 16).flatMap { Unicode.Scalar($0) }.map { String(Character($0)) }
        ?? String(match.0)
    }
  }
}
