import Assessment
import DMN
import Diagnostics
import FEEL
import Interchange
import Register
import Shell

/// A finding with its proof, from the row of the rule down to the lines of the register.
struct ProofText {
  private let finding: Finding
  private let explanation: Explanation?
  private let assessed: AssessedRegister
  private let language: Language

  init(_ finding: Finding, _ explanation: Explanation?, in assessed: AssessedRegister, language: Language) {
    self.finding = finding
    self.explanation = explanation
    self.assessed = assessed
    self.language = language
  }

  private func say(_ thai: String, _ english: String) -> String {
    language == .thai ? thai : english
  }

  var text: String {
    ([elements] + (explanation.map { [row($0), facts($0), decisions($0)] } ?? [raisedByHand]))
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var elements: String {
    var columns = Columns()
    let elements = finding.elements
    columns.add(say("ระดับความสำคัญ", "Significance"), assessed.name(of: finding.significance).in(language))
    if let plan = finding.plan, let title = assessed.plan(plan)?.title {
      columns.add(say("แผนงาน/โครงการ", "Plan"), "\(plan) \(title.in(language))")
    }
    for (name, text) in [
      (say("หลักเกณฑ์", "Criteria"), Optional(elements.criteria)),
      (say("ข้อเท็จจริง", "Condition"), elements.condition), (say("สาเหตุ", "Cause"), elements.cause),
      (say("ผลกระทบ", "Effect"), elements.effect),
      (say("ข้อเสนอแนะ", "Recommendation"), elements.recommendation),
    ] {
      if let text, !text.isBlank { columns.add(name, text.in(language)) }
    }
    columns.add(say("ที่มา", "Source"), assessed.register.place(of: finding.origin) ?? "-")
    let title = "\(finding.id)  \(elements.title.in(language))"
    return Terminal.styled(title, .bold) + "\n" + columns.text
  }

  private func row(_ explanation: Explanation) -> String {
    let row = explanation.row
    var columns = Columns()
    for cell in row.cells where cell.text != "-" {
      columns.add(
        "  \(cell.inputExpression)", cell.text, "= \(cell.inputValue.shown)", cell.location.description)
    }
    return Terminal.styled(
      say(
        "เกณฑ์ \(finding.rule?.text ?? "") แถว \(row.number) ของตาราง \(explanation.trace.name), \(row.location)",
        "Rule \(finding.rule?.text ?? ""), row \(row.number) of table \(explanation.trace.name), \(row.location)"
      ),
      .bold) + "\n" + columns.text
  }

  private func facts(_ explanation: Explanation) -> String {
    guard !explanation.facts.isEmpty else { return "" }
    var columns = Columns()
    for fact in explanation.facts {
      columns.add("  \(fact.name)", fact.value.shown, fact.place ?? say("คำนวณ", "computed"))
    }
    return Terminal.styled(say("ข้อมูลที่เกณฑ์ใช้", "Facts the rule used"), .bold) + "\n" + columns.text
  }

  private func decisions(_ explanation: Explanation) -> String {
    guard !explanation.decisions.isEmpty else { return "" }
    var columns = Columns()
    for decision in explanation.decisions {
      let row = decision.matchedRows.first ?? decision.calls.lazy.flatMap(\.matchedRows).first
      columns.add(
        "  \(decision.name)", "= \(decision.value.shown)", (row?.location ?? decision.location).description)
    }
    return Terminal.styled(say("ผลตัดสินก่อนหน้า", "Decisions it rests on"), .bold) + "\n" + columns.text
  }

  private var raisedByHand: String {
    say(
      "ผู้ตรวจสอบตั้งข้อตรวจพบนี้ ไม่ได้มาจากเกณฑ์ในตาราง",
      "An auditor raised this finding; no rule row stands behind it.")
  }
}
