import Register

/// The sheets of a division workbook that come back with entries.
enum InputTable: String, Sendable, Hashable, CaseIterable {
  case cover, plans, controls, actions, findings, questions

  /// What stands on the sheet's tab.
  var sheetName: String {
    switch self {
    case .cover: "เริ่มที่นี่"
    case .plans: "แผนงาน"
    case .controls: "การควบคุม"
    case .actions: "แผนการแก้ไข"
    case .findings: "ข้อตรวจพบ"
    case .questions: "ประเมินตนเอง"
    }
  }

  var title: Text {
    switch self {
    case .cover: Text(thai: "แบบประเมินของส่วนงาน", english: "The division's workbook")
    case .plans: Text(thai: "ความเสี่ยงคงเหลือของแผนงาน/โครงการ", english: "Residual risk of plans and projects")
    case .controls: Text(thai: "ผลการทดสอบการควบคุม", english: "Tests of controls")
    case .actions: Text(thai: "ความก้าวหน้าของแผนการแก้ไข", english: "Progress of actions")
    case .findings: Text(thai: "คำตอบต่อข้อตรวจพบ", english: "Responses to findings")
    case .questions: Text(thai: "แบบประเมินตนเอง", english: "Self-assessment")
    }
  }

  /// In the order of the columns.
  var fields: [InputField] {
    switch self {
    case .cover: [.value]
    case .plans: [.likelihood, .consequence, .reason, .evidence, .evidenceTitle]
    case .controls: [.testedOn, .design, .operating, .note, .evidence, .evidenceTitle]
    case .actions: [.percent, .note, .completedOn, .evidence, .evidenceTitle, .newDue, .reason]
    case .findings: [.response, .reason, .newAction, .newActionOwner, .newActionDue]
    case .questions: [.quantity, .quality, .note, .evidence, .evidenceTitle]
    }
  }

  /// Stands in the hidden row of keys above the headings, so that the sheet is known again under any name.
  var marker: String { "sopthan:\(rawValue)" }

  /// The name of a column's range: `plans_likelihood`.
  func rangeName(_ column: String) -> String { "\(rawValue)_\(column)" }
}

/// The lines of the first sheet that are filled in; their ids stand in its hidden column.
enum CoverEntry: String, Sendable, CaseIterable {
  case officer, head, filledOn, handedIn
}

/// A column that is filled in.
enum InputField: String, Sendable, Hashable, CaseIterable {
  case value
  case likelihood, consequence, reason, evidence, evidenceTitle
  case testedOn, design, operating, note
  case percent, completedOn, newDue
  case response, newAction, newActionOwner, newActionDue
  case quantity, quality

  func title(in table: InputTable) -> Text {
    switch self {
    case .value: Text(thai: "กรอกที่นี่", english: "Fill in here")
    case .likelihood: Text(thai: "โอกาส", english: "Likelihood")
    case .consequence: Text(thai: "ผลกระทบ", english: "Consequence")
    case .reason:
      switch table {
      case .actions: Text(thai: "เหตุผลที่ขอขยาย", english: "Reason for the extension")
      case .findings: Text(thai: "เหตุผลของคำตอบ", english: "Reason for the response")
      case .cover, .plans, .controls, .questions: Text(thai: "เหตุผลของคะแนน", english: "Reason for the score")
      }
    case .evidence: Text(thai: "ที่อยู่เอกสารหลักฐาน", english: "Evidence, path")
    case .evidenceTitle: Text(thai: "ชื่อเอกสาร", english: "Title of the evidence")
    case .testedOn: Text(thai: "วันที่ทดสอบ", english: "Tested on")
    case .design: Text(thai: "การออกแบบ", english: "Design")
    case .operating: Text(thai: "การปฏิบัติ", english: "Operation")
    case .note: Text(thai: "บันทึก", english: "Note")
    case .percent: Text(thai: "ก้าวหน้า (%)", english: "Progress")
    case .completedOn: Text(thai: "เสร็จเมื่อ", english: "Completed on")
    case .newDue: Text(thai: "ขอขยายถึง", english: "Extend to")
    case .response: Text(thai: "คำตอบ", english: "Response")
    case .newAction: Text(thai: "แผนการแก้ไขใหม่", english: "New action")
    case .newActionOwner: Text(thai: "ผู้รับผิดชอบแผนใหม่", english: "Its owner")
    case .newActionDue: Text(thai: "กำหนดเสร็จแผนใหม่", english: "Its due date")
    case .quantity: Text(thai: "ปริมาณ", english: "Quantity")
    case .quality: Text(thai: "คุณภาพ", english: "Quality")
    }
  }
}
