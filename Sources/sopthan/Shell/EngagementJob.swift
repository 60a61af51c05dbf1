import ArgumentParser
import Shell
import Assessment
import Diagnostics
import Interchange
import Register
import Shell

/// Which engagements of the audit plan.
struct EngagementOptions: ParsableArguments {
  @Option(name: .long, help: "An engagement's id, such as ENG-2560-2; may be given several times.")
  var engagement: [String] = []
  @Flag(name: .long, help: "Every engagement of the period.") var all = false

  func validate() throws {
    guard all == engagement.isEmpty else { throw ValidationError("Give either --engagement or --all.") }
  }
}

/// The register's forms about engagements, with the facts of an assessed register in them.
struct EngagementJob {
  private let reports: [Form]
  private let extracts: [Form]
  private let engagements: [Engagement]
  private let assessed: AssessedRegister
  private let language: Language

  init(_ options: RegisterOptions, _ choice: EngagementOptions, language: Language) throws {
    let loaded = try LoadedRegister(folder: options.register, period: options.period, language: language)
    let period = try loaded.standpoint(period: options.period, asOf: options.asOf).period.id
    engagements = try Self.engagements(choice, of: period, in: loaded.register)
    let forms = try readForms(loaded.formFiles)
    reports = forms.filter { $0.levels.contains(.engagement) }
    extracts = forms.filter { $0.levels.contains(.auditee) }
    guard !reports.isEmpty || !extracts.isEmpty else { throw Problems([Self.withoutForms]) }
    assessed = try AssessmentJob(loaded, period: period, asOf: options.asOf, language: language).assessed
    self.language = language
  }

  /// Of each engagement its report, then its extracts in the order of the divisions.
  func filled(usesThaiDigits: Bool) throws(Problems) -> [FilledForm] {
    var problems: [Diagnostic] = []
    var filled: [FilledForm] = []
    for engagement in engagements {
      let recipients = assessed.recipients(of: engagement)
      let copies = reports.map { ($0, nil) } + recipients.flatMap { unit in extracts.map { ($0, unit) } }
      for (form, division) in copies as [(Form, Division?)] {
        do throws(Problems) {
          filled.append(
            try form.filled(
              from: assessed, on: engagement, for: division, in: language, usesThaiDigits: usesThaiDigits))
        } catch {
          problems += error.diagnostics.filter { !problems.contains($0) }
        }
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return filled
  }

  /// Units outside the register get no extract: no finding can name them.
  var withoutExtract: [Diagnostic] {
    engagements.flatMap { engagement in
      engagement.auditees.compactMap { auditee in
        switch auditee {
        case .division: nil
        case .unit(let name): Self.withoutExtract(name, of: engagement, in: assessed.register)
        case .units(_, let description):
          Self.withoutExtract(description, of: engagement, in: assessed.register)
        }
      }
    }
  }
}

// MARK: What was asked for

extension EngagementJob {
  private static func engagements(
    _ choice: EngagementOptions, of period: PeriodID, in register: Register
  ) throws(Problems) -> [Engagement] {
    if choice.all {
      let chosen = register.engagements.filter { $0.period == period }
      guard !chosen.isEmpty else { throw Problems([noneIn(period)]) }
      return chosen
    }
    var chosen: [Engagement] = []
    var problems: [Diagnostic] = []
    for id in choice.engagement {
      guard let engagement = register.engagements.first(where: { $0.id.text == id }) else {
        problems.append(
          unknown(
            id, as: "--engagement", code: "register.unknown-engagement",
            among: register.engagements.map(\.id.text)))
        continue
      }
      if engagement.period > period {
        problems.append(tooEarly(engagement, period))
      } else {
        chosen.append(engagement)
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return chosen
  }

  private static func noneIn(_ period: PeriodID) -> Diagnostic {
    Diagnostic(
      at: .argument("--all"), code: "engagement.none",
      Message(
        thai: "แผนการตรวจสอบไม่มีงานในงวด \(period)", english: "the audit plan has no engagement in \(period)"),
      hint: Message(
        thai: "ดูรายการด้วย sopthan engagement list", english: "`sopthan engagement list` lists them"))
  }

  private static func tooEarly(_ engagement: Engagement, _ period: PeriodID) -> Diagnostic {
    Diagnostic(
      at: .argument("--engagement"), code: "engagement.ahead",
      Message(
        thai: "งานตรวจสอบ \(engagement.id) อยู่ในงวด \(engagement.period) ซึ่งอยู่หลังงวด \(period)",
        english: "the engagement \(engagement.id) is of \(engagement.period), which comes after \(period)"),
      hint: Message(
        thai: "ใช้ --period \(engagement.period)", english: "use --period \(engagement.period)"))
  }

  private static var withoutForms: Diagnostic {
    Diagnostic(
      at: .argument("REGISTER"), code: "form.none",
      Message(
        thai: "forms/ ของทะเบียนไม่มีแบบรายงานผลการตรวจสอบ",
        english: "the register's forms/ has no form about engagements"),
      hint: Message(
        thai: "เพิ่มแฟ้มแบบที่ levels มี engagement หรือ auditee",
        english: "add a form whose levels name engagement or auditee"))
  }

  private static func withoutExtract(
    _ name: Text, of engagement: Engagement, in register: Register
  ) -> Diagnostic {
    Diagnostic(
      .note, at: register.location(of: engagement.origin), code: "engagement.no-extract",
      Message(
        thai: "\(engagement.id): ไม่มีฉบับย่อสำหรับ \"\(name.thai)\" เพราะไม่ได้เป็นส่วนงานในทะเบียน",
        english: "\(engagement.id): no extract for \"\(name.english)\", which is no division of the register")
    )
  }
}
