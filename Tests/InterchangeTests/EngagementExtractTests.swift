@testable import Interchange
import Diagnostics
import FEEL
import Register
import Testing

@Suite struct `The extract for an auditee` {
  @Test(arguments: [
    ("ENG-2560-1", ["NTH", "NES", "CWS", "BKE", "STH", "HRM"]), ("ENG-2560-2", ["FIN", "FCR"]),
    ("ENG-2560-3", ["NTH", "NES", "CWS", "BKE", "STH", "FCR"]), ("ENG-2560-4", ["NTH", "STH"]),
    ("ENG-2560-5", ["NTH", "STH", "ITC", "FIN", "FCR"]),
  ])
  func `goes to the auditees and to the divisions that findings name, and holds nothing of another`(
    id: String, divisions: [String]
  ) throws {
    let assessed = try FirstRegister.assessed.get()
    let engagement = try Engagements.engagement(id, in: assessed)
    #expect(
      Set(assessed.recipients(of: engagement).map(\.code.text)) == Set(divisions)
        && assessed.recipients(of: engagement).count == divisions.count)
    for division in divisions {
      for language in Language.allCases {
        let extract = try Engagements.extract(id, for: division, in: language)
        #expect(Self.foreign(to: division, in: assessed.register, shownBy: extract) == [])
      }
    }
  }

  /// A form that asks for everything there is gets nothing of another division either.
  @Test func `holds nothing of another division whatever its form asks`() throws {
    let form = try readForm(Self.curious(levels: "auditee").utf8Bytes, file: "forms/curious.xml")
    let assessed = try FirstRegister.assessed.get()
    for (id, division) in [("ENG-2560-2", "FIN"), ("ENG-2560-5", "STH"), ("ENG-2560-1", "HRM")] {
      let extract = try Engagements.extract(id, for: division, by: form)
      #expect(Self.foreign(to: division, in: assessed.register, shownBy: extract) == [])
      #expect(extract.htmlText.contains("\(division)-01"))
    }
  }

  /// What the check looks for is found where it stands.
  @Test func `is told from a report that does hold others`() throws {
    let assessed = try FirstRegister.assessed.get()
    let report = try Engagements.report("ENG-2560-2")
    let found = Self.foreign(to: "FIN", in: assessed.register, shownBy: report)
    #expect(found.contains("2560-Q2/ENG-2560-2/2") && found.contains("การแก้ไขสินเชื่อผิดนัดยังไม่ได้ผลด้วยวิธีปกติ"))
    #expect(found.count > 10)
  }

  @Test func `holds the division's own finding in full`() throws {
    let extract = try Engagements.extract("ENG-2560-2", for: "FCR")
    for words in [
      "ข้อตรวจพบที่ 1: การแก้ไขสินเชื่อผิดนัดยังไม่ได้ผลด้วยวิธีปกติ", "กรรมการองค์กรขาดความต่อเนื่อง สมาชิกไม่ยอมรับยอดหนี้",
      "หนี้ค้างนานขึ้นจนต้องดำเนินคดี", "จัดทำแผนฟื้นฟูและแนวทางชำระหนี้รายองค์กรให้ครบ 40 องค์กร", "2560-Q1/FCR-01/R-14",
    ] {
      #expect(extract.htmlText.squeezed.contains(words.squeezed), "\(words)")
    }
    #expect(extract.fileName == "engagement-extract-ENG-2560-2-FCR")
  }

  @Test(arguments: [
    ("ENG-2560-5", "NTH", "มีข้อตรวจพบเกี่ยวกับสำนักงานภาคเหนือ 1 ข้อ", "ให้ผู้ตรวจสอบภายในทราบภายในวันที่ 22 มีนาคม 2560"),
    ("ENG-2560-5", "ITC", "ไม่มีข้อตรวจพบที่แจ้งแก่สำนักเทคโนโลยีสารสนเทศ ณ วันที่ 31 มีนาคม 2560", "จึงเรียนมาเพื่อโปรดทราบ"),
    ("ENG-2560-1", "HRM", "มีข้อตรวจพบเกี่ยวกับสำนักบริหารงานบุคคล 1 ข้อ", "รายงานความเห็นของท่านต่อคณะอนุกรรมการตรวจสอบ"),
    ("ENG-2560-2", "FIN", "มีข้อตรวจพบเกี่ยวกับสำนักการเงินและบัญชี 1 ข้อ", "ดำเนินการตามแผนการแก้ไขให้แล้วเสร็จตามกำหนด"),
  ])
  func `begins with a memo that says what is there and what is asked`(
    id: String, division: String, found: String, asked: String
  ) throws {
    let extract = try Engagements.extract(id, for: division)
    let memo = try #require(extract.sections.first)
    #expect(memo.name == "บันทึกข้อความ")
    let words = memo.blocks.compactMap { if case .paragraph(let text, _) = $0 { text } else { nil } }
    #expect(words.contains { $0.contains(found) }, "\(words)")
    #expect(words.dropFirst(6).count { $0.contains("จึงเรียนมาเพื่อโปรด") } == 1)
    #expect(words.contains { $0.contains(asked) }, "\(words)")
    #expect(words.contains { $0.hasPrefix("เรียน ผู้") })
  }

  @Test func `has a form of its own in which every element that is missing is told`() throws {
    let gaps = try Engagements.extract("ENG-2560-1", for: "HRM", in: .english).gaps
    #expect(
      gaps.map { "\($0.subject ?? "") | \($0.section) | \($0.missing) | \($0.supplier)" } == [
        "2560-Q2/ENG-2560-1/1 | Management response | reason of the response | Director, Personnel Office"
      ])
  }
}

extension `The extract for an auditee` {
  /// Ids, titles and texts that are another division's, or speak of all, and stand in the form.
  private static func foreign(
    to division: String, in register: Register, shownBy form: FilledForm
  ) -> [String] {
    let shown = form.htmlText.squeezed
    let findings = register.findings + register.engagements.flatMap(\.findings)
    let isOwn = { (code: DivisionCode?) in code?.text == division }
    let others = findings.filter { !isOwn($0.division) }
    let plans = register.plans.filter { !isOwn($0.division) }
    let own =
      findings.filter { isOwn($0.division) }.flatMap(texts)
      + register.plans.filter { isOwn($0.division) }.flatMap(texts)
    // Two divisions may have met the same rule, and rules name the same regulation.
    let foreign = (others.flatMap(texts) + plans.flatMap(texts) + register.engagements.flatMap(texts))
      .filter { text in !own.contains { $0.thai.contains(text.thai) } }.flatMap { [$0.thai, $0.english] }
    let ids = others.map(\.id.text) + plans.map(\.id.text)
    return (ids + foreign).filter { shown.contains($0.squeezed) }
  }

  private static func texts(of finding: IssuedFinding) -> [Text] {
    let elements = finding.elements
    let optional = [elements.cause, elements.effect, elements.recommendation, finding.response?.reason]
    return [elements.title, elements.criteria, elements.condition] + optional.compactMap(\.self)
      + finding.actions.map(\.description) + finding.followUps.map(\.note)
  }

  private static func texts(of plan: Plan) -> [Text] { [plan.title] + [plan.risk.event].compactMap(\.self) }

  /// Scope and observations.
  private static func texts(of engagement: Engagement) -> [Text] {
    engagement.scope.map(\.text) + engagement.scope.compactMap(\.conclusionText)
      + engagement.observations.map(\.text)
  }

  /// A form with every fact of every source of rows.
  private static func curious(levels: String) -> String {
    let names = Dictionary(grouping: formFactNames.filter { $0.rows != nil }) { $0.rows ?? "" }
    let lines = RowKind.allCases.map { kind in
      let facts = (names[kind.rawValue] ?? []).map { "{string(\($0.name))}" }.joined(separator: " | ")
      return
        "<paragraph each=\"\(kind.rawValue)\" optional=\"true\"><th>\(facts)</th><en>\(facts)</en></paragraph>"
    }
    return """
      <form xmlns="urn:sopthan:form:1" id="curious" levels="\(levels)" page="portrait">
        <name><th>แบบ ก</th><en>Form A</en></name>
        <title><th>ชื่อ</th><en>Title</en></title>
        <blank><th>-</th><en>-</en></blank>
        \(lines.joined(separator: "\n"))
      </form>
      """
  }
}
