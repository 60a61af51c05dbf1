import Diagnostics
import GRDB

extension Verification {
  mutating func checkChain(of db: Database, _ known: KnownHead?) throws {
    var chain = Chain()
    let rows = try Row.fetchCursor(db, sql: "SELECT \(StoredEntry.columns) FROM entry ORDER BY sequence")
    let sought = known.flatMap { bytes(hexadecimal: $0.hash) }
    while let row = try rows.next() {
      let entry = StoredEntry(row)
      chain.add(entry)
      if entry.hash == sought { self.known = entry.sequence }
    }
    chain.explain()
    entries = chain.count
    head = chain.count == 0 ? nil : hexadecimal(chain.last)
    diagnostics += chain.faults.map(\.diagnostic).inOrderOfPlace()
    if chain.count == 0 { diagnostics.append(.noEntries) }
    if let known, self.known == nil || known.sequence.map({ $0 != self.known }) ?? false {
      diagnostics.append(.unknownHead(known, occursAt: self.known))
    }
  }
}

extension Chain.Fault {
  fileprivate var diagnostic: Diagnostic {
    switch self {
    case .missing(let numbers):
      Diagnostic(
        at: .journal(entry: numbers.lowerBound), code: "journal.entry-missing",
        numbers.count == 1
          ? Message(
            thai: "ไม่มีรายการที่ \(numbers.lowerBound)", english: "entry \(numbers.lowerBound) is missing")
          : Message(
            thai: "ไม่มีรายการที่ \(numbers.lowerBound) ถึง \(numbers.upperBound)",
            english: "entries \(numbers.lowerBound) to \(numbers.upperBound) are missing"),
        hint: Self.hint)
    case .altered(let number):
      Diagnostic(
        at: .journal(entry: number), code: "journal.entry-altered",
        Message(
          thai: "รายการที่ \(number) ไม่ตรงกับแฮชของตน: รายการนี้หรือรายการก่อนหน้าถูกแก้ไขหรือแทรก",
          english:
            "entry \(number) does not match its hash: it was altered or inserted, or the one before it was"),
        hint: Self.hint)
    case .moved(let origin, let number):
      Diagnostic(
        at: .journal(entry: number), code: "journal.entry-moved",
        Message(
          thai: "รายการที่ \(number) เดิมบันทึกไว้เป็นรายการที่ \(origin)",
          english: "entry \(number) was recorded as entry \(origin): the order was changed"),
        hint: Self.hint)
    case .shifted(let number, let by, let count):
      Diagnostic(
        at: .journal(entry: number), code: by < 0 ? "journal.entry-inserted" : "journal.entry-removed",
        by < 0
          ? Message(
            thai: "มี \(-by) รายการถูกแทรกก่อนรายการที่ \(number): ตั้งแต่รายการนี้ \(count) รายการถูกเลื่อนเลขที่",
            english:
              "\(-by) entries were inserted before entry \(number): \(count) entries from it on were renumbered"
          )
          : Message(
            thai: "มี \(by) รายการถูกตัดออกก่อนรายการที่ \(number): ตั้งแต่รายการนี้ \(count) รายการถูกเลื่อนเลขที่",
            english:
              "\(by) entries were removed before entry \(number): \(count) entries from it on were renumbered"
          ),
        hint: Self.hint)
    case .more(let number, let count):
      Diagnostic(
        at: .journal(entry: number), code: "journal.entries-altered",
        Message(
          thai: "ตั้งแต่รายการที่ \(number) อีก \(count) รายการไม่ตรงกับแฮชของตน",
          english: "\(count) more entries do not match their hashes, the first of them entry \(number)"),
        hint: Self.hint)
    case .recordedBeforeItsPredecessor(let number):
      Diagnostic(
        at: .journal(entry: number), code: "journal.entry-too-early",
        Message(
          thai: "รายการที่ \(number) มีเวลาบันทึกก่อนรายการก่อนหน้า",
          english: "entry \(number) claims to be recorded before its predecessor"), hint: Self.hint)
    }
  }

  private static let hint = Message(
    thai: "เทียบกับสำเนาสำรอง: รายการของสมุดบันทึกไม่มีการแก้ไขโดยชอบ",
    english: "compare with a backup: nothing changes an entry rightfully")
}

extension Diagnostic {
  fileprivate static let noEntries = Diagnostic(
    at: .journal(entry: 1), code: "journal.entry-missing",
    Message(thai: "สมุดบันทึกไม่มีรายการ", english: "the journal holds no entry"),
    hint: Message(thai: "ใช้สำเนาสำรอง", english: "go back to a backup"))

  fileprivate static func unknownHead(_ known: Verification.KnownHead, occursAt place: Int?) -> Diagnostic {
    Diagnostic(
      at: .argument("--head"), code: "journal.head-unknown",
      place.map {
        Message(
          thai: "แฮช \(known.hash) เป็นของรายการที่ \($0) ไม่ใช่ \(known.sequence ?? 0)",
          english: "the hash \(known.hash) is that of entry \($0), not of \(known.sequence ?? 0)")
      }
        ?? Message(
          thai: "ไม่มีรายการใดมีแฮช \(known.hash)", english: "no entry has the hash \(known.hash)"),
      hint: Message(
        thai: "รายการท้ายถูกตัดออกหรือถูกเขียนใหม่ หรือเป็นแฮชของสมุดบันทึกอื่น",
        english: "entries were cut off its end or written anew, or the hash is another journal's"))
  }
}
