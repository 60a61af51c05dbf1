@testable import Interchange
import Diagnostics
import FEEL
import Register
import Testing

@Suite struct `The check of completeness` {
  private func lines(_ form: FilledForm) -> [String] {
    form.gaps.map { gap in
      [gap.subject, gap.section, gap.missing, gap.supplier].compactMap(\.self).joined(separator: " | ")
    }
  }

  @Test func `names every hole: where, what, and who must fill it`() throws {
    let assessed = try SmallAssessment.assessed.get()
    let form = try FirstRegister.form("pk5").filled(
      from: assessed, for: assessed.division(DivisionCode("FIN")), in: .english, usesThaiDigits: false)
    #expect(
      lines(form) == [
        "Report on the evaluation of internal control | the assessment up to the end of the fiscal year (this is Q2 of fiscal year 2560 (B.E.)) | (หัวหน้า)",
        "FIN-01 (แผน FIN-01) | (2) Risk | event of the risk statement | (หัวหน้า)",
        "FIN-01 (แผน FIN-01) | (2) Risk | consequence of the risk statement | (หัวหน้า)",
        "FIN-01 (แผน FIN-01) | (3) Existing internal control | controls | (หัวหน้า)",
        "FIN-01 (แผน FIN-01) | (4) Evaluation of internal control | reason of the reported judgement | (หัวหน้า)",
        "FIN-01 (แผน FIN-01) | (5) Remaining risk | event of the risk statement | (หัวหน้า)",
        "FIN-02 (แผน FIN-02) | (2) Risk | event of the risk statement | (หัวหน้า)",
        "FIN-02 (แผน FIN-02) | (2) Risk | consequence of the risk statement | (หัวหน้า)",
        "FIN-02 (แผน FIN-02) | (3) Existing internal control | controls | (หัวหน้า)",
        "FIN-02 (แผน FIN-02) | (4) Evaluation of internal control | reason of the reported judgement | (หัวหน้า)",
        "FIN-02 (แผน FIN-02) | (5) Remaining risk | name of the residual level | (หัวหน้า)",
      ])
  }

  @Test func `asks for every component and principle that nobody concluded`() throws {
    let assessed = try SmallAssessment.assessed.get()
    let form = try FirstRegister.form("pk4").filled(
      from: assessed, for: nil, in: .thai, usesThaiDigits: false)
    // The end of the year, five components, seventeen principles, the whole, and the position of a director.
    #expect(form.gaps.count == 1 + 5 + 17 + 1 + 1)
    let fraud = try #require(form.gaps.first { $0.subject?.hasPrefix("2.3 ") == true })
    #expect(fraud.section == "(2) ผลการประเมิน/ข้อสรุป")
    #expect(fraud.supplier == "ผู้ประเมินการควบคุมภายใน")
  }

  @Test func `asks for approval before anyone signs`() throws {
    let form = try FirstRegister.filled("pk5", for: "ADM", in: .english)
    #expect(
      lines(form).contains(
        "ADM-06 Receiving and handling complaints | Report on the evaluation of internal control | approval of the assessment (its state: Submitted) | Reviewing auditor"
      ), "\(lines(form))")
  }

  @Test func `finds the one principle that a division left open`() throws {
    let form = try FirstRegister.filled("py1", for: "FIN", in: .english)
    #expect(
      lines(form).dropFirst() == [
        "2.4 Significant change (principle 9) | (2) Result/conclusion | (2) Result/conclusion | Director, Finance and Accounting"
      ])
  }

  @Test func `finds nothing missing in a form that has all`() throws {
    let text = BadForm.sound.replacing("under control", with: "state = &quot;approved&quot;")
    let form = try readForm(text.utf8Bytes, file: "forms/a.xml").filled(
      from: FirstRegister.assessedAtYearEnd(), for: nil, in: .thai, usesThaiDigits: false)
    #expect(form.gaps.map(\.missing) == [])
  }
}
