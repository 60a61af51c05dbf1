public import Diagnostics
public import Interchange
public import Register

/// What a notice is about; said by a word and a mark, not by its colour alone.
public enum NoticeTone: String, Sendable, Hashable, CaseIterable {
  case done, note, warning, problem

  var word: Text {
    switch self {
    case .done: Text(thai: "เรียบร้อย", english: "Done")
    case .note: Text(thai: "หมายเหตุ", english: "Note")
    case .warning: Text(thai: "ข้อควรระวัง", english: "Warning")
    case .problem: Text(thai: "ทำไม่ได้", english: "Problem")
    }
  }
}

extension Scene {
  public func notice(
    _ tone: NoticeTone, _ text: Text, _ html: inout HTMLWriter, _ more: (inout HTMLWriter) -> Void = { _ in }
  ) {
    html.element(
      "div", ["class": "notice \(tone.rawValue)", "role": tone == .problem ? "alert" : "status"]
    ) { html in
      html.element("p") { html in
        html.element("strong", text: "\(say(tone.word)): ")
        html.text(say(text))
      }
      more(&html)
    }
  }

  /// What is wrong with input: place, fact and hint, each on a line.
  public func notice(of diagnostics: [Diagnostic], _ html: inout HTMLWriter) {
    guard !diagnostics.isEmpty else { return }
    let isBad = diagnostics.hasErrors
    notice(
      isBad ? .problem : .warning,
      Text(
        thai: "พบ \(diagnostics.count) เรื่อง",
        english: "\(diagnostics.count) thing\(diagnostics.count == 1 ? "" : "s") found"),
      &html
    ) { html in
      html.element("ul") { html in
        for diagnostic in diagnostics {
          html.element("li") { html in
            html.element("code", text: diagnostic.location.description)
            html.text(" \(diagnostic.message.text(in: viewer.language))")
            if let hint = diagnostic.hint {
              html.element("span", ["class": "hint"], text: " \(hint.text(in: viewer.language))")
            }
          }
        }
      }
    }
  }

  /// What is wrong with a form as a whole, above its inputs; what is wrong with an input leads to it.
  func notice(of attempt: Attempt, named prefix: String, _ html: inout HTMLWriter) {
    let problems = attempt.problems
    notice(
      .problem,
      Text(
        thai: "ยังไม่ได้บันทึก: มี \(problems.count) เรื่องที่ต้องแก้ สิ่งที่พิมพ์ไว้ยังอยู่ครบ",
        english:
          "Nothing was saved: \(problems.count) thing\(problems.count == 1 ? "" : "s") to mend; what you typed is kept"
      ), &html
    ) { html in
      html.element("ul") { html in
        for problem in problems {
          html.element("li") { html in
            if let field = problem.field {
              html.element("a", ["href": "#\(prefix)-\(field.replacing(".", with: "-"))"]) {
                write(problem, &$0)
              }
            } else {
              write(problem, &html)
            }
          }
        }
      }
    }
  }

  func write(_ problem: Attempt.Problem, _ html: inout HTMLWriter) {
    html.element("span", text: problem.message.text(in: viewer.language))
    if let hint = problem.hint {
      html.element("span", ["class": "hint"], text: " \(hint.text(in: viewer.language))")
    }
  }

  /// Stands where a list has nothing in it: what that means, and what to do.
  public func nothing(_ fact: Text, _ html: inout HTMLWriter) { nothing(fact, nil, &html) }

  public func nothing(_ fact: Text, _ advice: Text?, _ html: inout HTMLWriter) {
    html.element("div", ["class": "nothing"]) { html in
      html.element("p", text: say(fact))
      if let advice { html.element("p", ["class": "hint"], text: say(advice)) }
    }
  }
}
