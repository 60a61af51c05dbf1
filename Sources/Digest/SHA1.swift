/// The SHA-1 digest of `bytes` (RFC 3174): 20 bytes. For version-5 UUIDs only; it protects nothing.
func sha1(_ bytes: [UInt8]) -> [UInt8] {
  var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
  let padded = paddedForSHA1(bytes)
  for start in stride(from: 0, to: padded.count, by: 64) {
    addBlock(padded[start..<start + 64], to: &state)
  }
  return state.flatMap { word in
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
  }
}

/// Section 4: a one bit, zeros, and the length in bits as 64 bits, to a multiple of 64 bytes.
private func paddedForSHA1(_ bytes: [UInt8]) -> [UInt8] {
  let length = UInt64(bytes.count) * 8
  var padded = bytes + [0x80]
  padded += repeatElement(0, count: (120 - padded.count % 64) % 64)
  padded += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: length >> $0) }
  return padded
}

/// Section 6.1.
private func addBlock(_ block: ArraySlice<UInt8>, to state: inout [UInt32]) {
  var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { index in
    block[index..<index + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  }
  for t in 16..<80 { words.append(rotated(words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16], 1)) }
  var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
  for t in 0..<80 {
    let (choice, constant): (UInt32, UInt32) =
      switch t {
      case 0..<20: ((b & c) | (~b & d), 0x5A82_7999)
      case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
      case 40..<60: ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
      case _: (b ^ c ^ d, 0xCA62_C1D6)
      }
    let next = rotated(a, 5) &+ choice &+ e &+ words[t] &+ constant
    (e, d, c, b, a) = (d, c, rotated(b, 30), a, next)
  }
  for (index, word) in [a, b, c, d, e].enumerated() { state[index] &+= word }
}

private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
