import Foundation
import TestSupport
import Testing

/// A journal of the first register with 2560-Q3 open, and the workbooks that were issued from it.
struct JournalDesk {
  let folder: TemporaryFolder
  let journal: String

  init() throws {
    folder = try TemporaryFolder()
    journal = folder.url.appending(path: "register.sqlite").path
    try FileManager.default.copyItem(atPath: Self.fresh.get().journal, toPath: journal)
  }

  /// Made once; every other is a copy.
  private static let fresh = Result { try Fresh() }

  private struct Fresh {
    let folder: TemporaryFolder
    let journal: String

    init() throws {
      folder = try TemporaryFolder()
      journal = folder.url.appending(path: "register.sqlite").path
      let made = try sopthan(
        "journal", "create", journal, "--from", Project.register.path, "--effective", "2017-04-03")
      try #require(made.code == 0, "\(made.errors)")
      let opening = """
        {"actor": "IA-head", "role": "reviewingAuditor", "effective": "2017-04-03", "deed": "open period", \
        "period": "2560-Q3", "assessmentDue": "2017-06-23", "rulesVersion": "2560.1"}
        """
      let opened = try sopthan("journal", "do", journal, opening)
      try #require(opened.code == 0, "\(opened.errors)")
      for division in ["FIN", "NTH"] {
        let issued = try sopthan(
          "workbook", "issue", journal, "--division", division, "--period", "2560-Q3", "--out",
          folder.url.appending(path: "\(division).xlsx").path)
        try #require(issued.code == 0, "\(issued.errors)")
      }
    }
  }

  func issued(_ division: String = "FIN") throws -> PackedWorkbook {
    try PackedWorkbook(Self.fresh.get().folder.url.appending(path: "\(division).xlsx").path)
  }

  /// Filled in by an officer on 23 June 2017, handed in.
  func signed(_ division: String = "FIN", by officer: String = "FIN-10") throws -> PackedWorkbook {
    var workbook = try issued(division)
    try workbook.enter(1, "C6", .text(officer))
    try workbook.enter(1, "C7", .text("\(division)-head"))
    try workbook.enter(1, "C8", .text("23/6/2560"))
    try workbook.enter(1, "C9", .text("ส่งผลการประเมิน"))
    return workbook
  }

  /// The first plan scored 4 by 4.
  func scored(_ division: String = "FIN", by officer: String = "FIN-10") throws -> PackedWorkbook {
    var workbook = try signed(division, by: officer)
    try workbook.enter(2, "F8", .number(4))
    try workbook.enter(2, "G8", .number(4))
    try workbook.enter(2, "J8", .text("ใช้คู่มือเล่มเดียวแล้ว"))
    return workbook
  }

  func path(_ name: String) -> String { folder.url.appending(path: name).path }

  func put(_ bytes: [UInt8], as name: String) throws -> String {
    try Data(bytes).write(to: folder.url.appending(path: name))
    return path(name)
  }

  func bringHome(_ files: [String], _ options: String...) throws -> CommandResult {
    try run(
      Project.executable,
      ["workbook", "import"] + files + ["--journal", journal, "--language", "en"] + options)
  }

  /// The number of entries and the hash of the last.
  func head() throws -> String { try sopthan("journal", "head", journal).output }
}
