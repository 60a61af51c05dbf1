import Diagnostics
public import Register
public import Store
public import Workflow

/// A period that a journal closed, with the entry that did and the amendments since.
public struct ClosedPeriod: Sendable {
  public let closed: PeriodClosed
  public let entry: Entry
  public let amendments: [Entry]

  /// - Throws: a diagnostic where the journal did not close the period.
  public init(_ period: PeriodID, in journal: Journal) throws {
    var found: (PeriodClosed, Entry)?
    var amendments: [Entry] = []
    var known: [String] = []
    try journal.forEachEntry { entry, _ in
      switch try entry.event {
      case .periodClosed(let closed):
        known.append(closed.period.description)
        if closed.period == period { found = (closed, entry) }
      case .periodAmended(let amendment) where amendment.period == period: amendments.append(entry)
      default: break
      }
    }
    guard let found else {
      throw Problems([
        Diagnostic(
          at: .argument("--period"), code: "journal.period-not-closed",
          Message(
            thai: "สมุดบันทึกนี้ไม่ได้ปิดงวด \(period)", english: "this journal did not close period \(period)"),
          hint: Message(
            thai: known.isEmpty ? "ยังไม่มีงวดที่ปิด" : "งวดที่ปิดแล้ว: \(known.joined(separator: ", "))",
            english: known.isEmpty ? "it closed none" : "it closed \(known.joined(separator: ", "))"))
      ])
    }
    (closed, entry) = found
    self.amendments = amendments
  }

  /// The bytes of files that were frozen.
  public func contents(of files: [FileDigest], in journal: Journal) throws -> [(path: String, bytes: [UInt8])]
  {
    try files.map { file in
      guard let bytes = try journal.content(file.sha256) else {
        throw Problems([
          Diagnostic(
            at: .journal(entry: entry.sequence), code: "journal.content-absent",
            Message(
              thai: "ไม่มีเนื้อหาของแฟ้ม \(file.path)", english: "the bytes of \(file.path) are not there"),
            hint: Message(
              thai: "ตรวจด้วย sopthan journal verify", english: "run `sopthan journal verify`"))
        ])
      }
      return (file.path, bytes)
    }
  }
}
