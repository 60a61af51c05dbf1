internal import Diagnostics
internal import XML

/// A sheet as the workbook lists it.
struct SheetEntry {
  let name: String
  let isHidden: Bool
  /// The name of its part in the archive.
  let part: String
}

/// What a workbook says of itself besides its sheets' cells.
struct WorkbookOutline {
  private(set) var sheets: [SheetEntry] = []
  private let book: Element
  private let partNames: Set<String>

  init(_ archive: inout Archive) throws(ReadingProblem) {
    partNames = Set(archive.names)
    book = try archive.document("xl/workbook.xml")
    let relations = try archive.document("xl/_rels/workbook.xml.rels")
    var targets: [String: String] = [:]
    for relation in relations.children(named: "Relationship") {
      guard let id = relation["Id"], let target = relation["Target"] else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
    }
    guard let list = book.first(named: "sheets") else { return }
    var listed: Set<String> = []
    for sheet in list.children(named: "sheet") {
      let id = sheet.attributes.first { $0.name == "id" && $0.namespace.hasSuffix("/relationships") }?.value
      let name = sheet["name"] ?? ""
      guard let id, let part = targets[id] else { throw .brokenReference(name, sheet: nil) }
      // Sheets of charts hold no cells.
      guard part.hasPrefix("xl/worksheets/") else { continue }
      guard partNames.contains(part) else { throw .missingPart(part) }
      // So that a short list can not have one part read a thousand times.
      guard listed.insert(part).inserted else { throw .repeatedName(part) }
      sheets.append(
        SheetEntry(
          name: name, isHidden: ["hidden", "veryHidden"].contains(sheet["state"] ?? "visible"), part: part))
    }
  }

  /// The workbook without its sheets.
  func workbook(file: String) -> ReadWorkbook {
    var workbook = ReadWorkbook(file: file, sheets: [])
    workbook.hasMacros = partNames.contains {
      $0.lowercased().hasSuffix("vbaproject.bin") || $0.hasPrefix("xl/macrosheets/")
    }
    workbook.hasExternalLinks = partNames.contains { $0.hasPrefix("xl/externalLinks/") }
    workbook.countsFrom1904 = ["1", "true"].contains(book.first(named: "workbookPr")?["date1904"] ?? "0")
    guard let names = book.first(named: "definedNames") else { return workbook }
    for name in names.children(named: "definedName") where name["localSheetId"] == nil {
      if let key = name["name"] { workbook.definedNames[key] = name.text }
    }
    return workbook
  }
}

/// Reads sheets one after the other; the texts they share and the cells they may hold go from one to the next.
struct SheetSequence {
  private var strings: SharedStrings
  private var room: Int
  private let limits: ReadingLimits

  init(_ archive: inout Archive, limits: ReadingLimits) throws(ReadingProblem) {
    let part = "xl/sharedStrings.xml"
    let strings = try archive.read(part) { source throws(ReadingProblem) in
      try SharedStrings(part: part, limits: limits, from: source)
    }
    self.strings = strings ?? SharedStrings()
    room = limits.cells
    self.limits = limits
  }

  /// - Returns: the sheet's merged cells.
  mutating func read(
    _ entry: SheetEntry, of archive: inout Archive, _ take: (ReadRow) -> Bool
  ) throws(ReadingProblem) -> [CellRange] {
    // Moved, not copied: the reader notes in them which were asked for.
    let strings = strings
    self.strings = SharedStrings()
    var reader = SheetReader(entry.name, strings: strings, room: room, limits: limits)
    let found: Void? = try archive.read(entry.part) { source throws(ReadingProblem) in
      try reader.read(part: entry.part, from: source, take)
    }
    guard found != nil else { throw .missingPart(entry.part) }
    self.strings = reader.strings
    room = reader.room
    return reader.merges
  }
}

extension Archive {
  fileprivate mutating func document(_ name: String) throws(ReadingProblem) -> Element {
    let bytes = try bytes(of: name)
    do throws(Problems) {
      return try readDocument(bytes, file: name)
    } catch {
      throw .damaged(part: name, error.diagnostics.first?.message)
    }
  }
}
