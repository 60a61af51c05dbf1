/// Unpacks a raw DEFLATE stream (RFC 1951); nil if it is damaged.
///
/// Bit by bit and slow, for the parts of workbooks that tests look into.
public func inflate(_ packed: some Collection<UInt8>) -> [UInt8]? {
  var stream = BitStream(bytes: Array(packed))
  var output: [UInt8] = []
  while true {
    guard let isLast = stream.bits(1), let kind = stream.bits(2) else { return nil }
    switch kind {
    case 0: guard stream.copyStored(to: &output) else { return nil }
    case 1: guard stream.unpack(.fixedLiterals, .fixedDistances, to: &output) else { return nil }
    case 2:
      guard let (literals, distances) = stream.dynamicCodes(),
        stream.unpack(literals, distances, to: &output)
      else { return nil }
    default: return nil
    }
    if isLast == 1 { return output }
  }
}

/// A canonical Huffman code: how many codes there are of each length, and the symbols in the order of the codes.
private struct HuffmanCode {
  var counts = [Int](repeating: 0, count: 16)
  var symbols: [Int] = []

  init(lengths: [Int]) {
    for length in lengths where length > 0 { counts[length] += 1 }
    symbols = lengths.indices.filter { lengths[$0] > 0 }.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
  }

  static let fixedLiterals = HuffmanCode(
    lengths: Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
      + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8))
  static let fixedDistances = HuffmanCode(lengths: Array(repeating: 5, count: 30))
}

private struct BitStream {
  let bytes: [UInt8]
  var position = 0

  /// The next bits as a number, the first bit lowest.
  mutating func bits(_ count: Int) -> Int? {
    guard position + count <= bytes.count * 8 else { return nil }
    var value = 0
    for bit in 0..<count {
      value |= Int(bytes[position >> 3] >> UInt8(position & 7) & 1) << bit
      position += 1
    }
    return value
  }

  mutating func symbol(_ code: HuffmanCode) -> Int? {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      guard let bit = bits(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  mutating func copyStored(to output: inout [UInt8]) -> Bool {
    position = (position + 7) & ~7
    guard let length = bits(16), bits(16) != nil, position >> 3 + length <= bytes.count else { return false }
    output += bytes[position >> 3..<position >> 3 + length]
    position += length * 8
    return true
  }

  mutating func dynamicCodes() -> (HuffmanCode, HuffmanCode)? {
    guard let literalCount = bits(5), let distanceCount = bits(5), let codeCount = bits(4) else { return nil }
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var codeLengths = [Int](repeating: 0, count: 19)
    for index in 0..<(codeCount + 4) {
      guard let length = bits(3) else { return nil }
      codeLengths[order[index]] = length
    }
    let code = HuffmanCode(lengths: codeLengths)
    let total = literalCount + 257 + distanceCount + 1
    var lengths: [Int] = []
    while lengths.count < total {
      guard let symbol = symbol(code) else { return nil }
      switch symbol {
      case 16:
        guard let last = lengths.last, let repeats = bits(2) else { return nil }
        lengths += Array(repeating: last, count: repeats + 3)
      case 17:
        guard let repeats = bits(3) else { return nil }
        lengths += Array(repeating: 0, count: repeats + 3)
      case 18:
        guard let repeats = bits(7) else { return nil }
        lengths += Array(repeating: 0, count: repeats + 11)
      default: lengths.append(symbol)
      }
    }
    guard lengths.count == total else { return nil }
    return (
      HuffmanCode(lengths: Array(lengths[..<(literalCount + 257)])),
      HuffmanCode(lengths: Array(lengths[(literalCount + 257)...]))
    )
  }

  mutating func unpack(_ literals: HuffmanCode, _ distances: HuffmanCode, to output: inout [UInt8]) -> Bool {
    let bases = [
      3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
      227, 258,
    ]
    let extras = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
    while let symbol = symbol(literals) {
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return true }
      guard symbol <= 285, let extra = bits(extras[symbol - 257]), let place = self.symbol(distances),
        place < 30
      else { return false }
      let placeBits = place < 2 ? 0 : place / 2 - 1
      guard let placeExtra = bits(placeBits) else { return false }
      let placeBase = place < 2 ? place + 1 : (2 + place % 2) << placeBits + 1
      let distance = placeBase + placeExtra
      guard distance <= output.count else { return false }
      for _ in 0..<(bases[symbol - 257] + extra) { output.append(output[output.count - distance]) }
    }
    return false
  }
}
