import ArgumentParser
import Diagnostics
import FEEL
import Interchange
import Register
import Shell

/// Which forms, of whom, as of when.
struct FormOptions: ParsableArguments {
  @Argument(help: "The register's folder.", completion: .directory) var register: String
  @Option(name: .long, help: "The period to assess, such as 2560-Q4. Default: the register's latest.")
  var period: PeriodID?
  @Option(name: .long, help: "A fiscal year, B.E., such as 2560: its latest period in the register.")
  var year: Int?
  @Option(
    name: .long, help: "The day on which due dates are reckoned, YYYY-MM-DD. Default: the period's last day.")
  var asOf: CalendarDate?
  @Option(
    name: .long, help: "A form's id, such as pk5; may be given several times. Default: all of the level.")
  var form: [String] = []
  @Option(name: .long, help: "A division's code; may be given several times. Default: the organisation.")
  var division: [String] = []
  @Flag(name: .long, help: "A copy for each division.") var allDivisions = false

  func validate() throws {
    if period != nil, year != nil { throw ValidationError("Give --period or --year, not both.") }
    if allDivisions, !division.isEmpty {
      throw ValidationError("Give --division or --all-divisions, not both.")
    }
  }
}

/// Forms with the facts of an assessed register in them.
struct FormJob {
  private let forms: [Form]
  private let divisions: [Division?]
  private let assessed: AssessedRegister
  private let language: Language

  init(_ options: FormOptions, language: Language) throws {
    let loaded = try LoadedRegister(folder: options.register, language: language)
    divisions = try Self.units(options, of: loaded.register)
    forms = try Self.forms(options, among: try readForms(loaded.formFiles))
    let period = try options.year.map { try Self.latestPeriod(of: $0, in: loaded.register) } ?? options.period
    assessed = try AssessmentJob(loaded, period: period, asOf: options.asOf, language: language).assessed
    self.language = language
  }

  func filled(usesThaiDigits: Bool) throws(Problems) -> [FilledForm] {
    var problems: [Diagnostic] = []
    var filled: [FilledForm] = []
    for form in forms {
      for division in divisions {
        do throws(Problems) {
          filled.append(
            try form.filled(from: assessed, for: division, in: language, usesThaiDigits: usesThaiDigits))
        } catch {
          problems += error.diagnostics.filter { !problems.contains($0) }
        }
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return filled
  }
}

// MARK: What was asked for

extension FormJob {
  /// Nil stands for the organisation.
  private static func units(_ options: FormOptions, of register: Register) throws(Problems) -> [Division?] {
    if options.allDivisions { return register.divisions }
    if options.division.isEmpty { return [nil] }
    let known = register.divisions.map(\.code.text)
    var units: [Division?] = []
    var problems: [Diagnostic] = []
    for code in options.division {
      if let division = register.division(DivisionCode(code)) {
        units.append(division)
      } else {
        problems.append(unknown(code, as: "--division", code: "register.unknown-division", among: known))
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return units
  }

  /// The forms by their ids, or all that the level has.
  private static func forms(_ options: FormOptions, among forms: [Form]) throws(Problems) -> [Form] {
    let level: FormLevel = options.allDivisions || !options.division.isEmpty ? .division : .organisation
    guard !options.form.isEmpty else { return forms.filter { $0.levels.contains(level) } }
    var chosen: [Form] = []
    var problems: [Diagnostic] = []
    for id in options.form {
      guard let form = forms.first(where: { $0.id == id }) else {
        problems.append(unknown(id, as: "--form", code: "form.unknown", among: forms.map(\.id)))
        continue
      }
      guard form.levels.contains(level) else {
        problems.append(wrongLevel(of: form))
        continue
      }
      chosen.append(form)
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return chosen
  }

  private static func latestPeriod(of year: Int, in register: Register) throws(Problems) -> PeriodID {
    if let period = register.periods.last(where: { $0.id.fiscalYear == year }) { return period.id }
    let years = Set(register.periods.map(\.id.fiscalYear)).sorted().map(String.init)
    throw Problems([unknown(String(year), as: "--year", code: "register.unknown-year", among: years)])
  }

  private static func wrongLevel(of form: Form) -> Diagnostic {
    let message: Message
    let hint: Message
    if form.levels.contains(.division) {
      message = Message(
        thai: "แบบ \"\(form.id)\" เป็นแบบระดับส่วนงาน",
        english: "the form \"\(form.id)\" is filled in by divisions")
      hint = Message(
        thai: "เพิ่ม --division หรือ --all-divisions", english: "add --division or --all-divisions")
    } else if form.levels.contains(.organisation) {
      message = Message(
        thai: "แบบ \"\(form.id)\" เป็นแบบระดับหน่วยงานของรัฐ",
        english: "the form \"\(form.id)\" is filled in by the organisation")
      hint = Message(
        thai: "นำ --division และ --all-divisions ออก", english: "leave out --division and --all-divisions")
    } else {
      message = Message(
        thai: "แบบ \"\(form.id)\" เป็นแบบของงานตรวจสอบ",
        english: "the form \"\(form.id)\" is about engagements")
      hint = Message(thai: "ใช้ sopthan engagement report", english: "use `sopthan engagement report`")
    }
    return Diagnostic(at: .argument("--form"), code: "form.level", message, hint: hint)
  }
}
