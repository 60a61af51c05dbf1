/// The formats that files leave the house in, as they can be told from a file's first bytes.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  case xlsx
  case html
  case json
  /// XML of any kind: SpreadsheetML, the assessment document, OSCAL.
  case xml
  case csv
  case jsonLines = "jsonl"

  /// - Parameter path: tells tables apart, which begin with anything.
  public init?(_ bytes: [UInt8], path: String) {
    let beginning = bytes.prefix(1_024).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if path.hasSuffix(".csv") {
      self = .csv
    } else if path.hasSuffix(".jsonl") {
      self = .jsonLines
    } else if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      || path.hasSuffix(".xlsx")
    {
      self = .xlsx
    } else if beginning.starts(with: "{".utf8) {
      self = .json
    } else if String(decoding: beginning.prefix(15), as: UTF8.self).lowercased() == "<!doctype html>" {
      self = .html
    } else if beginning.starts(with: "<".utf8) {
      self = .xml
    } else {
      return nil
    }
  }
}
