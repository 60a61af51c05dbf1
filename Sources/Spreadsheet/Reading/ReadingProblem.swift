internal import Diagnostics

/// Why a workbook can not be read.
enum ReadingProblem: Error {
  case notAnArchive
  case encrypted
  case olderFormat
  case unsafeName(String)
  case repeatedName(String)
  case tooMany(Excess, limit: Int)
  case missingPart(String)
  /// With what is wrong with its XML, if that is what is wrong.
  case damaged(part: String, Message?)
  /// With the sheet's name where it stands on a sheet.
  case brokenReference(String, sheet: String?)
  /// A row or a cell that stands at or before the place of the one before it.
  case outOfOrder(String, sheet: String)

  /// What there is too much of.
  enum Excess {
    case parts
    case bytes
    case bytesOfPart(String)
    case sharedTexts
    case cells
    case merges(sheet: String)
    case textBytes(sheet: String?, cell: String)
  }
}

extension ReadingProblem {
  func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(at: location(in: file), code: "workbook.\(code)", message, hint: hint)
  }

  private func location(in file: String) -> Location {
    switch self {
    case .tooMany(.textBytes(let sheet?, let cell), _): .cell(sheet: sheet, cell: cell)
    case .outOfOrder(let cell, let sheet): .cell(sheet: sheet, cell: cell)
    default: .file(file)
    }
  }

  private var code: String {
    switch self {
    case .notAnArchive: "not-a-workbook"
    case .encrypted: "encrypted"
    case .olderFormat: "older-format"
    case .unsafeName: "unsafe-name"
    case .repeatedName: "repeated-name"
    case .tooMany: "too-large"
    case .missingPart: "missing-part"
    case .damaged: "damaged"
    case .brokenReference: "broken-reference"
    case .outOfOrder: "out-of-order"
    }
  }
}
