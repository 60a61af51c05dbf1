import CLibXML2
import Glibc

/// A place in the text of a file that only moves forward.
///
/// libxml2 counts the columns of some constructs in bytes and of others in characters, so lines and columns
/// are counted here. All moves together look at each byte of the file at most twice.
struct Position {
  private(set) var offset = 0
  private(set) var line = 1
  /// In Unicode code points, from 1.
  private(set) var column = 1

  mutating func advance(to target: Int, in text: UnsafeRawBufferPointer) {
    guard target > offset, target <= text.count, let base = text.baseAddress else { return }
    var start = offset
    while let newline = unsafe memchr(base + start, 0x0A, target - start) {
      unsafe start = base.distance(to: UnsafeRawPointer(newline)) + 1
      line += 1
      column = 1
    }
    for index in start..<target where unsafe text[index] & 0xC0 != 0x80 { column += 1 }
    offset = target
  }

  /// The offset of the last `<` between the position and `end`.
  func lastTag(before end: Int, in text: UnsafeRawBufferPointer) -> Int? {
    guard end > offset, end <= text.count, let base = text.baseAddress,
      let found = unsafe memrchr(base + offset, Int32(UInt8(ascii: "<")), end - offset)
    else { return nil }
    return unsafe base.distance(to: UnsafeRawPointer(found))
  }
}
