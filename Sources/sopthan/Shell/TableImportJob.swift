import Diagnostics
import FEEL
import Interchange
import Register
import Shell
import Spreadsheet
import Store

/// Takes a foreign table into a register's folder or into a journal: all of it or nothing.
struct TableImportJob {
  let workbook: ReadWorkbook
  let mapping: Mapping
  let sheet: String?
  /// Everything is done but the writing.
  let isRehearsal: Bool
  let language: Language

  /// - Parameter out: where the whole register goes; nil to change the folder itself.
  func write(into folder: String, out: String?) throws {
    let source = try RegisterFiles(at: folder)
    if out == nil, FileSystem.isFile(folder) { throw Problems([.notAFolder(folder)]) }
    let register = try LoadedRegister(source, language: language).register
    let imported = try register.importing(workbook, by: mapping, sheet: sheet)
    tell(imported)
    var written: [String] = []
    if !isRehearsal {
      let files = imported.register.write()
      if let out {
        _ = try writeRegister(files + source.attached, to: out)
        written = [out]
      } else {
        let changed = Set(imported.plans.map { "divisions/\($0.plan.division).xml" })
        let kept = files.filter { changed.contains($0.path) }
        _ = try writeRegister(kept, to: folder)
        written = kept.map { "\(folder)/\($0.path)" }
      }
    }
    conclude(imported, written)
  }

  /// Has the plans decided and recorded as commands of one person, in one transaction.
  func record(in path: String, by actor: String, on day: CalendarDate?) throws {
    let register = try LoadedRegister(folder: path, language: language).register
    guard let person = register.people.first(where: { $0.id.text == actor }) else {
      throw Problems([.unknownActor(actor, known: register.people.map(\.id.text))])
    }
    let today = try Clock.today()
    let imported = try register.importing(workbook, by: mapping, sheet: sheet)
    let commands = try imported.commands(by: person, on: day ?? today, mapping: mapping).map {
      PlacedCommand($0.command, at: .text(file: workbook.file, line: $0.row, column: 0))
    }
    let journal = try Journal(opening: path, for: .writing)
    let performance = Performance(on: journal, today: today, filesIn: ".", language: language)
    _ = try performance.record(commands, isRehearsal: isRehearsal)
    tell(imported)
    conclude(imported, [path])
  }

  private func tell(_ imported: ForeignImport) { report(imported.notes, in: language) }

  private func conclude(_ imported: ForeignImport, _ written: [String]) {
    Terminal.print(TableImportText(imported, language: language).text)
    if isRehearsal {
      Terminal.print(language == .thai ? "ยังไม่ได้เขียนอะไร" : "Nothing was written.")
    } else {
      for path in written { Terminal.print(path) }
    }
  }
}

extension Diagnostic {
  fileprivate static func notAFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      at: .argument("--into"), code: "import.not-a-folder",
      Message(thai: "\"\(path)\" ไม่ใช่โฟลเดอร์ของทะเบียน", english: "\"\(path)\" is no folder of a register"),
      hint: Message(thai: "สมุดบันทึกระบุด้วย --journal", english: "a journal is named by --journal"))
  }

  fileprivate static func unknownActor(_ actor: String, known: [String]) -> Diagnostic {
    Diagnostic(
      at: .argument("--actor"), code: "journal.unknown-person",
      Message(thai: "ทะเบียนไม่มีบุคคล \"\(actor)\"", english: "the register has no person \"\(actor)\""),
      hint: nearestName(to: actor, among: known).map {
        Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?")
      } ?? Message(thai: "ดูรายชื่อบุคคลใน register.xml", english: "register.xml lists the people"))
  }
}
