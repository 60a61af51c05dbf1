import Diagnostics
import Hummingbird
import HTTPTypes
import Pages
import Register
import Shell
import Store
import Workflow

/// What is changed.
extension House {
  func post(_ visit: Visit) async throws -> Response {
    try forgery.check(visit.request)
    switch visit.link.address {
    case .evidenceUpload:
      let (form, files) = try await uploaded(visit, upTo: settings.limits.evidence)
      return try await handIn(form, files["document"]?.first, visit)
    case .workbook(let division, let period):
      let (_, files) = try await uploaded(visit, upTo: settings.limits.workbook)
      return try await takeBack(files["workbook"]?.first, of: division, for: period, visit)
    case .impact:
      let (_, files) = try await uploaded(visit, upTo: settings.limits.workbook)
      return try await impact(of: files["model"] ?? [], visit)
    default: break
    }
    let form = try await visit.request.form(upTo: settings.limits.form)
    try forgery.check(form["csrf"], is: visit.visitor.csrf ?? "")
    switch visit.link.address {
    case .signOut: return try await signOut(visit)
    case .password: return try await changePassword(visit, form)
    case .perform: return try await perform(form, visit)
    case .accounts: return try await changeAccount(form, visit)
    default: throw Refusal(.wrongMethod)
    }
  }

  /// A form with files; its token is looked at before anything is kept.
  private func uploaded(
    _ visit: Visit, upTo limit: Int
  ) async throws -> (form: Query, files: [String: [Multipart.File]]) {
    guard visit.request.mediaType == "multipart/form-data", let type = visit.request.headers[.contentType]
    else { throw Refusal(.wrongKind) }
    let body = try await visit.request.bytes(upTo: limit + settings.limits.form)
    guard let parts = Multipart(body, contentType: type) else { throw Refusal(.malformed) }
    try forgery.check(parts.fields["csrf"], is: visit.visitor.csrf ?? "")
    guard parts.files.values.joined().allSatisfy({ $0.bytes.count <= limit }) else {
      throw Refusal(.tooLarge)
    }
    return (parts.fields, parts.files)
  }

  /// Has what a form asks for decided and recorded; what is refused comes back to the form with what was typed.
  func perform(_ form: Query, _ visit: Visit) async throws -> Response {
    let fields = FormFields(form)
    let person = visit.visitor.person
    do {
      let commands = try fields.commands(actor: person.id, role: person.role, effective: visit.today)
      try await record(commands, seen: form["head"], of: fields, visit)
      return Response(to: back(form["back"]))
    } catch let problems as FormProblems {
      return try await show(Attempt(fields, problems), status: 422, visit)
    } catch let conflict as Conflict {
      return try await show(Attempt(fields, problems(of: conflict, visit)), status: 409, visit)
    }
  }

  /// - Throws: `FormProblems`, each beside its field; `Conflict`.
  private func record(
    _ commands: [FormCommand], seen: String?, of fields: FormFields, _ visit: Visit
  ) async throws {
    let placed = commands.map { PlacedCommand($0.command, at: .argument("")) }
    let language = visit.language
    do {
      _ = try await writing.run { journal, _ in
        try Performance(on: journal, today: visit.today, filesIn: nil, language: language)
          .record(placed, seen: seen)
      }
    } catch let refusal as Problems {
      try await refuse(commands[0].command.deed.kind.rawValue, refusal.codes, visit)
      guard commands.count > 1 else {
        throw FormProblems(refusal, prefix: commands[0].prefix, of: fields)
      }
      throw try await problems(of: commands, in: fields, visit)
    }
  }

  /// Each row by itself, so that what is wrong stands beside it.
  private func problems(
    of commands: [FormCommand], in fields: FormFields, _ visit: Visit
  ) async throws -> FormProblems {
    let language = visit.language
    var found: [Attempt.Problem] = []
    for command in commands {
      let refusal = try await writing.run { journal, _ -> Problems? in
        do {
          _ = try Performance(on: journal, today: visit.today, filesIn: nil, language: language)
            .record([PlacedCommand(command.command, at: .argument(""))], isRehearsal: true)
          return nil
        } catch let problems as Problems {
          return problems
        }
      }
      if let refusal { found += FormProblems(refusal, prefix: command.prefix, of: fields).problems }
    }
    return FormProblems(found)
  }

  /// What others did meanwhile. The page that shows it goes by the new head, so that sending it again is a decision.
  private func problems(of conflict: Conflict, _ visit: Visit) throws -> FormProblems {
    let people = visit.knowledge.register.people
    let sentences = try conflict.entries.map { entry in
      let name = people.first { $0.id == entry.actor }?.name
      return Message(
        thai: "\(name?.thai ?? entry.actor.text) \(EventText(language: .thai).text(try entry.event))",
        english: "\(name?.english ?? entry.actor.text) \(EventText(language: .english).text(try entry.event))"
      )
    }
    return FormProblems(
      sentences.map { sentence in
        Attempt.Problem(
          field: nil,
          Message(
            thai: "มีผู้แก้ไขเรื่องนี้หลังจากท่านเปิดหน้า: \(sentence.thai)",
            english: "This was changed after you opened the page: \(sentence.english)"),
          hint: Message(
            thai: "ตรวจข้อมูลล่าสุดด้านล่าง แล้วส่งอีกครั้งถ้ายังต้องการ",
            english: "Look at what stands there now, and send it again if you still mean it"))
      })
  }

  /// The page that a form came from, with the form as it was filled in.
  func show(_ attempt: Attempt, status: Int, _ visit: Visit) async throws -> Response {
    var again = visit
    again.link = back(attempt.fields["back"])
    again.knowledge = try await stage.knowledge()
    let audience = again.link.address.audience(in: again.knowledge)
    guard visit.visitor.person.belongs(to: audience, in: again.knowledge.register) else {
      throw Refusal(.forbidden)
    }
    return Response(try await page(again, attempt: attempt, status: status))
  }
}

extension Problems {
  /// `role: workflow.not-permitted`, each once.
  fileprivate var codes: [String] {
    diagnostics.reduce(into: []) { codes, diagnostic in
      let code = "\(diagnostic.location): \(diagnostic.code)"
      if !codes.contains(code) { codes.append(code) }
    }
  }
}
