extension ZoneRules {
  /// Reads a compiled zone file (TZif of version 2 or later, RFC 8536); nil if it is none or contradicts itself.
  public convenience init?(identifier: String, tzif bytes: [UInt8]) {
    var reader = TZifReader(bytes: bytes)
    // The first block has 32-bit times for old readers; the second repeats it with 64-bit times.
    guard let old = reader.takeHeader(), old.version >= 0x32, reader.skip(old.dataLength(timeSize: 4)),
      let header = reader.takeHeader(), header.leapSeconds == 0, header.types > 0,
      header.dataLength(timeSize: 8) <= reader.remaining,
      let instants = reader.takeIntegers(header.times, size: 8),
      let indices = reader.takeIntegers(header.times, size: 1),
      let offsets = reader.takeOffsets(header.types),
      reader.skip(header.nameBytes + header.standardFlags + header.universalFlags),
      let footer = reader.takeFooter()
    else { return nil }
    var transitions: [Transition] = []
    transitions.reserveCapacity(instants.count)
    for (instant, index) in zip(instants, indices) {
      let index = index & 0xFF
      guard index < offsets.count, instant > transitions.last?.instant ?? .min else { return nil }
      transitions.append(Transition(instant: instant, offset: offsets[index]))
    }
    var recurring: RecurringZoneRule?
    if !footer.isEmpty {
      recurring = RecurringZoneRule(footer)
      guard recurring != nil else { return nil }
    }
    self.init(
      identifier: identifier, initialOffset: offsets[0], transitions: transitions, recurring: recurring)
  }
}

private struct TZifHeader {
  var version: UInt8
  var universalFlags, standardFlags, leapSeconds, times, types, nameBytes: Int

  func dataLength(timeSize: Int) -> Int {
    times * (timeSize + 1) + types * 6 + nameBytes + leapSeconds * (timeSize + 4) + standardFlags
      + universalFlags
  }
}

private struct TZifReader {
  let bytes: [UInt8]
  var position = 0

  var remaining: Int { bytes.count - position }

  mutating func skip(_ count: Int) -> Bool {
    guard count <= remaining else { return false }
    position += count
    return true
  }

  mutating func takeHeader() -> TZifHeader? {
    guard remaining >= 44, bytes[position..<position + 4].elementsEqual("TZif".utf8) else { return nil }
    let version = bytes[position + 4]
    position += 20
    guard let counts = takeIntegers(6, size: 4), counts.allSatisfy({ $0 >= 0 }) else { return nil }
    return TZifHeader(
      version: version, universalFlags: counts[0], standardFlags: counts[1], leapSeconds: counts[2],
      times: counts[3], types: counts[4], nameBytes: counts[5])
  }

  /// Signed big-endian integers.
  mutating func takeIntegers(_ count: Int, size: Int) -> [Int]? {
    guard count * size <= remaining else { return nil }
    return (0..<count).map { _ in
      var value = Int(Int8(bitPattern: bytes[position]))
      for byte in bytes[position + 1..<position + size] { value = value << 8 | Int(byte) }
      position += size
      return value
    }
  }

  /// Local time types: an offset, a flag and an index of a name, of which only the offset matters here.
  mutating func takeOffsets(_ count: Int) -> [Int32]? {
    var offsets: [Int32] = []
    for _ in 0..<count {
      guard let offset = takeIntegers(1, size: 4), abs(offset[0]) <= 93_600, skip(2) else { return nil }
      offsets.append(Int32(offset[0]))
    }
    return offsets
  }

  /// The line at the end: the rule for times after the last transition, possibly empty.
  mutating func takeFooter() -> String? {
    guard remaining >= 2, bytes[position] == 0x0A,
      let end = bytes[(position + 1)...].firstIndex(of: 0x0A)
    else { return nil }
    return String(decoding: bytes[position + 1..<end], as: UTF8.self)
  }
}
