import Diagnostics
import FEEL

extension RegisterProblem {
  func diagnostic(at location: Location) -> Diagnostic {
    Diagnostic(at: location, code: "register.\(kind)", message, hint: hint)
  }

  /// The stable name of the kind of problem.
  private var kind: String {
    switch self {
    case .missingFile: "missing-file"
    case .unknownFile: "unknown-file"
    case .misnamedFile: "misnamed-file"
    case .wrongRoot: "wrong-root"
    case .unknown(let referent, _, _, _): "unknown-\(referent.code)"
    case .repeated(let referent, _, _): "duplicate-\(referent.code)"
    case .planOutsideDivision: "plan-outside-division"
    case .datesOutOfOrder: "dates-out-of-order"
    case .notInOrder: "not-in-order"
    case .periodDates: "period-dates"
    case .periodOutsideYear: "period-outside-year"
    case .periodsOutOfOrder: "periods-out-of-order"
    case .assessmentOutsidePlan: "assessment-outside-plan"
    case .scaleOrder: "scale-order"
    case .personWithoutDivision: "person-without-division"
    case .testWithoutRating: "test-without-rating"
    case .stateWithoutJudgement: "state-without-judgement"
    case .halfEndorsed: "half-endorsed"
    case .authorityOfPerson: "authority-of-person"
    case .extensionChain: "extension-chain"
    case .verifiedBeforeCompletion: "verified-before-completion"
    case .notARespondent: "not-a-respondent"
    case .ratingAboveHighest: "rating-above-highest"
    case .findingID: "finding-id"
    case .closingDate: "closing-date"
    case .stateWithoutResponse: "state-without-response"
    case .auditeeShape: "auditee-shape"
    case .conclusionMissing: "conclusion-missing"
    case .sourceWithoutConclusion: "source-without-conclusion"
    case .principleOutsideComponent: "principle-outside-component"
    case .emptyResult: "empty-result"
    case .emptyRevision: "empty-revision"
    case .figureInsideFigure: "figure-inside-figure"
    case .claimedDecimals: "claimed-decimals"
    case .otherRecord: "other-record"
    case .historyInRecord: "history-in-record"
    case .undecodable: "undecodable"
    case .tooManyProblems: "too-many-problems"
    }
  }

  private var message: Message {
    switch self {
    case .missingFile(nil):
      Message(thai: "ไม่มีแฟ้มนี้ในทะเบียน", english: "the register has no such file")
    case .missingFile(let division?):
      Message(
        thai: "ไม่มีแฟ้มของหน่วยงาน \"\(division)\"", english: "the file of division \"\(division)\" is missing")
    case .unknownFile:
      Message(thai: "แฟ้มนี้ไม่ใช่ส่วนของทะเบียน", english: "this file has no place in a register")
    case .misnamedFile(let holds, let expected):
      Message(
        thai: "แฟ้มนี้เป็นของ \"\(holds)\" แต่ชื่อแฟ้มไม่ใช่ \(expected)",
        english: "this file holds \"\(holds)\" but is not called \(expected)")
    case .wrongRoot(let found, _):
      Message(
        thai: "<\(found)> ไม่ใช่องค์ประกอบรากของแฟ้มนี้", english: "<\(found)> is not the root of this file")
    case .unknown(let referent, let name, _, _):
      Message(
        thai: "ไม่มี\(referent.thai) \"\(name)\" ในทะเบียน",
        english: "\"\(name)\" is not \(referent.english) of the register")
    case .repeated(let referent, let name, let first):
      Message(
        thai: "\(referent.thai) \"\(name)\" ซ้ำกับที่ \(first)",
        english: "\(referent.name) \"\(name)\" stands already at \(first)")
    case .planOutsideDivision(let plan, let division):
      Message(
        thai: "รหัสแผนงาน \"\(plan)\" ไม่ขึ้นต้นด้วยรหัสหน่วยงาน \"\(division)\"",
        english: "plan \"\(plan)\" stands in the file of division \"\(division)\"")
    case .datesOutOfOrder(let earlier, let first, let later, let second):
      Message(
        thai: "\(later) \(second) อยู่ก่อน \(earlier) \(first)",
        english: "\(later) \(second) lies before \(earlier) \(first)")
    case .notInOrder(let element, let found, let previous):
      Message(
        thai: "\(element) \"\(found)\" อยู่หลัง \"\(previous)\" ซึ่งผิดลำดับ",
        english: "\(element) \"\(found)\" stands after \"\(previous)\", out of order")
    case .periodDates(let period, let from, let to):
      Message(
        thai: "งวด \(period) ต้องอยู่ระหว่าง \(from) ถึง \(to)",
        english: "period \(period) does not have the dates of its quarter, \(from) to \(to)")
    case .periodOutsideYear(let period, let year):
      Message(
        thai: "งวด \"\(period)\" ไม่อยู่ในปีงบประมาณ \(year)",
        english: "period \"\(period)\" lies outside fiscal year \(year)")
    case .periodsOutOfOrder(let first, let last):
      Message(
        thai: "งวดสุดท้าย \"\(last)\" อยู่ก่อนงวดแรก \"\(first)\"",
        english: "last \"\(last)\" lies before first \"\(first)\"")
    case .assessmentOutsidePlan(let period, let bound, let limit):
      Message(
        thai: "มีการประเมินในงวด \"\(period)\" แต่ \(bound) ของแผนงานคือ \"\(limit)\"",
        english: "assessed in \"\(period)\", but the plan's \(bound) period is \"\(limit)\"")
    case .scaleOrder(let element, let found, let expected):
      Message(
        thai: "\(element) \"\(found)\" อยู่ในที่ของ \"\(expected)\"",
        english: "\(element) \"\(found)\" stands where \"\(expected)\" belongs")
    case .personWithoutDivision(let person, let role):
      Message(
        thai: "\"\(person)\" มีบทบาท \(role) แต่ไม่สังกัดหน่วยงาน",
        english: "\"\(person)\" is a \(role) without a division")
    case .testWithoutRating:
      Message(
        thai: "การทดสอบไม่มีทั้งผลการออกแบบและผลการปฏิบัติ",
        english: "the test rates neither design nor operation")
    case .stateWithoutJudgement(let state):
      Message(
        thai: "การประเมินมีสถานะ \"\(state)\" แต่ไม่มีคะแนนของหน่วยงาน",
        english: "the assessment is \"\(state)\" but the division has not scored")
    case .halfEndorsed(let given, let missing):
      Message(thai: "มี \(given) แต่ไม่มี \(missing)", english: "\(given) is given without \(missing)")
    case .authorityOfPerson(let person, let role, let authority):
      Message(
        thai: "\"\(person)\" มีบทบาท \(role) จึงยอมรับในฐานะ \"\(authority)\" ไม่ได้",
        english: "\"\(person)\" is a \(role) and cannot accept as \"\(authority)\"")
    case .extensionChain(let from, let due?):
      Message(
        thai: "การขยายเวลาเริ่มจาก \(from) แต่กำหนดเสร็จขณะนั้นคือ \(due)",
        english: "the extension runs from \(from), but the due date then was \(due)")
    case .extensionChain(let from, nil):
      Message(
        thai: "การขยายเวลาเริ่มจาก \(from) แต่ไม่เคยมีกำหนดเสร็จ",
        english: "the extension runs from \(from), but there was no due date")
    case .verifiedBeforeCompletion:
      Message(
        thai: "มีการยืนยันผลแต่ยังไม่เสร็จ", english: "the action is verified but was never completed")
    case .notARespondent(let division):
      Message(
        thai: "หน่วยงาน \"\(division)\" ไม่ได้อยู่ในรายชื่อผู้ตอบแบบประเมิน",
        english: "division \"\(division)\" is not a respondent of the questionnaire")
    case .ratingAboveHighest(let attribute, let rating, let highest):
      Message(
        thai: "\(attribute) \"\(rating)\" เกินคะแนนสูงสุด \(highest)",
        english: "\(attribute) \"\(rating)\" is above the highest rating, \(highest)")
    case .findingID(let found, let expected):
      Message(
        thai: "รหัสข้อตรวจพบ \"\(found)\" ควรเป็น \"\(expected)\"",
        english: "finding \"\(found)\" should have the id \"\(expected)\"")
    case .closingDate(let state, true):
      Message(
        thai: "มี closedOn แต่สถานะคือ \"\(state)\"", english: "closedOn is given but the state is \"\(state)\"")
    case .closingDate(let state, false):
      Message(
        thai: "สถานะคือ \"\(state)\" แต่ไม่มี closedOn", english: "the state is \"\(state)\" without closedOn")
    case .stateWithoutResponse(let state):
      Message(
        thai: "สถานะคือ \"\(state)\" แต่ไม่มีความเห็นของฝ่ายบริหาร",
        english: "the state is \"\(state)\" without a response")
    case .auditeeShape:
      Message(
        thai: "หน่วยรับตรวจต้องเป็นหน่วยงาน ชื่อหน่วย หรือจำนวนหน่วย อย่างใดอย่างหนึ่ง",
        english: "an auditee is a division, a name, or a count with a description")
    case .conclusionMissing(let date):
      Message(
        thai: "มีวันที่สรุป \(date) แต่ไม่มีข้อสรุป", english: "concluded on \(date) without a conclusion")
    case .sourceWithoutConclusion(let source):
      Message(
        thai: "มีที่มาของข้อสรุป \"\(source)\" แต่ไม่มีข้อสรุป",
        english: "a source of the conclusion, \"\(source)\", without a conclusion")
    case .principleOutsideComponent(let principle, let component):
      Message(
        thai: "หลักการที่ \(principle) ไม่อยู่ในองค์ประกอบที่ \(component.rawValue)",
        english: "principle \(principle) does not belong to component \(component.rawValue)")
    case .emptyResult(let period):
      Message(
        thai: "ผลของงวด \(period) ไม่มีทั้งตัวเลขและข้อความ",
        english: "the result of \(period) has neither a value nor a text")
    case .emptyRevision:
      Message(
        thai: "การปรับเป้าหมายไม่มีทั้งค่าเดิมและค่าใหม่", english: "the revision has neither from nor to")
    case .figureInsideFigure(let inner, let outer):
      Message(
        thai: "ตัวเลข \"\(inner)\" อยู่ใต้ \"\(outer)\" ซึ่งเป็นตัวเลขอยู่แล้ว",
        english: "figure \"\(inner)\" lies inside \"\(outer)\", which is a figure itself")
    case .claimedDecimals(let claimed, let decimals):
      Message(
        thai: "\"\(claimed)\" ไม่ได้มีทศนิยม \(decimals) ตำแหน่ง",
        english: "\"\(claimed)\" is not printed with \(decimals) decimals")
    case .otherRecord(let element?):
      Message(
        thai: "มี <\(element)> นอกเหนือจากแผนงานหนึ่งแผน", english: "<\(element)> stands beside the one plan")
    case .otherRecord(nil): Message(thai: "ไม่มีแผนงาน", english: "there is no plan")
    case .historyInRecord(let name):
      Message(thai: "แผนงานนี้มี \(name) อยู่แล้ว", english: "the plan comes with \(name)")
    case .undecodable(let element):
      Message(
        thai: "อ่าน <\(element)> ไม่ได้ แม้ผ่านแบบแผน",
        english: "<\(element)> passed the schema but could not be read")
    case .tooManyProblems(let omitted):
      Message(
        thai: "ยังมีปัญหาอีก \(omitted) รายการในแฟ้มนี้", english: "\(omitted) more problems in this file")
    }
  }
}
