import Foundation
import TestSupport
import Testing

/// Programs of others that fill in, save and read workbooks, where they are installed.
enum SpreadsheetPrograms {
  static let hasOpenpyxl = hasPython("openpyxl")
  static let hasCalamine = hasPython("python_calamine")
  static let hasOffice = (try? run(environment, ["soffice", "--version"]))?.code == 0

  private static let environment = URL(filePath: "/usr/bin/env")

  private static func hasPython(_ module: String) -> Bool {
    (try? run(environment, ["python3", "-c", "import \(module)"]))?.code == 0
  }

  static func python(_ arguments: String...) throws {
    let result = try run(environment, ["python3"] + arguments)
    try #require(result.code == 0, "\(result.output)\(result.errors.suffix(2_000))")
  }

  /// Opens workbooks in LibreOffice and saves them anew below `folder`, with every formula computed.
  ///
  /// - Returns: the paths of what was saved, in the same order.
  static func savedByOffice(_ paths: [String], in folder: TemporaryFolder) throws -> [String] {
    let out = folder.url.appending(path: "office").path
    let result = try run(
      environment,
      [
        "soffice", "-env:UserInstallation=file://\(folder.url.appending(path: "profile").path)", "--headless",
        "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out,
      ] + paths)
    try #require(result.code == 0, "\(result.errors)")
    return paths.map { "\(out)/\(URL(filePath: $0).lastPathComponent)" }
  }
}
