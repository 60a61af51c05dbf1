public import Spreadsheet

/// Workbooks as they lie on the disk, read without asking any register.
public struct WorkbookFiles {
  /// In the order in which they were named.
  public let readings: [(path: String, workbook: Result<ReadWorkbook, any Error>)]

  public init(_ paths: [String]) {
    let workbooks = onAllCores(paths) { path in
      Result { try readWorkbook(try FileSystem.read(path), file: path) }
    }
    readings = zip(paths, workbooks).map { ($0, $1) }
  }
}
