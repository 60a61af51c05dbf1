import FEEL
import Hummingbird
import HTTPTypes
import Pages
import Register

/// Documents that prove something.
extension House {
  /// Keeps a document and has it attached to what the form names.
  func handIn(_ form: Query, _ file: Multipart.File?, _ visit: Visit) async throws -> Response {
    guard let file else { throw Refusal(.malformed) }
    let kept = try await making.run { [evidence] in try evidence.keep(file.bytes, type: file.type) }
    var fields = form
    for (name, value) in [
      ("deed", Deed.Kind.attachEvidence.rawValue),
      ("evidence.reference", "evidence/\(kept.sha256).\(EvidenceStore.suffix(of: kept.type))"),
      ("evidence.sha256", kept.sha256), ("evidence.byteCount", "\(kept.byteCount)"),
      ("evidence.mediaType", kept.type), ("evidence.on", visit.today.description),
    ] { fields = fields.setting(name, value) }
    return try await perform(fields, visit)
  }

  /// A document is never shown within the application: it is handed over as a file of its declared kind.
  func evidence(_ digest: String, _ visit: Visit) throws -> Response {
    guard let bytes = try evidence.bytes(of: digest) else { throw Refusal(.notFound) }
    let held = visit.knowledge.register.evidence.first { $0.evidence.sha256 == digest }
    let type = held?.evidence.mediaType
    let known = EvidenceStore.kinds.contains { $0.type == type }
    return Response(
      file: bytes, name: "\(digest.prefix(12)).\(EvidenceStore.suffix(of: type))",
      type: known ? type ?? "application/octet-stream" : "application/octet-stream")
  }
}
