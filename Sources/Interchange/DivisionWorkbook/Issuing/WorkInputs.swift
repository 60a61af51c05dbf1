import FEEL
import Register
import Spreadsheet

extension DivisionWorkbook {
  var controlInputs: InputSheet<InputForm.ControlLine> {
    InputSheet(
      table: .controls,
      guide: Text(
        thai: "กรอกเฉพาะการควบคุมที่ทดสอบในงวดนี้: วันที่ทดสอบ และผลอย่างน้อยหนึ่งด้าน (การออกแบบหรือการปฏิบัติ)",
        english:
          "Only controls that were tested in this period: the day, and the result for design, operation or both."
      ),
      columns: [
        .shown("id", "รหัส", "Control", width: 12) { .text($0.id, .code) },
        .shown("title", "การควบคุม", "Control activity", width: 36) { .thai($0.control.title) },
        .shown("nature", "ลักษณะ", "Nature", width: 16) {
          .text("\($0.control.nature.words.thai)\($0.control.isKey ? "\n★ หลัก" : "")", .word)
        },
        .shown("lastTest", "ทดสอบล่าสุด", "Last test", width: 14) { .date($0.control.tests.map(\.on).max()) },
        .shown("lastDesign", "ออกแบบล่าสุด", "Last, design", width: 15) {
          .text($0.control.tests.last { $0.design != nil }?.design?.words, .word)
        },
        .shown("lastOperating", "ปฏิบัติล่าสุด", "Last, operation", width: 15) {
          .text($0.control.tests.last { $0.operating != nil }?.operating?.words, .word)
        },
        .input(.testedOn, in: .controls, width: 14), .input(.design, in: .controls, width: 17),
        .input(.operating, in: .controls, width: 17), .input(.note, in: .controls, width: 34),
        .input(.evidence, in: .controls, width: 24), .input(.evidenceTitle, in: .controls, width: 20),
      ], lines: lines(.controls, form.controls), frozenColumns: 2)
  }

  var actionInputs: InputSheet<InputForm.ActionLine> {
    var sheet = InputSheet<InputForm.ActionLine>(
      table: .actions,
      guide: Text(
        thai:
          "รายงานความก้าวหน้าทุกแผน; ถ้าเสร็จให้ใส่วันที่เสร็จและหลักฐาน; ถ้าขอขยายเวลาให้ใส่วันใหม่และเหตุผล โดยหัวหน้าส่วนงานที่ระบุในแผ่นแรกเป็นผู้อนุมัติ",
        english:
          "Report progress of each action; when done, the day and evidence; for more time, the new day and the reason. The head named on the first sheet grants it."
      ),
      columns: [
        .shown("id", "รหัส", "Action", width: 19) { .text($0.reference.description, .code) },
        .shown("description", "การแก้ไข", "Action", width: 36) { .thai($0.action.description) },
        .shown("subject", "แก้เรื่อง", "Repairs", width: 26) { .thai($0.subject) },
        .shown("owner", "ผู้รับผิดชอบ", "Owner", width: 18) { [assessed] in
          .thai($0.action.owner.map(assessed.name(of:)))
        },
        .shown("originalDue", "กำหนดเดิม", "First due", width: 14) { .date($0.action.originalDue) },
        .shown("due", "กำหนดเสร็จ", "Due", width: 14) { .date($0.action.currentDue) },
        .shown("extensions", "ขยายแล้ว (ครั้ง)", "Extensions", width: 10) {
          .count($0.action.extensions.count, .score)
        },
        .shown("lastPercent", "ล่าสุด (%)", "Last report", width: 12) {
          .count($0.action.progress.last?.percent ?? 0, .score)
        },
        .input(.percent, in: .actions, width: 12, demanded: { _ in true }),
        .input(.note, in: .actions, width: 30), .input(.completedOn, in: .actions, width: 14),
        .input(.evidence, in: .actions, width: 24), .input(.evidenceTitle, in: .actions, width: 20),
        .input(.newDue, in: .actions, width: 14), .input(.reason, in: .actions, width: 28), .blanks,
      ], lines: lines(.actions, form.actions), frozenColumns: 2)
    sheet.bars = ["lastPercent", InputField.percent.rawValue]
    return sheet
  }

  var findingInputs: InputSheet<IssuedFinding> {
    InputSheet(
      table: .findings,
      guide: Text(
        thai: "ตอบข้อตรวจพบที่ยังไม่ตอบ; ถ้าเห็นด้วยบางส่วนหรือไม่เห็นด้วยต้องให้เหตุผล; เพิ่มแผนการแก้ไขได้หนึ่งแผนต่อข้อ",
        english:
          "Answer what is not answered yet; a reason is needed unless you agree. One new action may be added to each finding."
      ),
      columns: [
        .shown("id", "รหัส", "Finding", width: 26) { .text($0.id.text, .code) },
        .shown("title", "ข้อตรวจพบ", "Finding", width: 30) { .thai($0.elements.title) },
        .shown("significance", "ความสำคัญ", "Significance", width: 20) { [assessed] in
          assessed.cell($0.significance)
        },
        .shown("condition", "สิ่งที่ตรวจพบ", "Condition", width: 36) { .thai($0.elements.condition) },
        .shown("recommendation", "ข้อเสนอแนะ", "Recommendation", width: 30) {
          .thai($0.elements.recommendation)
        },
        .shown("responseDue", "ตอบภายใน", "Answer by", width: 14) { .date($0.responseDue) },
        .input(.response, in: .findings, width: 17, demanded: { _ in true }),
        .input(.reason, in: .findings, width: 32), .input(.newAction, in: .findings, width: 32),
        .input(.newActionOwner, in: .findings, width: 22), .input(.newActionDue, in: .findings, width: 14),
        .blanks,
      ], lines: lines(.findings, form.findings), frozenColumns: 2)
  }

  var questionInputs: InputSheet<InputForm.TopicLine> {
    InputSheet(
      table: .questions,
      guide: Text(
        thai: "ให้คะแนนทุกระบบงาน 1 (ต่ำสุด) ถึง \(form.highestRating) (สูงสุด) ทั้งด้านปริมาณและคุณภาพ พร้อมบันทึกและหลักฐาน",
        english:
          "Rate each system from 1 (lowest) to \(form.highestRating) (highest) for quantity and for quality, with a note and evidence."
      ),
      columns: [
        .shown("id", "ข้อ", "Topic", width: 9) { .text($0.topic.id, .code) },
        .shown("title", "ระบบงาน", "System", width: 34) { .stacked($0.topic.title, .body) },
        .shown("group", "กลุ่มระบบ", "Group", width: 24) { .thai($0.group.title) },
        .shown("lastQuantity", "ปริมาณงวดก่อน", "Last, quantity", width: 12) {
          .count($0.earlier?.quantity, .score)
        },
        .shown("lastQuality", "คุณภาพงวดก่อน", "Last, quality", width: 12) {
          .count($0.earlier?.quality, .score)
        },
        .input(.quantity, in: .questions, width: 10, demanded: { _ in true }),
        .input(.quality, in: .questions, width: 10, demanded: { _ in true }),
        .input(.note, in: .questions, width: 40), .input(.evidence, in: .questions, width: 24),
        .input(.evidenceTitle, in: .questions, width: 20), .blanks,
      ], lines: lines(.questions, form.topics), frozenColumns: 2)
  }
}

extension Effectiveness {
  var words: String { Choice.effectiveness.first { $0.code == rawValue }?.label ?? rawValue }
}

extension ControlNature {
  fileprivate var words: Text {
    switch self {
    case .preventive: Text(thai: "ป้องกัน", english: "Preventive")
    case .detective: Text(thai: "ตรวจพบ", english: "Detective")
    case .corrective: Text(thai: "แก้ไข", english: "Corrective")
    case .directive: Text(thai: "สั่งการ", english: "Directive")
    }
  }
}
