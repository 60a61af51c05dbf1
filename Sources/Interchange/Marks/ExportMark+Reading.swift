public import Diagnostics
import JSON
import Spreadsheet
import XML

extension ExportMark {
  /// Reads the mark that a file carries.
  ///
  /// Tables have no place for it: pass the file that stands beside them.
  ///
  /// - Parameter file: the name that diagnostics give the file.
  /// - Returns: nil for a file that is sound and carries none.
  /// - Throws: what makes the file unreadable.
  public static func read(
    from bytes: [UInt8], as format: ExportFormat, file: String
  ) throws(Problems) -> ExportMark? {
    switch format {
    case .xlsx:
      let properties = try readCustomProperties(bytes, file: file)
      if let mark = ExportMark(prefixed: properties) { return mark }
      return try readWorkbook(bytes, file: file).mark
    case .html: return ExportMark(prefixed: metas(of: bytes))
    case .json: return try read(json: bytes, file: file)
    case .xml: return try read(xml: bytes, file: file)
    case .csv: return ExportMark(prefixed: rows(of: bytes))
    case .jsonLines: return ExportMark(prefixed: lines(of: bytes))
    }
  }

  /// What follows from the root of an assessment document.
  fileprivate init?(document field: (String) -> String?) {
    let tool = field("tool").flatMap { $0.hasPrefix("sopthan ") ? String($0.dropFirst(8)) : nil }
    self.init(fields: { name in
      switch name {
      case "as-of": field("asOf")
      case "tool": tool
      case "assessment-hash": field("hash")
      case "rendering": Rendering.assessment.text
      default: field(name)
      }
    })
  }
}

// MARK: XML

extension ExportMark {
  private static func read(xml bytes: [UInt8], file: String) throws(Problems) -> ExportMark? {
    var root: [String: String] = [:]
    var kind = ""
    var properties: [String: String] = [:]
    let found = readRecords(
      bytes, file: file, recordDepth: 1,
      start: { element in
        kind = element.name
        root = Dictionary(
          element.attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      },
      record: { part in
        switch part.name {
        case "CustomDocumentProperties":
          for property in part.children { properties[property.name] = property.text }
        case "metadata":
          for property in part.children(named: "prop") where property["ns"] == OSCALWriter.ownNamespace {
            if let name = property["name"] { properties[prefix + name] = property["value"] }
          }
        default: break
        }
      })
    guard found.isEmpty else { throw Problems(found) }
    switch kind {
    case "assessment": return ExportMark(document: { root[$0] })
    case "Workbook":
      if let mark = ExportMark(prefixed: properties) { return mark }
      return try readSpreadsheetML(bytes, file: file).workbook.mark
    default: return ExportMark(prefixed: properties)
    }
  }
}

extension ReadWorkbook {
  /// The mark as a cell repeats it; nil where none does.
  fileprivate var mark: ExportMark? {
    for sheet in sheets {
      for row in 0..<sheet.rowCount {
        for column in 0..<sheet.columnCount {
          if case .text(let text)? = sheet[row, column], let mark = ExportMark(line: text) { return mark }
        }
      }
    }
    return nil
  }
}

// MARK: JSON

extension ExportMark {
  private static func read(json bytes: [UInt8], file: String) throws(Problems) -> ExportMark? {
    let json: JSON
    do throws(JSONProblem) {
      json = try JSON(parsing: bytes, allowsDecimals: true)
    } catch {
      throw Problems([
        Diagnostic(
          at: .file(file), code: "verify.not-json",
          Message(thai: "แฟ้มนี้ไม่ใช่ JSON หรือขาดหาย", english: "this is no JSON, or it is cut off"))
      ])
    }
    guard case .object(let members) = json else { return nil }
    if let mark = ExportMark(document: { members[$0]?.text }) { return mark }
    if let mark = ExportMark(prefixed: members.compactMapValues(\.text)) { return mark }
    guard members.count == 1, case .object(let document)? = members.values.first,
      case .object(let metadata)? = document["metadata"], case .array(let list)? = metadata["props"]
    else { return nil }
    var properties: [String: String] = [:]
    for case .object(let property) in list where property["ns"]?.text == OSCALWriter.ownNamespace {
      if let name = property["name"]?.text { properties[prefix + name] = property["value"]?.text }
    }
    return ExportMark(prefixed: properties)
  }
}

extension JSON {
  fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
}

// MARK: HTML and tables

extension ExportMark {
  /// The meta elements that this program writes; a page that a browser saved anew has them in the same form.
  private static func metas(of bytes: [UInt8]) -> [String: String] {
    let head = String(decoding: bytes.prefix(65_536), as: UTF8.self)
    return Dictionary(
      head.matches(of: #/<meta name="(sopthan\.[a-z-]+)" content="([^"]*)" ?\/?>/#).map {
        (
          String($0.1),
          String($0.2).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// `sopthan.period,2560-Q2`
  private static func rows(of bytes: [UInt8]) -> [String: String] {
    Dictionary(
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
        let fields = line.split(separator: ",", maxSplits: 1).map(String.init)
        return fields.count == 2 ? (fields[0], fields[1]) : nil
      }, uniquingKeysWith: { first, _ in first })
  }

  /// `{"name":"sopthan.period","value":"2560-Q2"}`
  private static func lines(of bytes: [UInt8]) -> [String: String] {
    var fields: [String: String] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard case .object(let members)? = try? JSON(parsing: Array(line)), let name = members["name"]?.text
      else { continue }
      fields[name] = members["value"]?.text
    }
    return fields
  }
}
