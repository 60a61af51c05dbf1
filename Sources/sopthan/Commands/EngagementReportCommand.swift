import ArgumentParser
import Shell
import Diagnostics
import Interchange
import Shell

struct EngagementReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract:
      "Write the report on an engagement, and for each division it concerns an extract with its memo.",
    discussion: """
      The report tells objective, auditees, scope with conclusions, findings with all their elements, response, \
      actions and follow-up, and what became of earlier findings. An extract holds the findings of one division and \
      nothing of another: engagement-extract-ENG-2560-5-NTH.xlsx. What nobody stated is called so; how much that is \
      stands on standard error. Wording and layout stand in the register's folder forms/. Either all files are \
      written or none.

      Example: sopthan engagement report registers/codi-2560 --period 2560-Q2 --engagement ENG-2560-2 --out reports
      Example: sopthan engagement report registers/codi-2560 --period 2560-Q2 --all --format html --thai-digits \
      --out reports
      """)

  @OptionGroup var options: RegisterOptions
  @OptionGroup var choice: EngagementOptions
  @Option(name: .long, help: "xlsx or html.") var format: FormFormat = .xlsx
  @Option(name: .long, help: "The folder to write to.", completion: .directory) var out: String
  @Flag(name: .long, help: "Write numbers in Thai digits.") var thaiDigits = false
  @OptionGroup var export: ExportActor
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let job = try EngagementJob(options, choice, language: language)
      let filled = try job.filled(usesThaiDigits: thaiDigits)
      guard let period = filled.first?.period else { return report(job.withoutExtract, in: language) }
      var written: [String] = []
      try export.recording(in: options.register) {
        written = try OutputFolder.writing(to: out) { output in
          for form in filled { try output.write(form, as: format) }
        }
        return (written, period)
      }
      for (path, form) in zip(written, filled) {
        Terminal.print(path)
        if !form.gaps.isEmpty { report([Self.warning(of: form, at: path)], in: language) }
      }
      report(job.withoutExtract, in: language)
    }
  }

  private static func warning(of form: FilledForm, at path: String) -> Diagnostic {
    Diagnostic(
      .warning, at: .file(path), code: "form.incomplete",
      Message(
        thai: "รายงานนี้ยังขาดข้อมูล \(form.gaps.count) แห่ง",
        english: "\(form.gaps.count) things are still missing"),
      hint: Message(
        thai: "ดูรายการด้วย sopthan engagement check", english: "`sopthan engagement check` lists them"))
  }
}
