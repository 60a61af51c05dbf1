import ArgumentParser
import Diagnostics
import Interchange
import Shell

struct FormWriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Fill forms in and write them as XLSX or HTML, ready to print on A4.",
    discussion: """
      One file for each form and unit: pk5.xlsx, pk5-FIN.xlsx. What the register does not know stays blank, to be \
      written in by hand; how much that is stands on standard error. Either all files are written or none.

      Example: sopthan form registers/codi-2560 --period 2560-Q2 --form pk4 --form pk5 --all-divisions --format html \
      --out forms --thai-digits
      """)

  @OptionGroup var options: FormOptions
  @Option(name: .long, help: "xlsx or html.") var format: FormFormat = .xlsx
  @Option(name: .long, help: "The folder to write to.", completion: .directory) var out: String
  @Flag(name: .long, help: "Write numbers in Thai digits.") var thaiDigits = false
  @OptionGroup var export: ExportActor
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let filled = try FormJob(options, language: language).filled(usesThaiDigits: thaiDigits)
      guard let period = filled.first?.period else { return }
      var written: [String] = []
      try export.recording(in: options.register) {
        written = try OutputFolder.writing(to: out) { output in
          for form in filled { try output.write(form, as: format) }
        }
        return (written, period)
      }
      for (path, form) in zip(written, filled) {
        Terminal.print("\(path)")
        if !form.gaps.isEmpty { report([Self.warning(of: form, at: path)], in: language) }
      }
    }
  }

  private static func warning(of form: FilledForm, at path: String) -> Diagnostic {
    Diagnostic(
      .warning, at: .file(path), code: "form.incomplete",
      Message(
        thai: "แบบนี้ยังขาดข้อมูล \(form.gaps.count) แห่ง", english: "\(form.gaps.count) things are still missing"),
      hint: Message(thai: "ดูรายการด้วย sopthan form check", english: "`sopthan form check` lists them"))
  }
}
