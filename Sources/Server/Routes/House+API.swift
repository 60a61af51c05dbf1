import Diagnostics
import FEEL
import Hummingbird
import HTTPTypes
import Interchange
import JSON
import Pages
import Register
import Secrets
import Shell
import Store
import Workflow

/// What programs ask for, with a token in place of a session: `Authorization: Bearer …`.
extension House {
  func api(_ path: String, _ request: Request, _ context: Exchange) async throws -> Response {
    do {
      return try await answerAPI(path, request, context)
    } catch let refusal as Refusal {
      var response = Response(refusal.failure.rawValue, ["error": .string(refusal.failure.title.english)])
      if refusal.failure == .tooLarge { response.headers[.connection] = "close" }
      return response
    }
  }

  private func answerAPI(_ path: String, _ request: Request, _ context: Exchange) async throws -> Response {
    guard let given = request.headers[.authorization], given.hasPrefix("Bearer "),
      let secret = SecretToken(given.dropFirst(7))
    else { return unauthorised }
    let knowledge = try await stage.knowledge()
    guard let visitor = try await recognition.visitor(byToken: secret, in: knowledge) else {
      return unauthorised
    }
    context.notes.person = visitor.person.id
    let visit = Visit(
      request: request, context: context, link: Link(.home), visitor: visitor, knowledge: knowledge,
      language: .english, today: try clock.today())
    let parts = path.split(separator: "/").dropFirst().map(String.init)
    if request.method == .get, parts == ["v1", "head"] {
      return Response(
        200, ["sequence": .integer(knowledge.head.sequence), "hash": .string(knowledge.head.hash)])
    }
    if request.method == .get, parts.count == 3, parts.starts(with: ["v1", "assessments"]) {
      return try await assessment(parts[2], visit)
    }
    if request.method == .post, parts == ["v1", "commands"] { return try await command(visit) }
    throw Refusal(.notFound)
  }

  private func assessment(_ text: String, _ visit: Visit) async throws -> Response {
    guard !visit.visitor.person.isOfDivision else {
      try await refuse("read assessment", ["\(text.prefix(20)): access.not-open"], visit)
      throw Refusal(.forbidden)
    }
    guard let period = PeriodID(text),
      let quarter = visit.knowledge.quarters.first(where: { $0.period.id == period })
    else { throw Refusal(.notFound) }
    let bytes = try await making.run { quarter.assessed.document.json() }
    try await tellExport("assessment.json", bytes, of: period, visit)
    return Response(bytes: bytes, type: "application/json")
  }

  /// One command, as `Documentation/Commands.md` describes them; who acts is the token's to say.
  private func command(_ visit: Visit) async throws -> Response {
    guard visit.request.mediaType == "application/json" else { throw Refusal(.wrongKind) }
    let body = try await visit.request.bytes(upTo: settings.limits.form)
    let person = visit.visitor.person
    do {
      let placed = try PlacedCommand(parsing: body, at: .argument("command"))
      guard placed.command.actor == person.id, placed.command.role == person.role else {
        try await refuse(placed.command.deed.kind.rawValue, ["actor: access.not-yours"], visit)
        throw Refusal(.forbidden)
      }
      let entries = try await writing.run { journal, _ in
        try Performance(on: journal, today: visit.today, filesIn: nil, language: .english).record([placed])
      }
      return Response(
        201,
        [
          "entries": .array(
            entries.map { ["sequence": .integer($0.sequence), "kind": .string($0.kind)] })
        ])
    } catch let problems as Problems {
      try await refuse("command", problems.diagnostics.map { "\($0.location): \($0.code)" }, visit)
      return Response(
        422,
        [
          "problems": .array(
            problems.diagnostics.map { diagnostic in
              [
                "place": .string(diagnostic.location.description), "code": .string(diagnostic.code),
                "message": .string(diagnostic.message.english),
                "hint": diagnostic.hint.map { .string($0.english) },
              ]
            })
        ])
    }
  }

  private var unauthorised: Response {
    var response = Response(401, ["error": "a token is needed"])
    response.headers[.wwwAuthenticate] = "Bearer"
    return response
  }
}

extension Response {
  fileprivate init(_ status: Int, _ json: JSON) {
    self.init(
      status: HTTPResponse.Status(code: status), bytes: json.canonical + [0x0A], type: "application/json")
  }
}
