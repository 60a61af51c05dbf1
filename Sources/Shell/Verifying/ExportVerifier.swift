public import Diagnostics
import Interchange
import Register
import Spreadsheet

/// Tells of files whether they are what was exported.
public struct ExportVerifier {
  private let source: ExportSource
  private let language: Language

  public init(_ source: ExportSource, language: Language) {
    self.source = source
    self.language = language
  }

  /// In the order of the files; why one could not be verified stands in its place.
  ///
  /// - Throws: what makes the register or the journal unreadable.
  public func verify(_ paths: [String]) throws -> [Result<ExportVerification, Problems>] {
    let stored = try StoredExports(in: source)
    let files = try paths.map { path in try reading { try MarkedFile(path) } }
    let open = files.compactMap { try? $0.get() }.filter { stored.origin(of: $0.bytes) == nil }
    let states = try source.states(of: open.compactMap(\.mark))
    var renderings: [String: AnewRendering] = [:]
    return try files.map { result in
      let file: MarkedFile
      switch result {
      case .success(let read): file = read
      case .failure(let problems): return .failure(problems)
      }
      if let origin = stored.origin(of: file.bytes) {
        return .success(
          ExportVerification(file: file.path, mark: file.mark, origin: origin, isByteForByte: true))
      }
      guard let mark = file.mark else { return .failure(Problems([.unmarked(file.path)])) }
      if let original = try stored.original(of: mark, as: file.format) {
        return try reading { try file.compared(with: (original.bytes, []), from: original.origin) }
      }
      guard let state = states[mark.hash] else {
        return .failure(Problems([try unknownState(mark, file.path)]))
      }
      let rendering = try renderings[mark.hash] ?? AnewRendering(state.files, language: language)
      renderings[mark.hash] = rendering
      return try reading {
        guard let rendered = try rendering.rendered(mark, as: file.format, name: file.name) else {
          throw Problems([.unknownRendering(mark, file.path)])
        }
        return try file.compared(with: rendered, from: state.origin)
      }
    }
  }

  /// What is wrong with a file is told of it; what is wrong with the journal or the disk ends the job.
  private func reading<Value>(_ work: () throws -> Value) throws -> Result<Value, Problems> {
    do {
      return .success(try work())
    } catch let problems as Problems {
      return .failure(problems)
    } catch let failure as FileSystem.Failure where failure.step == .reading {
      return .failure(Problems([failure.diagnostic()]))
    }
  }

  private func unknownState(_ mark: ExportMark, _ path: String) throws -> Diagnostic {
    let register = try source.registerID()
    return register == mark.register
      ? .unknownState(mark, path, source) : .otherRegister(mark, path, register)
  }
}

/// A file with what can be told of it by itself.
private struct MarkedFile {
  let path: String
  let bytes: [UInt8]
  let format: ExportFormat
  let mark: ExportMark?

  init(_ path: String) throws {
    self.path = path
    bytes = try FileSystem.read(path)
    guard let format = ExportFormat(bytes, path: path) else { throw Problems([.unmarked(path)]) }
    self.format = format
    switch format {
    case .csv, .jsonLines:
      // Tables have no place for a mark; it stands in the file beside them.
      let folder = path.lastIndex(of: "/").map { "\(path[...$0])" } ?? ""
      let provenance = try FileSystem.read("\(folder)\(DocumentTable.provenanceName).\(format.rawValue)")
      mark = try ExportMark.read(from: provenance, as: format, file: path)
    case .xlsx, .html, .json, .xml: mark = try ExportMark.read(from: bytes, as: format, file: path)
    }
  }

  /// `plans` of `tables/plans.csv`
  var name: String {
    let last = path.split(separator: "/").last ?? ""
    return String(last.prefix(upTo: last.lastIndex(of: ".") ?? last.endIndex))
  }

  func compared(with rendered: AnewRendering.Rendered, from origin: ExportOrigin) throws -> ExportVerification
  {
    var verification = ExportVerification(
      file: path, mark: mark, origin: origin, isByteForByte: bytes == rendered.bytes)
    guard !verification.isByteForByte else { return verification }
    guard let before = try workbook(rendered.bytes), let after = try workbook(bytes) else {
      verification.lines = lineDifferences(from: rendered.bytes, to: bytes)
      return verification
    }
    for difference in before.differences(to: after) {
      switch difference {
      case .cell(let cell) where rendered.openCells.contains(cell.place): verification.filled.append(cell)
      // What follows from cells that were filled in.
      case .cell(let cell) where cell.isComputed && !rendered.openCells.isEmpty: break
      default: verification.workbook.append(difference)
      }
    }
    return verification
  }

  /// Nil where the format is no workbook's.
  private func workbook(_ bytes: [UInt8]) throws -> ReadWorkbook? {
    switch format {
    case .xlsx: try readWorkbook(bytes, file: path)
    case .xml where mark?.rendering == .committeePack: try readSpreadsheetML(bytes, file: path).workbook
    case .xml, .html, .json, .csv, .jsonLines: nil
    }
  }
}
