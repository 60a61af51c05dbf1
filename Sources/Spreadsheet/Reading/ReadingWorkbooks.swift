public import Diagnostics

/// Reads the cells of an XLSX workbook: shared and inline strings, numbers, booleans, errors, formulas.
///
/// A formula's cell gives the value that the program which saved the file computed. Dates are numbers, as the file has
/// them. All cells are in memory when it is done; `readRows` keeps none.
///
/// - Parameter file: the name that diagnostics give the workbook.
public func readWorkbook(
  _ bytes: [UInt8], file: String, limits: ReadingLimits = .standard
) throws(Problems) -> ReadWorkbook {
  try reading(bytes, file: file, limits: limits) { archive throws(ReadingProblem) in
    let outline = try WorkbookOutline(&archive)
    var workbook = outline.workbook(file: file)
    var sequence = try SheetSequence(&archive, limits: limits)
    for entry in outline.sheets {
      var sheet = ReadSheet(name: entry.name)
      sheet.isHidden = entry.isHidden
      sheet.merges = try sequence.read(entry, of: &archive) { row in
        sheet.append(row)
        return true
      }
      workbook.sheets.append(sheet)
    }
    return workbook
  }
}

/// Hands over the rows of an XLSX workbook one by one, those that hold something, sheet after sheet in the order of the
/// tabs; the memory that it takes grows with the texts that cells share and with nothing else.
///
/// A workbook may turn out to be damaged behind rows that were handed over already: what became of them is then to be
/// thrown away.
///
/// - Parameters:
///   - file: the name that diagnostics give the workbook.
///   - take: is given a row and the name of its sheet, and says whether it wants more of this sheet.
public func readRows(
  _ bytes: [UInt8], file: String, limits: ReadingLimits = .rows,
  _ take: (_ row: ReadRow, _ sheet: String) -> Bool
) throws(Problems) {
  try reading(bytes, file: file, limits: limits) { archive throws(ReadingProblem) in
    let outline = try WorkbookOutline(&archive)
    var sequence = try SheetSequence(&archive, limits: limits)
    for entry in outline.sheets {
      _ = try sequence.read(entry, of: &archive) { take($0, entry.name) }
    }
  }
}

private func reading<Result>(
  _ bytes: [UInt8], file: String, limits: ReadingLimits,
  _ body: (inout Archive) throws(ReadingProblem) -> Result
) throws(Problems) -> Result {
  do throws(ReadingProblem) {
    if bytes.starts(with: CompoundFile.signature) {
      throw CompoundFile.isEncryptedWorkbook(bytes) ? .encrypted : .olderFormat
    }
    return try Archive.open(bytes, limits: limits, body)
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
