import TestSupport

/// A real workbook in its parts, and what can be done to it.
struct Specimen {
  let archive: [UInt8]
  private let parts: [(name: String, bytes: [UInt8])]

  /// Nil for bytes that are no workbook.
  init?(_ archive: [UInt8]) {
    guard let parts = zipParts(archive), !parts.isEmpty else { return nil }
    self.archive = archive
    self.parts = parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The workbook with some changes: mostly in one part, at times in several or among them, at times in the archive.
  func mutated(_ dice: inout Dice) -> [UInt8] {
    if dice.below(20) == 0 {
      var archive = dice.below(2) == 0 ? archive : storedZip(parts)
      for _ in 0...dice.below(3) { damage(&archive, &dice) }
      return archive
    }
    var parts = parts
    // Cells are what is read most of; other parts get their share.
    let readable = parts.indices.filter {
      parts[$0].name.hasPrefix("xl/worksheets/sheet") || parts[$0].name == "xl/sharedStrings.xml"
    }
    let place = dice.below(8) > 0 && !readable.isEmpty ? dice.choose(readable) : dice.below(parts.count)
    for _ in 0...dice.below(3) {
      let place = dice.below(12) == 0 ? dice.below(parts.count) : place
      Mutation.any(&dice).apply(to: &parts[place].bytes, &dice)
    }
    if dice.below(40) == 0 { shuffle(&parts, &dice) }
    return storedZip(parts)
  }

  private func shuffle(_ parts: inout [(name: String, bytes: [UInt8])], _ dice: inout Dice) {
    let one = dice.below(parts.count)
    let other = dice.below(parts.count)
    switch dice.below(4) {
    case 0: parts.remove(at: one)
    case 1: (parts[one].bytes, parts[other].bytes) = (parts[other].bytes, parts[one].bytes)
    case 2:
      parts[one].name = dice.choose([
        parts[other].name, "../x", "/x", "", "xl/vbaProject.bin", "XL/Workbook.xml",
      ])
    default: parts.append(parts[one])
    }
  }

  private func damage(_ archive: inout [UInt8], _ dice: inout Dice) {
    guard archive.count > 100 else { return }
    switch dice.below(4) {
    case 0: archive.removeLast(dice.below(archive.count - 50) + 1)
    case 1: archive[dice.below(archive.count)] = UInt8(dice.below(256))
    // The directory stands at the end.
    case 2:
      archive[archive.count - 1 - dice.below(min(archive.count, 1_500))] = dice.choose([0, 1, 0x7F, 0xFF])
    default: archive[dice.below(100)] ^= 1 << UInt8(dice.below(8))
    }
  }
}
