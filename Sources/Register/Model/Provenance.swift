/// Where a record stands in the register's files: the index of the file in `Register.files`, and the line.
public struct Origin: Sendable, Hashable {
  public var file: Int32
  /// Counts from 1; 0 means that the record did not come from a file.
  public var line: Int32

  public init(file: Int, line: Int) {
    self.file = Int32(clamping: file)
    self.line = Int32(clamping: line)
  }

  public static let none = Origin(file: -1, line: 0)
}

/// A file, known by its digest: one that a register was read from, or that was made from it.
public struct FileDigest: Sendable, Hashable {
  /// Relative to the folder that it belongs to, with `/` between its parts.
  public var path: String
  public var byteCount: Int
  /// 64 lower-case hexadecimal digits.
  public var sha256: String

  public init(path: String, byteCount: Int, sha256: String) {
    self.path = path
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}

/// Who vouches for a record: a section of a published report, an entry of the journal, the row of a table that it was
/// imported from, or nobody because it was made up or inferred.
public enum Source: Sendable, Hashable {
  /// `report:8.3`
  case report(section: String)
  case inferred
  case illustrative
  /// An entry of the journal, with the name of whoever made it.
  case recorded
  /// `import:risks.xlsx!Sheet1!7`: the row of a spreadsheet that the record was imported from; without white space.
  case imported(row: String)

  public init?(_ text: String) {
    switch text {
    case "illustrative": self = .illustrative
    case "recorded": self = .recorded
    case "inferred": self = .inferred
    default:
      guard text.utf8.count > 7 else { return nil }
      if text.hasPrefix("report:") {
        self = .report(section: String(text.dropFirst(7)))
      } else if text.hasPrefix("import:") {
        self = .imported(row: String(text.dropFirst(7)))
      } else {
        return nil
      }
    }
  }

  public var text: String {
    switch self {
    case .report(let section): "report:\(section)"
    case .inferred: "inferred"
    case .illustrative: "illustrative"
    case .recorded: "recorded"
    case .imported(let row): "import:\(row)"
    }
  }
}
