import DMN
import Diagnostics
import Dispatch
import FEEL
import Glibc
import SeparatedValues
import Shell
import Synchronization

/// Takes a file of rows through a batch, block by block, on several cores; results keep the order of the rows.
final class BatchJob: Sendable {
  /// What has come out so far.
  struct Totals: Sendable {
    var rows = 0
    var badRows = 0
    var rowsWithErrors = 0
    /// Seconds of evaluation alone, those of all cores added up.
    var seconds = 0.0
    var hits: [[Int]] = []
  }

  private struct Block {
    var number: Int
    var firstLine: Int
    var bytes: [UInt8]
  }

  private struct Finished {
    var outcome: BatchOutcome
    var results: [UInt8]
    var unknownNames: Set<String>
    var seconds: Double
  }

  private struct Reading {
    var reader: BlockReader
    var next = 0
    var line: Int
    var pending: [UInt8]?
    var failure: (any Error)?
  }

  private struct Writing {
    var totals = Totals()
    /// Blocks that wait for an earlier one.
    var waiting: [Int: Finished] = [:]
    var next = 0
    var unknownNames: Set<String> = []
    var toldErrors = 0
    var failure: (any Error)?
    var lastProgress = 0.0
  }

  let batch: Batch
  private let file: String
  private let output: (file: OutputFile, format: Batch.Format)?
  private let countsHits: Bool
  private let language: Language
  private let reading: Mutex<Reading>
  private let writing = Mutex(Writing())
  private let started = BatchJob.now()

  /// Rows with values that could not be computed that are told one by one.
  private static let toldErrors = 100

  init(
    _ graph: DecisionGraph, decisions: [String], input path: String, _ format: Batch.Format,
    output: (path: String, format: Batch.Format)?, countsHits: Bool, now: DateTime?,
    language: Language
  ) throws {
    var reader = try BlockReader(path, format)
    var first = try reader.next() ?? []
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { first.removeFirst(3) }
    var header: [String] = []
    var line = 1
    if format == .csv {
      let length = Batch.headerLength(in: first)
      var record = first[..<length]
      while let last = record.last, last == 0x0A || last == 0x0D { record = record.dropLast() }
      guard let names = CSV.header(record) else { throw Problems([.noHeader(path)]) }
      header = names
      line += first[..<length].count { $0 == 0x0A }
      first.removeFirst(length)
    }
    batch = try Batch(graph, decisions: decisions, format: format, header: header, now: now)
    file = path
    self.countsHits = countsHits
    self.language = language
    reading = Mutex(Reading(reader: reader, line: line, pending: first.isEmpty ? nil : first))
    self.output = try output.map { (try OutputFile($0.path), $0.format) }
    report(
      batch.unusedColumns.map { .unused($0, path) } + batch.absentInputs.map { .absent($0, path) },
      in: language)
  }

  /// Runs to the end; `cores` workers take one block after another.
  ///
  /// Every bad row is told. Unless they are to be skipped, one is enough for nothing to be written.
  func run(cores: Int, skippingBadRows: Bool) throws -> Totals {
    if let output { try output.file.write(batch.resultHeader(as: output.format)) }
    DispatchQueue.concurrentPerform(iterations: cores) { _ in
      while let block = takeBlock() { finish(block.number, evaluate(block)) }
    }
    if Terminal.showsProgress { Terminal.clearProgress() }
    let failure = reading.withLock { reading in
      reading.reader.close()
      return reading.failure
    }
    let (totals, told, writeFailure) = writing.withLock { ($0.totals, $0.toldErrors, $0.failure) }
    if told > Self.toldErrors {
      report([.moreErrors(told - Self.toldErrors, file)], in: language)
    }
    if let failure = failure ?? writeFailure {
      output?.file.discard()
      throw failure
    }
    if totals.badRows > 0, !skippingBadRows {
      output?.file.discard()
      throw Problems([.badRows(totals.badRows, file)])
    }
    try output?.file.complete()
    return totals
  }

  // MARK: - One block

  private func takeBlock() -> Block? {
    // Results must not pile up behind a slow block.
    while writing.withLock({ $0.waiting.count > 64 && $0.failure == nil }) { usleep(200) }
    let failed = writing.withLock { $0.failure != nil }
    return reading.withLock { reading in
      guard reading.failure == nil, !failed else { return nil }
      do {
        var bytes = reading.pending
        reading.pending = nil
        if bytes == nil { bytes = try reading.reader.next() }
        guard let bytes else { return nil }
        defer {
          reading.next += 1
          reading.line += Batch.lineEnds(in: bytes)
        }
        return Block(number: reading.next, firstLine: reading.line, bytes: bytes)
      } catch {
        reading.failure = error
        return nil
      }
    }
  }

  private func evaluate(_ block: Block) -> Finished {
    let decoded = batch.decode(block.bytes, firstLine: block.firstLine)
    let start = Self.now()
    let outcome = batch.evaluate(decoded, countingHits: countsHits)
    let seconds = Self.now() - start
    let results = output.map { batch.results(of: outcome, from: decoded, as: $0.format) } ?? []
    return Finished(
      outcome: outcome, results: results, unknownNames: decoded.unknownNames, seconds: seconds)
  }

  private func finish(_ number: Int, _ finished: Finished) {
    writing.withLock { writing in
      writing.waiting[number] = finished
      while let next = writing.waiting.removeValue(forKey: writing.next) {
        writing.next += 1
        add(next, to: &writing)
      }
      showProgress(&writing)
    }
  }

  private func add(_ finished: Finished, to writing: inout Writing) {
    let outcome = finished.outcome
    writing.totals.rows += outcome.rowCount
    writing.totals.badRows += outcome.badRowCount
    writing.totals.rowsWithErrors += outcome.rowsWithErrors
    writing.totals.seconds += finished.seconds
    if writing.totals.hits.isEmpty {
      writing.totals.hits = outcome.hits
    } else {
      for (table, counts) in outcome.hits.enumerated() {
        for (row, count) in counts.enumerated() { writing.totals.hits[table][row] += count }
      }
    }
    for name in finished.unknownNames.sorted() where writing.unknownNames.insert(name).inserted {
      report([.unused(name, file)], in: language)
    }
    report(outcome.badRows(in: file), in: language)
    let errors = outcome.evaluationErrors(in: file)
    report(Array(errors.prefix(max(0, Self.toldErrors - writing.toldErrors))), in: language)
    writing.toldErrors += errors.count
    guard let output, writing.failure == nil else { return }
    do {
      try output.file.write(finished.results)
    } catch {
      writing.failure = error
    }
  }

  private func showProgress(_ writing: inout Writing) {
    let now = Self.now()
    guard Terminal.showsProgress, now - started > 1, now - writing.lastProgress > 0.2 else { return }
    writing.lastProgress = now
    let (read, size) = reading.withLock { ($0.reader.bytesRead, $0.reader.size) }
    let share = size > 0 ? " (\(min(100, read * 100 / size)) %)" : ""
    let rows = writing.totals.rows
    Terminal.showProgress(
      Message(thai: "\(rows) แถว\(share)", english: "\(rows) rows\(share)").text(in: language))
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Diagnostic {
  fileprivate static func noHeader(_ path: String) -> Diagnostic {
    Diagnostic(
      at: .text(file: path, line: 1, column: 0), code: "batch.no-header",
      Message(thai: "แถวหัวตารางอ่านไม่ได้", english: "the header cannot be read"),
      hint: Message(
        thai: "แถวแรกต้องเป็นชื่อคอลัมน์ คั่นด้วย ,", english: "the first line must name the columns, separated by ,"))
  }

  fileprivate static func unused(_ name: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .warning, at: .file(path), code: "batch.unused-column",
      Message(
        thai: "\"\(name)\" ไม่ใช่ข้อมูลนำเข้าที่การตัดสินใจใช้",
        english: "\"\(name)\" is no input that the decisions need"))
  }

  fileprivate static func absent(_ name: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .warning, at: .file(path), code: "batch.absent-column",
      Message(
        thai: "ไม่มีคอลัมน์ \"\(name)\" ทุกแถวจึงเป็น null",
        english: "there is no column \"\(name)\"; it is null in every row"))
  }

  fileprivate static func badRows(_ count: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      at: .file(path), code: "batch.bad-rows",
      Message(
        thai: "มีแถวที่ใช้ไม่ได้ \(count) แถว จึงไม่ได้เขียนผล", english: "\(count) rows are bad; nothing was written"),
      hint: Message(
        thai: "แก้แถวเหล่านั้น หรือข้ามด้วย --skip-bad-rows",
        english: "mend them, or pass over them with --skip-bad-rows"))
  }

  fileprivate static func moreErrors(_ count: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .warning, at: .file(path), code: "dmn.not-evaluated",
      Message(
        thai: "มีค่าที่คำนวณไม่ได้อีก \(count) ค่า", english: "\(count) more values could not be computed"))
  }
}
