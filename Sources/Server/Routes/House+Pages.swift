import Digest
import Hummingbird
import HTTPTypes
import Pages
import Register
import Store
import Workflow

/// What is shown.
extension House {
  func get(_ visit: Visit) async throws -> Response {
    switch visit.link.address {
    case .password: return showPassword(visit)
    case .signOut, .perform, .evidenceUpload: throw Refusal(.wrongMethod)
    case .accounts: return try await showAccounts(visit)
    case .evidence(let digest): return try evidence(digest, visit)
    case .table(let name, let period, let format): return try await table(name, period, format, visit)
    case .workbookFile(let division, let period): return try await workbook(of: division, for: period, visit)
    case .rules(let version): return try await rules(version, visit)
    default:
      let page = try await page(visit)
      return Response(page)
    }
  }

  /// The page that a link leads to, or the one it led to before a form was refused.
  func page(_ visit: Visit, attempt: Attempt? = nil, status: Int? = nil) async throws -> Page {
    let scene = scene(visit, attempt: attempt)
    let entries: [Entry]
    if case .history(let subject) = visit.link.address {
      entries = try await history(of: subject, visit)
    } else {
      entries = []
    }
    guard var page = scene.page(entries: entries) else { throw Refusal(.notFound) }
    if let status { page.status = status }
    return page
  }

  /// Kept by browsers until it changes; a name leads to other bytes only with another program or register.
  func asset(_ name: String, _ request: Request) async throws -> Response {
    guard let asset = Asset(named: name, of: try await stage.knowledge().register) else {
      throw Refusal(.notFound)
    }
    let tag = "\"\(sha256Hex(asset.bytes).prefix(32))\""
    let given = request.headers[.ifNoneMatch]?.split(separator: ",").map { $0.filter { $0 != " " } } ?? []
    let headers: HTTPFields = [.eTag: tag, .cacheControl: "public, max-age=300, must-revalidate"]
    if given.contains(tag) || given.contains("*") { return Response(status: .notModified, headers: headers) }
    var response = Response(bytes: asset.bytes, type: asset.mediaType)
    for field in headers { response.headers[field.name] = field.value }
    return response
  }

  /// What the journal holds of a record.
  private func history(of subject: HistorySubject, _ visit: Visit) async throws -> [Entry] {
    let register = visit.knowledge.register
    return try await reading.run { journal, _ in
      var entries: [Entry] = []
      try journal.forEachEntry { entry, _ in
        if try entry.event.concerns(subject, in: register) { entries.append(entry) }
      }
      return entries
    }
  }
}
