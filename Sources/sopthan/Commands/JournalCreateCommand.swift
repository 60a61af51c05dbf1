import ArgumentParser
import Diagnostics
import FEEL
import Register
import Shell
import Store

struct JournalCreateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Make a journal from a register's folder.",
    discussion: """
      The register is read and checked, its files are kept as they are, and the first entry says that they were \
      imported. `journal export` writes them back byte for byte. A file that exists already is never replaced.

      With --through the journal begins with the register as it stood when that period ended: what people did later is \
      left out, to be recorded by commands. Results of indicators and of risk issues, observations and published \
      reports stay, for no command records them.

      Example: sopthan journal create register.sqlite --from registers/codi-2560
      """)

  @Argument(help: "The journal to make.", completion: .file()) var journal: String
  @Option(name: .customLong("from"), help: "The register's folder.", completion: .directory)
  var folder: String
  @Option(name: .long, help: "The last period to import, such as 2560-Q0. Default: everything.")
  var through: PeriodID?
  @Option(
    name: .long,
    help: "Who imports it: a person of the register. Default: its administrator, else its reviewing auditor.")
  var actor: String?
  @Option(
    name: .long, help: "The business day on which the import has effect, YYYY-MM-DD. Default: today.")
  var effective: CalendarDate?
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    try running(in: language) {
      var source = try RegisterFiles(at: folder)
      var register = try LoadedRegister(source, language: language).register
      if let through {
        register = try Self.standing(register, at: through)
        source = RegisterFiles(register.write() + source.attached)
      }
      let actor = try importer(of: register)
      let day = try effective ?? Clock.today()
      let head = try Journal.create(
        at: journal, from: source.contents, by: actor.id, as: actor.role, on: day, recorded: Clock.now())
      report(Self.rewritten(source, register), in: language)
      Terminal.print(
        language == .thai
          ? "สร้างสมุดบันทึก \(journal) จาก \(source.contents.count) แฟ้มแล้ว แฮชท้ายสมุด \(head.hash)"
          : "Made the journal \(journal) from \(source.contents.count) files. Its head is \(head.hash)")
    }
  }

  private static func standing(_ register: Register, at period: PeriodID) throws(Problems) -> Register {
    if let standing = register.standing(at: period, keepsResults: true) { return standing }
    let known = register.periods.map(\.id.description).joined(separator: ", ")
    throw Problems([
      Diagnostic(
        at: .argument("--through"), code: "register.unknown-period",
        Message(thai: "ทะเบียนไม่มีงวด \"\(period)\"", english: "the register has no period \"\(period)\""),
        hint: Message(thai: "งวดที่มี: \(known)", english: "it has \(known)"))
    ])
  }

  private func importer(of register: Register) throws(Problems) -> Person {
    let administrators = register.people.filter { $0.role == .administrator }
    if let actor {
      if let person = register.people.first(where: { $0.id.text == actor }) { return person }
      let nearest = nearestName(to: actor, among: register.people.map(\.id.text))
      throw Problems([
        Diagnostic(
          at: .argument("--actor"), code: "journal.unknown-person",
          Message(thai: "ทะเบียนไม่มีบุคคล \"\(actor)\"", english: "the register has no person \"\(actor)\""),
          hint: nearest.map { Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?") }
            ?? Message(
              thai: "ดูรายชื่อบุคคลใน register.xml", english: "register.xml lists the people"))
      ])
    }
    let reviewers = register.people.filter { $0.role == .reviewingAuditor }
    guard let person = (administrators + reviewers).first else {
      throw Problems([
        Diagnostic(
          at: .argument("--actor"), code: "journal.no-administrator",
          Message(
            thai: "ทะเบียนไม่มีผู้ดูแลทะเบียนหรือผู้สอบทานงานตรวจสอบ",
            english: "the register has no administrator and no reviewing auditor"),
          hint: Message(
            thai: "ระบุผู้นำเข้าด้วย --actor", english: "name who imports it with --actor"))
      ])
    }
    return person
  }

  /// Files that `journal export` will write in another form than they came in.
  private static func rewritten(_ source: RegisterFiles, _ register: Register) -> [Diagnostic] {
    let canonical = Dictionary(
      register.write().map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    return source.contents.filter { canonical[$0.path].map { [bytes = $0.bytes] in bytes != $0 } ?? false }
      .map {
        Diagnostic(
          .note, at: .file($0.path), code: "journal.not-canonical",
          Message(
            thai: "แฟ้มไม่อยู่ในรูปแบบมาตรฐาน เมื่อส่งออกจะเขียนในรูปแบบมาตรฐาน",
            english: "the file is not in canonical form; an export will have it in canonical form"))
      }
  }
}
