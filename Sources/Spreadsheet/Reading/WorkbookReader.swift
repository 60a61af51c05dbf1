public import Diagnostics
internal import XML

/// Reads the cells of an XLSX workbook: shared and inline strings, numbers, booleans, errors, formulas.
///
/// A formula's cell gives the value that the program which saved the file computed. Dates are numbers, as the file has
/// them. Sheets are read row by row; no more of a part is in memory than its packed bytes unpack to.
///
/// - Parameter file: the name that diagnostics give the workbook.
public func readWorkbook(
  _ bytes: [UInt8], file: String, limits: ReadingLimits = .standard
) throws(Problems) -> ReadWorkbook {
  do throws(ReadingProblem) {
    if bytes.starts(with: CompoundFile.signature) {
      throw CompoundFile.isEncryptedWorkbook(bytes) ? .encrypted : .olderFormat
    }
    let archive = try unpack(bytes, limits: limits) { name in
      name == "xl/workbook.xml" || name == "xl/_rels/workbook.xml.rels" || name == "xl/sharedStrings.xml"
        || name.hasPrefix("xl/worksheets/") && name.hasSuffix(".xml")
    }
    return try WorkbookReader(parts: archive.parts, names: archive.names, file: file, limits: limits)
      .workbook()
  } catch {
    throw Problems([error.diagnostic(in: file)])
  }
}

/// The container of older Microsoft files; programs put an encrypted workbook into one.
private enum CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Whether the directory names the stream that holds an encrypted workbook.
  static func isEncryptedWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }) != nil
  }
}

private struct WorkbookReader {
  let parts: [String: [UInt8]]
  /// Of every part of the archive, read or not.
  let names: [String]
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
    workbook.hasMacros = names.contains {
      $0.lowercased().hasSuffix("vbaproject.bin") || $0.hasPrefix("xl/macrosheets/")
    }
    workbook.hasExternalLinks = names.contains { $0.hasPrefix("xl/externalLinks/") }
    workbook.countsFrom1904 = ["1", "true"].contains(book.first(named: "workbookPr")?["date1904"] ?? "0")
    for name in book.first(named: "definedNames")?.children(named: "definedName").map({ $0 }) ?? []
    where name["localSheetId"] == nil {
      if let key = name["name"] { workbook.definedNames[key] = name.text }
    }
    for sheet in book.first(named: "sheets")?.children(named: "sheet").map({ $0 }) ?? [] {
      let id = sheet.attributes.first { $0.name == "id" && $0.namespace.hasSuffix("/relationships") }?.value
      guard let id, let target = targets[id] else { throw .brokenReference(sheet["name"] ?? "") }
      // Sheets of charts hold no cells.
      guard target.hasPrefix("xl/worksheets/") else { continue }
      guard let bytes = parts[target] else { throw .missingPart(target) }
      var reader = SheetReader(
        sheet["name"] ?? "", isHidden: ["hidden", "veryHidden"].contains(sheet["state"] ?? "visible"),
        strings: strings, room: room, limits: limits)
      try forEachRecord(of: bytes, at: 2) { element throws(ReadingProblem) in try reader.take(element) }
      room = reader.room
      workbook.sheets.append(reader.sheet)
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
    guard let bytes = parts["xl/sharedStrings.xml"] else { return [] }
    var strings: [String] = []
    try forEachRecord(of: bytes, at: 1) { element throws(ReadingProblem) in
      if element.name == "si" { strings.append(element.stringItemText) }
    }
    return strings
  }

  /// Hands over the elements at a depth one by one; the first problem ends it.
  private func forEachRecord(
    of bytes: [UInt8], at depth: Int, _ body: (Element) throws(ReadingProblem) -> Void
  ) throws(ReadingProblem) {
    var problem: ReadingProblem?
    let found = readRecords(bytes, file: file, recordDepth: depth, start: { _ in }) { element in
      guard problem == nil else { return }
      do throws(ReadingProblem) {
        try body(element)
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    if !found.isEmpty { throw .notAnArchive }
  }
}
