import Digest
import Interchange
import Register
import Store
import Workflow

/// The exports that a journal knows: those of its closed periods with their bytes, others by their digests.
struct StoredExports {
  private var origins: [String: ExportOrigin] = [:]
  private var closed: [(period: PeriodID, entry: Entry, files: [FileDigest])] = []
  private let journal: Journal?

  init(in source: ExportSource) throws {
    guard case .journal(let journal) = source else {
      self.journal = nil
      return
    }
    self.journal = journal
    try journal.forEachEntry { entry, _ in
      switch EventKind(rawValue: entry.kind) {
      case .periodClosed, .exportMade: try add(try entry.event, of: entry)
      default: break
      }
    }
  }

  private mutating func add(_ event: Event, of entry: Entry) throws {
    switch event {
    case .periodClosed(let closing):
      closed.append((closing.period, entry, closing.exports))
      for file in closing.exports { origins[file.sha256] = .closed(closing.period, entry) }
    case .exportMade(let export):
      for file in export.files where origins[file.sha256] == nil { origins[file.sha256] = .exported(entry) }
    default: break
    }
  }

  /// Where a file of these very bytes left the house.
  func origin(of bytes: [UInt8]) -> ExportOrigin? { origins[sha256Hex(bytes)] }

  /// The file with the same mark that was kept when a period was closed.
  func original(of mark: ExportMark, as format: ExportFormat) throws -> (
    bytes: [UInt8], origin: ExportOrigin
  )? {
    guard let journal else { return nil }
    let path = "\(mark.rendering.text).\(format.rawValue)"
    for closing in closed where closing.period == mark.period {
      guard let file = closing.files.first(where: { $0.path == path }),
        let bytes = try journal.content(file.sha256),
        try ExportMark.read(from: bytes, as: format, file: path) == mark
      else { continue }
      return (bytes, .closed(closing.period, closing.entry))
    }
    return nil
  }
}
