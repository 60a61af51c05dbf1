import Diagnostics

extension RegisterProblem {
  /// What would be right; nil where the message says it already.
  var hint: Message? {
    switch self {
    case .missingFile(nil):
      Message(
        thai: "ระบุโฟลเดอร์ของทะเบียน ซึ่งมี register.xml อยู่ข้างใน",
        english: "give the register's folder, the one that holds register.xml")
    case .missingFile(let division?):
      Message(
        thai: "เพิ่มแฟ้มนี้ (มีเพียง <division code=\"\(division)\"/> ก็ได้) หรือนำหน่วยงานออกจาก register.xml",
        english:
          "add it (<division code=\"\(division)\"/> is enough), or take the division out of register.xml")
    case .unknownFile(let nearest?):
      Message(thai: "หมายถึง \(nearest) หรือไม่", english: "did you mean \(nearest)?")
    case .unknownFile(nil):
      Message(
        thai: "ย้ายออกไป เอกสารหลักฐานให้อยู่ใน evidence/",
        english: "move it away; documents that serve as evidence belong in evidence/")
    case .misnamedFile(_, let expected):
      Message(thai: "เปลี่ยนชื่อแฟ้มเป็น \(expected)", english: "rename the file to \(expected)")
    case .wrongRoot(_, let expected):
      Message(thai: "แฟ้มนี้ต้องเริ่มด้วย <\(expected)>", english: "it must begin with <\(expected)>")
    case .unknown(_, _, let nearest?, _):
      Message(thai: "หมายถึง \"\(nearest)\" หรือไม่", english: "did you mean \"\(nearest)\"?")
    case .unknown(_, _, nil, let known):
      known.isEmpty
        ? nil
        : Message(
          thai: "ที่มีคือ \(known.joined(separator: ", "))",
          english: "known are \(known.joined(separator: ", "))")
    case .repeated:
      Message(thai: "ให้รหัสใหม่แก่รายการหนึ่ง", english: "give one of the two another name, or take it out")
    case .planOutsideDivision(_, let division):
      Message(
        thai: "รหัสต้องเป็นแบบ \(division)-01 หรือย้ายแผนงานไปแฟ้มของหน่วยงานนั้น",
        english: "ids here look like \(division)-01; else move the plan to its own division's file")
    case .datesOutOfOrder, .verifiedBeforeCompletion, .conclusionMissing:
      Message(thai: "ตรวจวันที่อีกครั้ง", english: "check the dates")
    case .sourceWithoutConclusion:
      Message(
        thai: "ลบ conclusionSource หรือเพิ่มข้อสรุป", english: "delete conclusionSource, or add the conclusion")
    case .notInOrder:
      Message(thai: "เรียงจากก่อนไปหลัง", english: "list them from first to last")
    case .periodDates:
      Message(
        thai: "วันของงวดคำนวณจากเดือนเริ่มปีงบประมาณ", english: "quarters follow from fiscalYearStartMonth")
    case .periodOutsideYear(_, let year):
      Message(
        thai: "ใช้งวดของปีงบประมาณ \(year) เช่น \(year)-Q1", english: "use a period such as \(year)-Q1")
    case .periodsOutOfOrder:
      Message(
        thai: "first คืองวดแรกที่มีแผนงาน last คืองวดสุดท้าย",
        english: "first is the first period that holds the plan, last the last")
    case .assessmentOutsidePlan:
      Message(
        thai: "แก้ first หรือ last ของแผนงาน หรือนำการประเมินออก",
        english: "correct the plan's first or last, or take the assessment out")
    case .scaleOrder:
      Message(
        thai: "ระดับเรียงจากสูงสุดถึงต่ำ คะแนนเรียงจาก 1 ถึง 5",
        english: "levels run from highest to low, scores from 1 to 5")
    case .personWithoutDivision:
      Message(thai: "เพิ่ม division", english: "add the attribute division")
    case .testWithoutRating:
      Message(
        thai: "ระบุ design หรือ operating หรือทั้งสอง", english: "give design, operating, or both")
    case .stateWithoutJudgement:
      Message(
        thai: "เพิ่มคะแนนของหน่วยงาน หรือใช้สถานะ draft",
        english: "add the division's judgement, or use the state draft")
    case .halfEndorsed:
      Message(thai: "ระบุทั้งสองหรือไม่ระบุเลย", english: "give both or neither")
    case .authorityOfPerson(_, let role, _):
      Message(
        thai: "แก้ authority หรือผู้ยอมรับ (บทบาท \(role))", english: "correct the authority, or name who accepted"
      )
    case .extensionChain:
      Message(
        thai: "from ของการขยายเวลาคือกำหนดเสร็จก่อนหน้า",
        english: "an extension starts from the due date before it: originalDue or the last extension's to")
    case .notARespondent:
      Message(
        thai: "เพิ่มใน questionnaire ของ register.xml หรือนำการประเมินออก",
        english: "add it to the questionnaire in register.xml, or take the self-assessment out")
    case .ratingAboveHighest(_, _, let highest):
      Message(thai: "ใช้ 1 ถึง \(highest)", english: "use 1 to \(highest)")
    case .findingID:
      Message(
        thai: "รหัสคือ งวดที่พบครั้งแรก/สิ่งที่ตรวจพบ/กฎ", english: "the id is firstRaised/subject/rule")
    case .closingDate:
      Message(
        thai: "closedOn ใช้กับสถานะ closed และ withdrawn เท่านั้น",
        english: "closedOn goes with the states closed and withdrawn")
    case .stateWithoutResponse:
      Message(thai: "เพิ่ม <response>", english: "add a <response>")
    case .auditeeShape:
      Message(
        thai: "<auditee division=\"…\"/> หรือ <auditee><name>… หรือ <auditee count=\"…\"><description>…",
        english: "<auditee division=\"…\"/>, <auditee><name>… or <auditee count=\"…\"><description>…")
    case .principleOutsideComponent(_, let component):
      Message(
        thai:
          "องค์ประกอบนี้มีหลักการที่ \(component.principles.lowerBound) ถึง \(component.principles.upperBound)",
        english:
          "its principles are \(component.principles.lowerBound) to \(component.principles.upperBound)")
    case .emptyResult:
      Message(
        thai: "ถ้าไม่มีผล ให้นำรายการออก", english: "leave the result out where there was none")
    case .figureInsideFigure(_, let outer):
      Message(
        thai: "เปลี่ยน \"\(outer)\" เป็น \"\(outer).total\"", english: "call the outer one \"\(outer).total\"")
    case .claimedDecimals:
      Message(
        thai: "คัดลอกตัวเลขตามที่พิมพ์ รวมศูนย์ท้าย", english: "copy the number as printed, zeros included")
    case .tooManyProblems:
      Message(thai: "แก้ที่แสดงแล้วตรวจใหม่", english: "repair those shown and check again")
    case .otherRecord: Message(thai: "ให้องค์ประกอบ <plan> หนึ่งองค์ประกอบ", english: "give one <plan> element")
    case .historyInRecord:
      Message(
        thai: "นำออก งวด การทดสอบ การประเมิน การปรับปรุง และการยอมรับ บันทึกด้วยคำสั่งของแต่ละเรื่อง",
        english:
          "take it out: periods, tests, assessments, actions and acceptances have commands of their own")
    case .emptyRevision, .undecodable: nil
    }
  }
}
