internal import Glibc

extension String {
  /// Whether both are the same code points; `==` would take canonically equivalent ones for equal, and is slow
  /// where a string is not ASCII.
  func isIdentical(to other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return unsafe utf8.withContiguousStorageIfAvailable { unsafe other.isIdentical(to: $0) }
      ?? utf8.elementsEqual(other.utf8)
  }

  fileprivate func isIdentical(to bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe utf8.withContiguousStorageIfAvailable { own in
      guard own.count == bytes.count else { return false }
      guard let left = own.baseAddress, let right = bytes.baseAddress else { return bytes.isEmpty }
      // Both buffers hold `own.count` bytes.
      return unsafe memcmp(left, right, own.count) == 0
    } ?? utf8.elementsEqual(bytes)
  }
}

/// A string of a model, ready to be compared with many others.
struct PreparedString: Sendable {
  let text: String
  let hash: UInt64
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    hash = text.quickHash
  }

  func matches(_ string: String) -> Bool {
    guard string.utf8.count == bytes.count else { return false }
    return unsafe bytes.withUnsafeBufferPointer { unsafe string.isIdentical(to: $0) }
  }
}

extension String {
  /// FNV-1a over the bytes: the same in every run, and quick for names, which are short.
  var quickHash: UInt64 {
    utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
