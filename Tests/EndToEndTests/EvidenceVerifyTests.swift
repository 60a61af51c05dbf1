import Foundation
import TestSupport
import Testing

/// The digest of the three bytes "abc" is that of FIPS 180-2, appendix B.1.
@Suite struct `sopthan evidence verify` {
  private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  private static let reference = "evidence/FIN/2560-Q2/FIN-01-K1.pdf"

  @Test(arguments: [
    ("a document as it was", "abc", 0 as Int32, "unchanged 1"),
    ("a document that somebody changed", "abd", 1, "changed     FIN-01.K1"),
    ("a document that is gone", nil, 1, "missing     FIN-01.K1"),
  ])
  func `tells what became of`(_: String, content: String?, code: Int32, line: String) throws {
    let folder = try TemporaryFolder()
    let register = try folder.copy(of: Project.register, as: "register")
    try seal(in: register)
    let documents = folder.url.appending(path: "documents")
    let file = documents.appending(path: Self.reference)
    if let content {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: file)
    }
    let result = try sopthan(
      "evidence", "verify", register.path, "--documents", documents.path, "--language", "en")
    #expect(result.code == code)
    #expect(squeezed(result.output).contains(squeezed(line)), "\(result.output)\(result.errors)")
  }

  /// Writes the digest into the one record that has none yet.
  private func seal(in register: URL) throws {
    let file = register.appending(path: "divisions/FIN.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let plain = "reference=\"\(Self.reference)\""
    try #require(text.components(separatedBy: plain).count == 2)
    try text.replacingOccurrences(of: plain, with: "\(plain) sha256=\"\(Self.abc)\" byteCount=\"3\"")
      .write(to: file, atomically: true, encoding: .utf8)
  }

  private func squeezed(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
