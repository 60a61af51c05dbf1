import Hummingbird
import HTTPTypes
import Pages

extension Request {
  /// The whole body.
  ///
  /// - Throws: `Refusal` where it is longer; what is announced to be longer is not read.
  func bytes(upTo limit: Int) async throws -> [UInt8] {
    if let announced = headers[.contentLength].flatMap({ Int($0) }), announced > limit {
      throw Refusal(.tooLarge)
    }
    var bytes: [UInt8] = []
    for try await part in body {
      guard bytes.count + part.readableBytes <= limit else { throw Refusal(.tooLarge) }
      bytes += part.readableBytesView
    }
    return bytes
  }

  /// The fields of a form.
  func form(upTo limit: Int) async throws -> Query {
    guard mediaType == "application/x-www-form-urlencoded" else { throw Refusal(.wrongKind) }
    guard let text = String(validating: try await bytes(upTo: limit), as: UTF8.self) else {
      throw Refusal(.malformed)
    }
    return Query(encoded: text)
  }

  /// `text/plain`, in lower case and without parameters.
  var mediaType: String? {
    headers[.contentType].map { $0.prefix { $0 != ";" }.lowercased().filter { $0 != " " } }
  }
}
