import FEEL
public import JSON

extension AssessmentReference: FieldCoded {
  public static let fields: [Field] = [.plan, .period]

  public init?(_ values: FieldValues) {
    guard let plan = values.identifier("plan", as: PlanID.self), let period = values.period("period") else {
      return nil
    }
    self.init(plan: plan, period: period)
  }

  public var json: JSON { ["plan": .string(plan.text), "period": .string(period.description)] }
}

extension DivisionScore: FieldCoded {
  public static let fields: [Field] =
    AssessmentReference.fields + [.score, .optional("reason", .text, "เหตุผล", "why"), .evidence]

  public init?(_ values: FieldValues) {
    guard let assessment = AssessmentReference(values), let score = values.object("score", of: Score.self),
      let evidence = values.list("evidence", of: Evidence.self)
    else { return nil }
    self.init(assessment: assessment, score: score, reason: values.text("reason"), evidence: evidence)
  }

  public var json: JSON {
    assessment.json.adding(["score": score.json, "reason": reason?.json, "evidence": .list(evidence)])
  }
}

extension AuditorScore: FieldCoded {
  public static let fields: [Field] =
    AssessmentReference.fields + [
      .optional(
        "score", .object(Score.self), "คะแนนของผู้ตรวจสอบ ถ้าไม่ระบุคือเท่ากับของส่วนงาน",
        "the auditor's score; equal to the division's where none is given"),
      .optional("reason", .text, "เหตุผล ต้องมีถ้าคะแนนต่าง", "why; needed where the score differs"), .evidence,
    ]

  public init?(_ values: FieldValues) {
    guard let assessment = AssessmentReference(values),
      let evidence = values.list("evidence", of: Evidence.self)
    else { return nil }
    self.init(
      assessment: assessment, score: values.object("score"), reason: values.text("reason"),
      evidence: evidence)
  }

  public var json: JSON {
    assessment.json.adding(["score": score?.json, "reason": reason?.json, "evidence": .list(evidence)])
  }
}

extension AssessmentReturn: FieldCoded {
  public static let fields: [Field] = AssessmentReference.fields + [.reason]

  public init?(_ values: FieldValues) {
    guard let assessment = AssessmentReference(values), let reason = values.text("reason") else {
      return nil
    }
    self.init(assessment: assessment, reason: reason)
  }

  public var json: JSON { assessment.json.adding(["reason": reason.json]) }
}

extension ControlTesting: FieldCoded {
  public static let fields: [Field] = [
    .plan, Field("control", .name(.control), "การควบคุม", "the control"),
    .optional(
      "design", .choice(of: Effectiveness.self), "ประสิทธิผลของการออกแบบ",
      "could it do its work? At least one of design and operating is given"),
    .optional(
      "operating", .choice(of: Effectiveness.self), "ประสิทธิผลของการปฏิบัติ", "does it do its work?"),
    .note, .evidence,
  ]

  public init?(_ values: FieldValues) {
    guard let plan = values.identifier("plan", as: PlanID.self),
      let control = values.identifier("control", as: ControlID.self),
      let evidence = values.list("evidence", of: Evidence.self)
    else { return nil }
    self.init(
      plan: plan, control: control, design: values.choice("design"), operating: values.choice("operating"),
      note: values.text("note"), evidence: evidence)
  }

  public var json: JSON {
    [
      "plan": .string(plan.text), "control": .string(control.text), "design": .word(design),
      "operating": .word(operating), "note": note?.json, "evidence": .list(evidence),
    ]
  }
}

extension EvidenceAttachment: FieldCoded {
  public static let fields: [Field] = [
    Field(
      "holder", .name(.evidenceHolder),
      "สิ่งที่หลักฐานรองรับ: FIN-03.K1 (การทดสอบล่าสุด), FIN-03.A2, 2560-Q1/FIN-03/R-14.A1, FIN-03/2560-Q2 division หรือ auditor",
      "what it proves: FIN-03.K1 (the latest test), FIN-03.A2, 2560-Q1/FIN-03/R-14.A1, FIN-03/2560-Q2 division or auditor"
    ),
    Field("evidence", .object(Evidence.self), "เอกสาร", "the document"),
  ]

  public init?(_ values: FieldValues) {
    guard let holder = values.string("holder").flatMap(EvidenceHolder.init),
      let evidence = values.object("evidence", of: Evidence.self)
    else { return nil }
    self.init(holder: holder, evidence: evidence)
  }

  public var json: JSON { ["holder": .string(holder.description), "evidence": evidence.json] }
}

extension QuestionnaireAnswer: FieldCoded {
  public static let fields: [Field] = [
    Field("division", .name(.division), "ส่วนงาน", "the division"), .period,
    Field(
      "answers", .list(of: TopicAnswer.self), "คำตอบ หัวข้อที่ไม่ระบุคงเดิม",
      "the answers; topics that are not named keep theirs"),
  ]

  public init?(_ values: FieldValues) {
    guard let division = values.identifier("division", as: DivisionCode.self),
      let period = values.period("period"), let answers = values.list("answers", of: TopicAnswer.self)
    else { return nil }
    self.init(division: division, period: period, answers: answers)
  }

  public var json: JSON {
    [
      "division": .string(division.text), "period": .string(period.description),
      "answers": .array(answers.map(\.json)),
    ]
  }
}

extension TopicAnswer: FieldCoded {
  public static let fields: [Field] = [
    Field("topic", .name(.topic), "หัวข้อ", "the topic"),
    .optional("quantity", .whole(1...9999), "คะแนนเชิงปริมาณ", "how much there is"),
    .optional("quality", .whole(1...9999), "คะแนนเชิงคุณภาพ", "how good it is"),
    .note, .evidence,
  ]

  public init?(_ values: FieldValues) {
    guard let topic = values.string("topic"), let evidence = values.list("evidence", of: Evidence.self) else {
      return nil
    }
    self.init(
      topic: topic, quantity: values.int("quantity"), quality: values.int("quality"),
      note: values.text("note"), evidence: evidence)
  }

  public var json: JSON {
    [
      "topic": .string(topic), "quantity": quantity.map { .integer($0) },
      "quality": quality.map { .integer($0) }, "note": note?.json, "evidence": .list(evidence),
    ]
  }
}
