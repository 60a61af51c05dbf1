public import Diagnostics
import Register

/// Length and digest of a document, by which a later change shows.
public struct DocumentSeal: Sendable, Hashable {
  public var sha256: String
  public var byteCount: Int?

  public init(sha256: String, byteCount: Int?) {
    self.sha256 = sha256
    self.byteCount = byteCount
  }
}

extension ReturnedWorkbook {
  /// The places below the register's folder at which the commands have their evidence, in order and each once.
  public var references: [String] {
    Set(entered.flatMap(\.command.deed.namedEvidence).filter { !$0.isElsewhere }.map(\.reference)).sorted()
  }

  /// Gives every document its digest; one that has none is told at the cell that names it.
  ///
  /// - Parameters:
  ///   - seals: by reference.
  ///   - folder: that was searched, as people know it.
  public mutating func seal(_ seals: [String: DocumentSeal], in folder: String) {
    for index in entered.indices {
      for document in entered[index].command.deed.namedEvidence
      where document.sha256 == nil && seals[document.reference] == nil {
        let problem: ReturnProblem =
          document.isElsewhere
          ? .documentElsewhere(document.reference) : .noDocument(document.reference, folder: folder)
        guard let cell = entered[index].cell(naming: document.reference) else { continue }
        add(problem.diagnostic(at: cell.place), at: cell.key)
      }
      entered[index].command.deed = entered[index].command.deed.mapEvidence { document in
        guard document.sha256 == nil, let seal = seals[document.reference] else { return document }
        var sealed = document
        sealed.sha256 = seal.sha256
        sealed.byteCount = seal.byteCount
        return sealed
      }
    }
    entries.settle()
  }

  /// Puts what stands against one of the commands at the cells that it came from.
  public mutating func refuse(_ command: EnteredCommand, because problems: Problems) {
    refusedLines.formUnion(command.lines.map(\.key))
    for diagnostic in problems.diagnostics {
      guard case .argument(let field) = diagnostic.location,
        let cell = command.cell(of: field, code: diagnostic.code)
      else {
        add(diagnostic, at: nil)
        continue
      }
      var told = diagnostic
      told.location = cell.place
      add(told, at: cell.key)
    }
    entries.settle()
  }

  /// Whether something stands against a line that the command was made from, or against another command of it: what
  /// else the line asks for would only be refused with it.
  public func isRefused(_ command: EnteredCommand) -> Bool {
    command.lines.contains { line in
      refusedLines.contains(line.key)
        || entries.problems.contains { $0.key?.table == line.issued.table && $0.key?.id == line.id }
    }
  }

  /// What the workbook is refused for, with what a copy to be mended needs; nil where nothing stands against it.
  public var refusal: RefusedWorkbook? {
    entries.problems.isEmpty
      ? nil : RefusedWorkbook(file: file, division: division, period: period, entries: entries)
  }

  private mutating func add(_ diagnostic: Diagnostic, at key: EntryKey?) {
    guard !entries.problems.contains(where: { $0.diagnostic == diagnostic }) else { return }
    entries.problems.append((key, diagnostic))
  }
}
