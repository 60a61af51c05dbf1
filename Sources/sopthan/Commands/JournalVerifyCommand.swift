import ArgumentParser
import Diagnostics
import Shell
import Store

struct JournalVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that nothing in a journal was altered, removed, inserted or put into another order.",
    discussion: """
      Every entry is held against its hash, every kept file against its digest, and the stored register against the \
      one that the entries lead to. What is wrong is told entry by entry, and ends with exit code 2.

      A journal that was cut off at its end, or written anew from some entry on, is sound in itself. Note down its \
      head (`journal head`) where nobody can change it, and give it back with --head: it must occur in the chain, \
      and at entry --at if that is given.

      Example: sopthan journal verify register.sqlite --head 3f5a…c2 --at 1204
      """)

  @OptionGroup var options: JournalOptions
  @Option(name: .long, help: "A head noted down earlier: 64 hexadecimal digits.") var head: String?
  @Option(name: .customLong("at"), help: "The number of the entry that has that hash.") var sequence: Int?

  func validate() throws {
    if let head, head.utf8.count != 64 || !head.allSatisfy(\.isHexDigit) {
      throw ValidationError("--head takes the 64 hexadecimal digits that `sopthan journal head` prints")
    }
    if sequence != nil, head == nil { throw ValidationError("--at needs --head") }
  }

  func run() throws {
    try running(in: options.language) {
      let found = try options.open(for: .reading).verify(
        against: head.map { Verification.KnownHead(hash: $0, sequence: sequence) })
      guard found.diagnostics.isEmpty else { throw Problems(found.diagnostics) }
      Terminal.print(text(found))
    }
  }

  private func text(_ found: Verification) -> String {
    let head = found.head ?? ""
    let isThai = options.language == .thai
    var text =
      isThai
      ? "สมุดบันทึกครบถ้วน: \(found.entries) รายการ \(found.contents) เนื้อหา \(found.records) ระเบียน แฮชท้ายสมุด \(head)"
      : "The journal is whole: \(found.entries) entries, \(found.contents) contents, \(found.records) records. "
        + "Its head is \(head)"
    if let known = found.known {
      text +=
        isThai
        ? "\nแฮชที่ให้มาเป็นของรายการที่ \(known): ไม่มีสิ่งใดที่บันทึกถึงรายการนั้นถูกตัดออก"
        : "\nThe hash given is that of entry \(known): nothing recorded up to it was cut off"
    }
    return text
  }
}
