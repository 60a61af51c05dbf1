import Diagnostics
public import Interchange
import Register
import Store
public import Workflow

/// Brings workbooks that came back home into a journal: all of them in one transaction, or none.
///
/// They are compared with the register as it stands while the journal is locked for others, so that nothing that
/// somebody records meanwhile is overwritten.
public struct JournalReturns {
  let files: WorkbookFiles
  let expectation: ReturnExpectation
  let documents: DocumentFolder
  /// As the register stood when they were compared with it; nil before.
  public private(set) var returns: WorkbookReturns?

  public init(_ files: WorkbookFiles, expecting expectation: ReturnExpectation, documents: DocumentFolder) {
    self.files = files
    self.expectation = expectation
    self.documents = documents
  }

  /// - Parameter isRehearsal: everything is decided, nothing is recorded.
  /// - Returns: the entries that were recorded, or would have been.
  /// - Throws: every problem of every workbook; `JournalFailure`.
  public mutating func record(by performance: Performance, isRehearsal: Bool) throws -> [Entry] {
    try performance.record(isRehearsal: isRehearsal) { draft in
      var found = try WorkbookReturns(
        files, register: draft.register, expecting: expectation, documents: documents)
      try found.decide { try performance.perform($0, in: &draft) }
      returns = found
      guard found.problems.isEmpty else { throw Problems(found.problems) }
    }
  }
}
