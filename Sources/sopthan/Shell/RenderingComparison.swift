import Interchange
import JSON

/// The renderings of a closed period beside those of today.
struct RenderingComparison {
  /// Files whose bytes differ, that are missing, or that are new.
  let files: [String]
  /// The values of the assessment that differ.
  let values: [DocumentDifference]

  var isSame: Bool { files.isEmpty }

  init(
    frozen: [(path: String, bytes: [UInt8])], made: [(path: String, bytes: [UInt8])]
  ) throws {
    let before = Dictionary(frozen.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(made.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    files = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    func document(_ files: [String: [UInt8]]) throws -> JSON {
      try JSON(parsing: files["assessment.json"] ?? Array("{}".utf8), allowsDecimals: true)
    }
    values = files.isEmpty ? [] : documentDifferences(from: try document(before), to: try document(after))
  }
}
