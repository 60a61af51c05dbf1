import Interchange
public import Register
import Workflow

/// A piece of work of the audit plan: who is audited, what is examined and concluded, and what was found.
public struct EngagementPage {
  let engagement: Engagement
  let scene: Scene
  let deeds: [Deed.Kind]

  /// - Returns: nil for an engagement that is not there.
  public init?(_ id: EngagementID, in scene: Scene) {
    guard let engagement = scene.register.engagements.first(where: { $0.id == id }) else { return nil }
    self.engagement = engagement
    self.scene = scene
    deeds = scene.possibilities?.deeds(on: engagement) ?? []
  }

  public var page: Page {
    Page(
      Text(thai: "งานตรวจสอบ \(engagement.id)", english: "Engagement \(engagement.id)"), in: scene,
      trail: [Crumb(Text(thai: "งานตรวจสอบ", english: "Engagements"), .engagements(engagement.period))],
      period: engagement.period
    ) { html in
      html.element("p", ["class": "lead"], text: scene.say(engagement.title))
      facts(&html)
      if deeds.contains(.advanceEngagement) { advance(&html) }
      scene.section(Text(thai: "ขอบเขตการตรวจสอบ", english: "Scope"), id: "scope", &html) { scope(&$0) }
      scene.section(Text(thai: "ข้อตรวจพบ", english: "Findings"), id: "findings", &html) { html in
        FindingList(engagement.findings, in: scene).write(&html)
        if deeds.contains(.raiseFinding) { RaiseForm(engagement, in: scene).write(&html) }
      }
      if !engagement.observations.isEmpty {
        scene.section(Text(thai: "ข้อสังเกต", english: "Observations"), id: "observations", &html) { html in
          html.element("ol") { html in
            for observation in engagement.observations {
              html.element("li", text: scene.say(observation.text))
            }
          }
        }
      }
    }
  }

  private func facts(_ html: inout HTMLWriter) {
    scene.definitions(
      [
        (Text(thai: "วัตถุประสงค์", english: "Objective"), scene.words(engagement.objective)),
        (Text(thai: "สถานะ", english: "State"), { scene.tag(engagement.state.name, &$0) }),
        (Text(thai: "หัวหน้างาน", english: "Lead"), { $0.text(scene.name(of: engagement.lead)) }),
        (Text(thai: "หน่วยรับตรวจ", english: "Audited"), auditees),
        (
          Text(thai: "ประวัติ", english: "History"),
          {
            scene.link(
              scene.say("รายการในสมุดบันทึก", "journal entries"), to: .history(.engagement(engagement.id)), &$0)
          }
        ),
      ], &html)
  }

  private var auditees: ((inout HTMLWriter) -> Void)? {
    guard !engagement.auditees.isEmpty else { return nil }
    return { html in
      html.element("ul") { html in
        for auditee in engagement.auditees {
          html.element("li") { html in
            switch auditee {
            case .division(let code):
              scene.link(scene.name(of: code), to: .division(code, engagement.period), &html)
            case .unit(let name): html.text(scene.say(name))
            case .units(let count, let description):
              html.text("\(scene.say(description)) (\(count))")
            }
          }
        }
      }
    }
  }

  private func advance(_ html: inout HTMLWriter) {
    let form = DeedForm(
      Deed.Kind.advanceEngagement.rawValue, of: [.init("engagement", engagement.id.text)], in: scene)
    let targets = scene.possibilities?.targets(of: engagement) ?? []
    form.write(&html, button: Deed.Kind.advanceEngagement.title) { html in
      form.field(
        "state", Text(thai: "ขั้นถัดไป", english: "Next"), .choice(targets.map(\.option)),
        value: targets.count == 1 ? targets[0].rawValue : nil, isRequired: true, &html)
    }
  }

  private func scope(_ html: inout HTMLWriter) {
    guard !engagement.scope.isEmpty else {
      return scene.nothing(
        Text(thai: "ไม่มีขอบเขตในทะเบียน", english: "No scope is in the register"), nil, &html)
    }
    html.element("ol", ["class": "scope"]) { html in
      for item in engagement.scope {
        html.element("li", ["id": "S\(item.number)", "value": "\(item.number)"]) { html in
          html.element("p", text: scene.say(item.text))
          if let conclusion = item.conclusion {
            html.element("p") { html in
              scene.tag(conclusion.name, &html)
              if let day = item.concludedOn {
                html.element("span", ["class": "quiet"], text: " \(scene.say(day))")
              }
            }
          } else {
            html.element("p", ["class": "quiet"], text: scene.say("ยังไม่สรุป", "not concluded"))
          }
          if let text = item.conclusionText { html.element("p", ["class": "reason"], text: scene.say(text)) }
          if deeds.contains(.concludeScopeItem) { conclude(item, &html) }
        }
      }
    }
  }

  private func conclude(_ item: ScopeItem, _ html: inout HTMLWriter) {
    let form = DeedForm(
      Deed.Kind.concludeScopeItem.rawValue,
      of: [.init("engagement", engagement.id.text), .init("item", String(item.number))], in: scene)
    html.element("details", ["class": "deed", "open": form.attempt == nil ? nil : ""]) { html in
      html.element(
        "summary",
        text: item.conclusion == nil
          ? scene.say("สรุปผลข้อ \(item.number)", "Conclude item \(item.number)")
          : scene.say("แก้ข้อสรุปข้อ \(item.number)", "Conclude item \(item.number) anew"))
      form.write(&html, button: Text(thai: "บันทึกข้อสรุป", english: "Save the conclusion")) { html in
        form.field(
          "conclusion", Text(thai: "ข้อสรุป", english: "Conclusion"),
          .radio(ScopeConclusion.allCases.map(\.option)), value: item.conclusion?.rawValue, isRequired: true,
          &html)
        form.field(
          "text", Text(thai: "คำอธิบาย", english: "In words"), .paragraph,
          value: item.conclusionText.map(scene.say), &html)
        form.day(&html)
      }
    }
  }
}
