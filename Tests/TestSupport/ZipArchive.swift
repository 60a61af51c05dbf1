/// The parts of a ZIP file by name; nil for anything that is none.
public func zipParts(_ archive: [UInt8]) -> [String: [UInt8]]? {
  func number(_ offset: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(archive[offset + $1]) << ($1 * 8) }
  }
  guard archive.count >= 22, number(archive.count - 22, 4) == 0x0605_4B50 else { return nil }
  var parts: [String: [UInt8]] = [:]
  var entry = number(archive.count - 6, 4)
  for _ in 0..<number(archive.count - 12, 2) {
    guard number(entry, 4) == 0x0201_4B50 else { return nil }
    let nameLength = number(entry + 28, 2)
    let name = String(decoding: archive[entry + 46..<entry + 46 + nameLength], as: UTF8.self)
    let header = number(entry + 42, 4)
    let start = header + 30 + number(header + 26, 2) + number(header + 28, 2)
    let packed = archive[start..<start + number(entry + 20, 4)]
    guard let bytes = number(entry + 10, 2) == 0 ? Array(packed) : inflate(packed),
      bytes.count == number(entry + 24, 4)
    else { return nil }
    parts[name] = bytes
    entry += 46 + nameLength + number(entry + 30, 2) + number(entry + 32, 2)
  }
  return parts
}

/// A ZIP file with these parts, not packed.
public func storedZip(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
  zip(parts.map(ZipPart.init(stored:)))
}

/// The same with one more part, of which only what gzip made of it is given: little, whatever it unpacks to.
public func storedZip(
  _ parts: [(name: String, bytes: [UInt8])], gzipped: [UInt8], as name: String
) -> [UInt8] {
  func little(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }
  // RFC 1952: ten bytes of header where no name is kept, and checksum and length at the end.
  let bomb = ZipPart(
    name: name, method: 8, checksum: little(gzipped.suffix(8).prefix(4)),
    packed: Array(gzipped.dropFirst(10).dropLast(8)), count: little(gzipped.suffix(4)))
  return zip(parts.map(ZipPart.init(stored:)) + [bomb])
}

/// The same with parts behind them that are packed already, without a checksum and with a size that is only claimed.
public func storedZip(
  _ parts: [(name: String, bytes: [UInt8])], packed: [(name: String, packed: [UInt8], claimed: Int)]
) -> [UInt8] {
  zip(
    parts.map(ZipPart.init(stored:))
      + packed.map { ZipPart(name: $0.name, method: 8, checksum: 0, packed: $0.packed, count: $0.claimed) })
}

private struct ZipPart {
  let name: String
  let method: Int
  let checksum: Int
  let packed: [UInt8]
  let count: Int
}

extension ZipPart {
  init(stored part: (name: String, bytes: [UInt8])) {
    self.init(
      name: part.name, method: 0, checksum: Int(crc32(part.bytes)), packed: part.bytes,
      count: part.bytes.count)
  }
}

private func zip(_ parts: [ZipPart]) -> [UInt8] {
  func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
  var archive: [UInt8] = []
  var directory: [UInt8] = []
  for part in parts {
    let name = Array(part.name.utf8)
    // Version 2.0, no flags, 1 January 1980.
    let common =
      little(20, 2) + little(0, 2) + little(part.method, 2) + little(0, 2) + little(33, 2)
      + little(part.checksum, 4) + little(part.packed.count, 4) + little(part.count, 4)
      + little(name.count, 2)
      + little(0, 2)
    directory +=
      little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2)
      + little(0, 4) + little(archive.count, 4) + name
    archive += little(0x0403_4B50, 4) + common + name + part.packed
  }
  let end =
    little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
    + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
  return archive + directory + end
}

private let crcTable: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var sum = ~UInt32(0)
  unsafe crcTable.withUnsafeBufferPointer { table in
    unsafe bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        sum = unsafe table[Int((sum ^ UInt32(bytes[index])) & 0xFF)] ^ (sum >> 8)
      }
    }
  }
  return ~sum
}
