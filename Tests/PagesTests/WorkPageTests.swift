import Diagnostics
import FEEL
import Foundation
import Interchange
import Register
import Testing

@testable import Pages

/// What a page offers follows from who looks: the same questions that a command has to pass.
@Suite struct `A page of work` {
  struct Offer: Sendable, CustomTestStringConvertible {
    let path: String
    let person: String
    /// The deeds of the forms on the page, each once, in their order.
    let deeds: [String]
    var testDescription: String { "\(path) \(person)" }

    init(_ path: String, _ person: String, _ deeds: [String]) {
      self.path = path
      self.person = person
      self.deeds = deeds
    }
  }

  static let offers: [Offer] = [
    Offer("/scoring/FIN/2560-Q2", "IA-1", ["score as auditor"]),
    Offer("/scoring/FIN/2560-Q2", "IA-head", []), Offer("/scoring/FIN/2560-Q1", "IA-1", []),
    Offer("/scoring/FIN/2560-Q2", "DIR", []),
    Offer("/queue/2560-Q2", "IA-1", []),
    Offer("/queue/2560-Q2", "IA-head", ["approve assessment", "return assessment"]),
    Offer("/queue/2560-Q2", "AC-chair", []),
    Offer("/division-desk/FIN/2560-Q2", "FIN-1", ["score as division", "submit assessment"]),
    Offer("/division-desk/FIN/2560-Q2", "FIN-head", ["confirm assessment", "return assessment"]),
    Offer("/division-desk/FIN/2560-Q1", "FIN-1", []), Offer("/division-desk/FIN/2560-Q2", "NTH-1", []),
    Offer("/finding/2560-Q1/CCS-03/R-06", "CCS-head", ["respond to finding", "add action"]),
    Offer("/finding/2560-Q1/CCS-03/R-06", "FIN-head", []),
    Offer("/finding/2560-Q1/CCS-03/R-06", "IA-1", ["follow up finding"]),
    Offer("/finding/2560-Q1/ADM-01/R-17", "IA-1", ["follow up finding"]),
    Offer(
      "/action/FIN-07/A2", "FIN-head",
      ["progress action", "extend action", "attach evidence", "complete action"]),
    Offer("/action/FIN-07/A2", "FIN-1", ["progress action", "attach evidence", "complete action"]),
    Offer("/action/FIN-07/A2", "IA-1", []), Offer("/action/FIN-07/A2", "DIR", ["extend action"]),
    Offer(
      "/engagement/ENG-2560-1", "IA-head", ["advance engagement", "conclude scope item", "raise finding"]),
    Offer("/engagement/ENG-2560-1", "IA-1", ["conclude scope item", "raise finding"]),
    Offer("/engagement/ENG-2560-1", "HRM-head", []),
    Offer("/self-assessment/NTH/2560-Q2", "NTH-1", ["answer questionnaire"]),
    Offer("/self-assessment/NTH/2560-Q2", "NES-1", []),
    Offer("/self-assessment/NTH/2560-Q2", "IA-1", []), Offer("/workbook/FIN/2560-Q2", "FIN-1", []),
  ]

  @Test(arguments: offers)
  func `offers what the reader could do, and nothing else`(offer: Offer) throws {
    let forms = Form.all(in: try WorkStage.html(offer.path, as: offer.person))
    #expect(forms.compactMap { $0.fields["deed"] }.withoutRepetition == offer.deeds)
  }

  @Test func `hides the approval from whoever reviewed, and says why`() throws {
    let html = try WorkStage.html("/queue/2560-Q2", as: "IA-1")
    #expect(!html.contains("อนุมัติที่เลือก"))
    #expect(html.contains("บทบาท auditor ไม่มีสิทธิอนุมัติการประเมิน"))
    #expect(try WorkStage.html("/queue/2560-Q2", as: "IA-head").contains("name=\"only\" value=\"FIN-04\""))
  }

  @Test func `shows the division's score, last quarter's and the controls beside the auditor's inputs`()
    throws
  {
    let html = try WorkStage.html("/scoring/FIN/2560-Q2", as: "IA-1")
    let row = try #require(html.row(of: "FIN-03"))
    #expect(row.contains("<span class=\"figures\">3 × 5</span>"))
    #expect(row.contains("name=\"row.FIN-03.score.likelihood\""))
    #expect(row.contains("<summary>ความเสี่ยง การควบคุม หลักฐาน</summary>"))
    #expect(row.contains("name=\"agree\" value=\"FIN-03\""))
    let scored = try #require(html.row(of: "FIN-01"))
    #expect(!scored.contains("<input"))
    #expect(html.contains("data-matrix=\"low low low medium medium low "))
  }

  @Test func `tells a finding's proof in sentences, with the place of each fact`() throws {
    let html = try WorkStage.html("/finding/2560-Q1/CCS-03/R-06", as: "IA-1")
    #expect(html.contains("เกณฑ์ R-06 พบเรื่องนี้ใน CCS-03 เพราะทุกข้อต่อไปนี้เป็นจริง"))
    #expect(html.contains("<li>วิธีจัดการ: คงความเสี่ยงไว้</li>"))
    #expect(html.contains("divisions/CCS.xml:350"))
    #expect(html.contains("แถวที่ 3 ของตาราง treatment findings"))
  }

  @Test(arguments: WorkStage.examples.map { "\($0.path) \($0.person)" })
  func `has one heading, a label for every input and nothing that a strict policy forbids`(example: String)
    throws
  {
    let parts = example.split(separator: " ").map(String.init)
    for language in Language.allCases {
      let html = try WorkStage.html(parts[0], as: parts[1], in: language)
      let markup = Markup(html)
      #expect(markup.faults == [])
      #expect(markup.all("h1").count == 1)
      #expect(markup.all("style").isEmpty && !html.contains(" style=\"") && !html.contains(" onclick="))
      #expect(markup.all("script").allSatisfy { $0["src"] != nil })
      #expect(Set(markup.ids).count == markup.ids.count, "ids are unique")
      let labelled = Set(markup.all("label").compactMap { $0["for"] })
      for input in markup.tags
      where ["input", "select", "textarea"].contains(input.name) && input["type"] != "hidden" {
        let isNamed =
          input["aria-label"] != nil || input["id"].map(labelled.contains) ?? false
          || input["type"] == "checkbox"
        #expect(isNamed, "\(input.attributes)")
      }
      #expect(html.utf8.count < 150_000)
      for target in markup.targets where !target.hasPrefix("#") {
        #expect(Link(target.split(separator: "#").first.map(String.init) ?? "") != nil, "\(target)")
      }
    }
  }

  @Test(arguments: WorkStage.examples.map { "\($0.path) \($0.person)" })
  func `carries in every form the token, the way back and the end of the journal`(example: String) throws {
    let parts = example.split(separator: " ").map(String.init)
    for form in Form.all(in: try WorkStage.html(parts[0], as: parts[1])) where form.fields["deed"] != nil {
      #expect(form.fields["csrf"] == "c5rf")
      #expect(form.fields["back"] == parts[0])
      #expect(form.fields["head"] == String(repeating: "5a", count: 32))
      #expect(["/perform", "/evidence"].contains(form.action))
    }
  }

  @Test(arguments: WorkStage.examples.map { "\($0.path) \($0.person)" })
  func `asks in every form for what its command needs, by the command's own names`(example: String) throws {
    let parts = example.split(separator: " ").map(String.init)
    for form in Form.all(in: try WorkStage.html(parts[0], as: parts[1])) {
      guard let deed = form.fields["deed"], deed != "attach evidence" else { continue }
      let posted = form.filled
      let commands = try FormFields(posted).commands(
        actor: PersonID(parts[1]), role: .auditor, effective: FormTests.today)
      #expect(commands.allSatisfy { $0.command.deed.kind.rawValue == deed }, "\(posted)")
      let isRows = posted.fields.contains { $0.name.hasPrefix("row.") }
      #expect(isRows || commands.count == 1)
      // Each name that somebody can type into is one that a command has; a misspelt one would be lost in silence.
      for name in form.inputs where !["only", "agree"].contains(name) {
        #expect(FormTests.isField(name, of: deed), "\(deed): \(name)")
      }
    }
  }
}

/// Texts of the register that want to be markup stay texts on pages of work.
@Suite struct `A page of work of a hostile register` {
  @Test(arguments: WorkStage.examples.map { "\($0.path) \($0.person)" })
  func `holds no script`(example: String) throws {
    let parts = example.split(separator: " ").map(String.init)
    var scene = try WorkStage.scene(parts[0], as: parts[1])
    scene.quarters = try `A text that is a script`.quarters.get()
    scene.register = try #require(scene.quarters.last).assessed.register
    scene.viewer.csrf = `A text that is a script`.script
    scene.viewer.name = Text(
      thai: `A text that is a script`.script, english: `A text that is a script`.script)
    let html = String(decoding: try #require(scene.workPage()).body, as: UTF8.self)
    #expect(!html.contains("<script>"))
    #expect(html.contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(Markup(html).faults == [])
  }
}

/// A refused form comes back as it was typed, with what is wrong beside the field.
@Suite struct `A refused form` {
  static func attempt(_ form: String, _ problems: [Attempt.Problem]) -> Attempt {
    Attempt(FormFields(Query(encoded: form)), FormProblems(problems))
  }

  static let told = Message(thai: "ต้องมีเหตุผล", english: "a reason is needed")

  @Test func `keeps what was typed into a grid, and says what is wrong in its row`() throws {
    let attempt = Self.attempt(
      "deed=score+as+auditor&period=2560-Q2&row.FIN-03.plan=FIN-03&row.FIN-03.score.likelihood=1&row.FIN-03.score.consequence=2&row.FIN-03.reason=%22%3E%3Cscript%3E",
      [Attempt.Problem(field: "row.FIN-03.reason", Self.told)])
    let html = try WorkStage.html("/scoring/FIN/2560-Q2", as: "IA-1", attempt: attempt)
    let row = try #require(html.row(of: "FIN-03"))
    #expect(row.contains("class=\"digit\" value=\"1\""))
    #expect(row.contains("class=\"digit\" value=\"2\""))
    #expect(row.contains("&quot;&gt;&lt;script&gt;</textarea>"))
    #expect(row.contains("<span>ต้องมีเหตุผล</span>"))
    #expect(row.contains("aria-invalid=\"true\""))
    #expect(!html.contains("\"><script>"))
    #expect(!(try #require(html.row(of: "FIN-04"))).contains("ต้องมีเหตุผล"))
  }

  @Test func `opens again with its words, and no other form does`() throws {
    let attempt = Self.attempt(
      "deed=extend+action&action=FIN-07.A2&to=yesterday&requestedBy=FIN-1&reason=because",
      [Attempt.Problem(field: "to", Self.told)])
    let html = try WorkStage.html("/action/FIN-07/A2", as: "FIN-head", attempt: attempt)
    #expect(html.contains("value=\"yesterday\""))
    #expect(html.contains(">because</textarea>"))
    #expect(html.components(separatedBy: "<details class=\"deed\" open=\"\">").count == 2)
  }
}

/// What waits is what somebody could do now, counted.
@Suite struct `What waits` {
  @Test(arguments: [
    ("FIN-1", WaitingItem.Kind.toScore, 1), ("FIN-1", .toSubmit, 1), ("FIN-1", .toConfirm, 0),
    ("FIN-head", .toConfirm, 1), ("FIN-head", .toScore, 0), ("IA-1", .toReview, 1),
    ("IA-head", .toApprove, 1),
    ("IA-1", .toApprove, 0), ("NTH-1", .toScore, 0), ("AC-chair", .toReview, 0),
  ])
  func `is counted for whom it waits`(person: String, kind: WaitingItem.Kind, count: Int) throws {
    let before = try Self.count(kind, for: person, inOpened: false)
    #expect(try Self.count(kind, for: person, inOpened: true) - before == count)
  }

  @Test func `has the day since when the oldest waits`() throws {
    let waiting = Waiting(in: try WorkStage.scene("/", as: "FIN-head"))
    let confirm = try #require(waiting.items.first { $0.kind == .toConfirm })
    let plan = try #require(try WorkStage.register.get().plans.first { $0.id.text == "FIN-02" })
    #expect(confirm.oldest == plan.assessment(in: try WorkStage.period())?.division?.on)
    #expect(confirm.link.description == "/division-desk/FIN/2560-Q2?show=confirm")
    #expect(waiting.total == waiting.items.reduce(0) { $0 + $1.count })
  }

  @Test func `is nothing for whoever the register does not know`() throws {
    let stranger = Stage.viewer("NOBODY", "ก", "a", [.auditor])
    let scene = try Stage.scene("/", as: stranger, quarters: try WorkStage.quarters.get())
    #expect(Waiting(in: scene).items == [])
  }

  /// In the register as it was published, or with five plans of the finance division set back.
  private static func count(_ kind: WaitingItem.Kind, for person: String, inOpened: Bool) throws -> Int {
    var scene = try WorkStage.scene("/", as: person)
    if !inOpened {
      scene.quarters = try Stage.quarters.get()
      scene.register = try #require(scene.quarters.last).assessed.register
    }
    return Waiting(in: scene).items.first { $0.kind == kind }?.count ?? 0
  }
}
