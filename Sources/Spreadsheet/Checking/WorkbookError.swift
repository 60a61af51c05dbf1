/// Why a workbook was not written.
public enum WorkbookError: Error, Sendable, Hashable {
  /// A sheet's name is empty, longer than 31 characters, or has one of `[ ] : * ? / \` or an apostrophe at an end.
  case sheetName(String)
  /// Two sheets have the same name; capitals do not count.
  case duplicateSheetName(String)
  /// A name for a range is no proper name.
  case definedName(String)
  /// The name of a custom property is no XML name, or its value is longer than the 255 bytes that fit.
  case customProperty(String)
  /// There is no sheet.
  case noSheet
  /// Something reaches beyond row 1,048,576 or column XFD, or a range is upside down.
  case outOfBounds(sheet: String, what: String)
  /// Merged ranges share a cell.
  case overlappingMerges(sheet: String, cell: String)
  /// A number is infinite or not a number.
  case notANumber(sheet: String, cell: String)
  /// A choice list is longer than the 255 characters that fit, or one of its texts has a comma.
  case choiceList(sheet: String, cell: String)
  /// The system refused to take the file; `code` is the `errno` it gave.
  case notWritten(path: String, code: Int32)
}
