/// A line of a text that is another in a later text.
public struct LineDifference: Sendable, Hashable {
  /// In the later text, from 1; of a line that is gone, where it would stand.
  public var line: Int
  /// Nil for a line that came.
  public var before: String?
  /// Nil for a line that went.
  public var after: String?

  public init(line: Int, before: String?, after: String?) {
    self.line = line
    self.before = before
    self.after = after
  }
}

/// The lines in which two texts differ, in the order of the later one.
///
/// How lines end is no difference. Texts that have more than a few thousand lines between their first and their last
/// difference are compared line by line where they stand, so that the work stays within bounds.
public func lineDifferences(from before: [UInt8], to after: [UInt8]) -> [LineDifference] {
  let old = lines(of: before)
  let new = lines(of: after)
  let head = zip(old, new).prefix { $0 == $1 }.count
  let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
  let (was, now) = (Array(old.dropFirst(head).dropLast(tail)), Array(new.dropFirst(head).dropLast(tail)))
  var gone: Set<Int> = []
  var come: Set<Int> = []
  if was.count + now.count <= 4_000 {
    for change in now.difference(from: was) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
  } else {
    gone = Set(was.indices.filter { $0 >= now.count || was[$0] != now[$0] })
    come = Set(now.indices.filter { $0 >= was.count || was[$0] != now[$0] })
  }
  return pairs(of: was, without: gone, and: now, with: come, after: head)
}

/// Goes through both texts at once: what went and what came at the same place is one difference.
private func pairs(
  of was: [String], without gone: Set<Int>, and now: [String], with come: Set<Int>, after head: Int
) -> [LineDifference] {
  var differences: [LineDifference] = []
  var (left, right) = (0, 0)
  while left < was.count || right < now.count {
    let goes = left < was.count && gone.contains(left)
    let comes = right < now.count && come.contains(right)
    if goes || comes {
      differences.append(
        LineDifference(
          line: head + right + 1, before: goes ? was[left] : nil, after: comes ? now[right] : nil))
    }
    if goes || !comes { left += 1 }
    if comes || !goes { right += 1 }
  }
  return differences
}

private func lines(of bytes: [UInt8]) -> [String] {
  bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
    String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }
}
