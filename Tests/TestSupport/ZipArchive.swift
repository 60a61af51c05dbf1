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
