/// What became of a document since the register took its digest.
public enum EvidenceState: String, Sendable, Hashable, CaseIterable {
  case unchanged, changed, missing
  /// The register has no digest of it, because it was never fetched: nothing can be said.
  case unsealed
  /// A URL: nothing is fetched.
  case elsewhere
}

extension Evidence {
  /// Whether the reference leads out of the register's folder: it begins with a scheme such as `https:`.
  public var isElsewhere: Bool {
    guard let colon = reference.firstIndex(of: ":") else { return false }
    let scheme = reference[..<colon]
    return scheme.first?.isLetter == true
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  /// Compares what the register knows of a document with the document as it is found now.
  ///
  /// - Parameter found: length in bytes and SHA-256 in hexadecimal digits; nil if there is no such file.
  public func state(found: (byteCount: Int, sha256: String)?) -> EvidenceState {
    if isElsewhere { return .elsewhere }
    guard let sha256 else { return .unsealed }
    guard let found else { return .missing }
    let isSame = found.sha256 == sha256 && byteCount.map { $0 == found.byteCount } ?? true
    return isSame ? .unchanged : .changed
  }
}
