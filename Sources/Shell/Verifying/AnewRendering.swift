import Diagnostics
import Interchange
import Register
import Spreadsheet

/// Renders files anew from one state of a register, by their marks; the state is read and assessed once.
final class AnewRendering {
  private let loaded: LoadedRegister
  private let language: Language
  private var jobs: [Bool: AssessedRegister] = [:]
  private var tables: [DocumentTable]?
  private var exports: [(path: String, bytes: [UInt8])]?

  /// What a file was, and which of its cells were there to be filled in.
  typealias Rendered = (bytes: [UInt8], openCells: Set<CellPlace>)

  init(_ files: RegisterFiles, language: Language) throws {
    loaded = try LoadedRegister(files, language: language)
    self.language = language
  }

  /// - Parameter name: the file's own, without folder and suffix, which tells tables apart.
  /// - Returns: nil for what this program does not make.
  func rendered(_ mark: ExportMark, as format: ExportFormat, name: String) throws -> Rendered? {
    switch mark.rendering {
    case .assessment, .report, .committeePack:
      let path = "\(mark.rendering.text).\(format.rawValue)"
      let all = try exports ?? Exports(try assessed(mark, comparing: true)).rendered()
      exports = all
      return all.first { $0.path == path }.map { ($0.bytes, []) }
    case .tables:
      let tables = try tables ?? DocumentTable.all(of: try assessed(mark, comparing: true))
      self.tables = tables
      return tables.first { $0.name == name }.map { (format == .csv ? $0.csv() : $0.jsonLines(), []) }
    case .oscal(let document, let language):
      let documents = try assessed(mark, comparing: false).oscalDocuments(in: language)
      return documents.first { $0.name == document }.map { (format == .json ? $0.json : $0.xml, []) }
    case .divisionWorkbook(let division, let period):
      // As it was issued: the standing period's assessment, for a period that may not have begun.
      let issue = try WorkbookIssue(
        loaded, period: period, asOf: mark.asOf, toolVersion: mark.toolVersion)
      let workbook = try issue.assessed.divisionWorkbook(of: division, for: period)
      return (try bytes(of: workbook), try workbook.openCells())
    case .form(let shown):
      guard let form = try readForms(loaded.formFiles).first(where: { $0.id == shown.form }) else {
        return nil
      }
      let assessed = try assessed(mark, comparing: false)
      let filled = try form.filled(
        from: assessed,
        on: shown.engagement.flatMap { id in assessed.register.engagements.first { $0.id == id } },
        for: shown.division.flatMap(assessed.register.division), in: shown.language,
        usesThaiDigits: shown.usesThaiDigits)
      return (format == .html ? filled.html : try bytes(of: filled.workbook), [])
    }
  }

  private func assessed(_ mark: ExportMark, comparing compares: Bool) throws -> AssessedRegister {
    if let known = jobs[compares] { return known }
    let job = try AssessmentJob(
      loaded, period: mark.period, asOf: mark.asOf, rules: mark.rulesVersion, comparing: compares,
      toolVersion: mark.toolVersion, language: language)
    jobs[compares] = job.assessed
    return job.assessed
  }

  /// A workbook can only be written to a file.
  private func bytes(of workbook: Workbook) throws -> [UInt8] {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    try OutputFolder.writing(to: folder.path) { try $0.write(workbook, as: "workbook.xlsx") }
    return try FileSystem.read("\(folder.path)/workbook.xlsx")
  }
}
