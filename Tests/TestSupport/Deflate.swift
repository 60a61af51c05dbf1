/// A raw DEFLATE stream (RFC 1951) of a text and a run of spaces, about 158 bytes of it in one.
public func packedRun(after text: String, count: Int) -> [UInt8] {
  var stream = BitWriter()
  // The last block, with the fixed codes.
  stream.append(0b1, bits: 1)
  stream.append(0b01, bits: 2)
  for byte in text.utf8 where byte < 144 { stream.append(code: 0x30 + Int(byte), bits: 8) }
  let space = 0x30 + 0x20
  let repeats = max(0, count - 1) / 258
  for _ in 0..<(count - repeats * 258) { stream.append(code: space, bits: 8) }
  for _ in 0..<repeats {
    // 258 times the byte before.
    stream.append(code: 0xC5, bits: 8)
    stream.append(code: 0, bits: 5)
  }
  stream.append(code: 0, bits: 7)
  return stream.bytes
}

private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var free = 0

  /// The lowest bit first.
  mutating func append(_ value: Int, bits: Int) {
    for bit in 0..<bits {
      if free == 0 {
        bytes.append(0)
        free = 8
      }
      bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << UInt8(8 - free)
      free -= 1
    }
  }

  /// The highest bit first, as Huffman codes are.
  mutating func append(code: Int, bits: Int) {
    for bit in (0..<bits).reversed() { append(code >> bit & 1, bits: 1) }
  }
}
