import Diagnostics
import Interchange
import Register
import Shell
import Spreadsheet
import Workflow

/// What `verify` tells of one file: the verdict, where the original is, and every difference.
struct VerificationText {
  private let verification: ExportVerification
  /// At most so many differences are told one by one.
  private let limit: Int
  private let language: Language

  init(_ verification: ExportVerification, limit: Int, language: Language) {
    self.verification = verification
    self.limit = limit
    self.language = language
  }

  private func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  var text: String {
    ([Terminal.styled("\(verification.file): \(verdict)", .bold), "  \(origin)"] + facts + differences)
      .joined(separator: "\n")
  }

  private var verdict: String {
    let count = verification.differenceCount
    if verification.isByteForByte { return say("ตรงกับที่ส่งออกทุกไบต์", "byte for byte as it was exported") }
    guard verification.isAsExported else {
      return verification.lines.isEmpty
        ? say(
          "เปลี่ยนไปจากที่ส่งออก \(count) แห่ง",
          "\(count) \(count == 1 ? "thing differs" : "things differ") from what was exported")
        : say(
          "เปลี่ยนไปจากที่ส่งออก \(count) บรรทัด",
          "\(count) \(count == 1 ? "line differs" : "lines differ") from what was exported")
    }
    guard !verification.filled.isEmpty else {
      return say("บันทึกใหม่ด้วยโปรแกรมอื่น ไม่มีเซลล์ใดต่าง", "saved by another program, no cell differs")
    }
    let filled = verification.filled.count
    return say(
      "กรอกแล้ว \(filled) ช่อง ส่วนที่ล็อกไว้ไม่มีเซลล์ใดต่าง",
      "\(filled) \(filled == 1 ? "cell is" : "cells are") filled in, no locked cell differs")
  }

  private var origin: String {
    switch verification.origin {
    case .closed(let period, let entry):
      say("จากแฟ้มที่เก็บไว้เมื่อปิดงวด \(period) ", "from what was kept when \(period) was closed, ") + place(entry)
    case .exported(let entry):
      say("จากการส่งออกที่บันทึกไว้ ", "from an export on record, ") + place(entry)
        + say(" โดย \(entry.actor)", ", by \(entry.actor)")
    case .entry(let entry): say("จากทะเบียนหลัง", "from the register after ") + place(entry)
    case .folder: say("จากโฟลเดอร์ของทะเบียน", "from the register's folder")
    }
  }

  private func place(_ entry: Entry) -> String {
    say("รายการที่ \(entry.sequence) (\(entry.recorded))", "entry \(entry.sequence) (\(entry.recorded))")
  }

  private var facts: [String] {
    guard let mark = verification.mark else { return [] }
    var facts = [
      "  " + mark.text,
      "  " + say("แฮชของการประเมิน \(mark.hash)", "hash of the assessment \(mark.hash)"),
    ]
    if mark.toolVersion != ToolVersion.current, !verification.isByteForByte {
      facts.append(
        "  "
          + say(
            "แฟ้มออกด้วยโปรแกรมรุ่น \(mark.toolVersion) แต่เทียบด้วยรุ่น \(ToolVersion.current) ความต่างอาจมาจากโปรแกรม",
            "made by version \(mark.toolVersion), compared by \(ToolVersion.current): a difference may be the program's"
          ))
    }
    return facts
  }

  // MARK: Differences

  private var differences: [String] {
    let changed = verification.workbook.map(line) + verification.lines.map(line)
    let filled = verification.filled.map { cell in
      "  " + say("ช่องกรอก ", "filled in ") + line(cell)
    }
    let all = changed + filled
    guard all.count > limit else { return all }
    return all.prefix(limit) + [
      "  "
        + say(
          "และอีก \(all.count - limit) แห่ง (ดูทั้งหมดด้วย --all)",
          "and \(all.count - limit) more (--all tells them)")
    ]
  }

  private func line(_ difference: WorkbookDifference) -> String {
    switch difference {
    case .sheetGone(let name): "  " + say("ไม่มีแผ่น \"\(name)\" แล้ว", "the sheet \"\(name)\" is gone")
    case .sheetAdded(let name): "  " + say("มีแผ่น \"\(name)\" เพิ่ม", "the sheet \"\(name)\" was added")
    case .macrosAdded: "  " + say("มีโปรแกรม (แมโคร) เพิ่ม", "macros were added")
    case .externalLinksAdded:
      "  " + say("มีการอ้างถึงสมุดงานอื่นเพิ่ม", "links to other workbooks were added")
    case .cell(let cell):
      "  " + line(cell) + (cell.isComputed ? say(" (คำนวณตามเซลล์อื่น)", " (computed from other cells)") : "")
    }
  }

  private func line(_ cell: CellDifference) -> String {
    "\(cell.sheet)!\(cell.cell): \(change(cell.before, cell.after))"
  }

  private func line(_ difference: LineDifference) -> String {
    let (before, after) = Self.excerpts(difference.before, difference.after)
    return "  \(verification.file):\(difference.line): \(change(before, after))"
  }

  private func change(_ before: String?, _ after: String?) -> String {
    func quoted(_ text: String?) -> String {
      guard let text else { return say("ว่าง", "nothing") }
      let plain = text.replacing("\n", with: "⏎")
      return "\"\(plain.count > 120 ? "\(plain.prefix(119))…" : plain)\""
    }
    return say(
      "เดิม \(quoted(before)) ปัจจุบัน \(quoted(after))", "was \(quoted(before)), is \(quoted(after))")
  }

  /// Of two long lines what stands around the first character that differs.
  private static func excerpts(_ before: String?, _ after: String?) -> (String?, String?) {
    guard let before, let after, max(before.count, after.count) > 120 else { return (before, after) }
    let start = max(0, zip(before, after).prefix { $0 == $1 }.count - 30)
    func excerpt(_ text: String) -> String { (start > 0 ? "…" : "") + text.dropFirst(start).prefix(118) }
    return (excerpt(before), excerpt(after))
  }
}
