import ArgumentParser
import Assessment
import Diagnostics
import Interchange
import Register
import Shell

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "The proof of one finding: rule row, inputs, and the file and line of each.",
    discussion: """
      The finding is named by its id, as `assess` prints it, or by the end of its id when that is enough.

      Example: sopthan explain registers/codi-2560 --period 2560-Q2 2560-Q2/FIN-01/R-17
      """)

  @OptionGroup var options: RegisterOptions
  @Argument(help: "The finding's id.") var finding: String
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let job = try AssessmentJob(options, language: language)
      let found = try job.assessment.finding(named: finding)
      let explanation = job.assessment.explanation(of: found, in: job.register, by: job.rules)
      Terminal.print(ProofText(found, explanation, in: job.assessed, language: language).text)
    }
  }
}

extension Assessment {
  /// The finding with the id, or the only one whose id ends with it.
  fileprivate func finding(named name: String) throws(Problems) -> Finding {
    let all = findings + withdrawn
    if let exact = all.first(where: { $0.id.text == name }) { return exact }
    let ending = all.filter { $0.id.text.hasSuffix(name) }
    if ending.count == 1 { return ending[0] }
    let nearest = nearestName(to: name, among: all.map(\.id.text))
    throw Problems([
      Diagnostic(
        at: .argument("FINDING"), code: "assessment.unknown-finding",
        ending.isEmpty
          ? Message(thai: "ไม่มีข้อตรวจพบ \"\(name)\"", english: "there is no finding \"\(name)\"")
          : Message(
            thai: "มีข้อตรวจพบ \(ending.count) ข้อที่ลงท้ายด้วย \"\(name)\"",
            english: "\(ending.count) findings end with \"\(name)\""),
        hint: nearest.map {
          Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?")
        }
          ?? Message(
            thai: "ดูรหัสทั้งหมดด้วยคำสั่ง assess", english: "`sopthan assess` lists every id"))
    ])
  }
}
