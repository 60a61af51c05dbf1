import GRDB

/// The chain of entries, checked one after the other as they come.
///
/// Each entry is held against the hash that its predecessor *has*, so that one altered entry does not make all later
/// ones look altered.
struct Chain {
  private(set) var count = 0
  /// The hash that the last entry has.
  private(set) var last = Head.hashBeforeTheFirst
  private(set) var faults: [Fault] = []
  /// Entries that do not match their hash, of which those are kept that an explanation needs.
  private(set) var mismatched = 0
  private var kept: [Mismatch] = []
  private var firstUnkept = 0

  private var number = 0
  private var beforeLast = Head.hashBeforeTheFirst
  private var recorded: [UInt8] = []

  private static let keptAtMost = 64

  enum Fault: Hashable {
    /// Numbers that no entry has.
    case missing(ClosedRange<Int>)
    /// The entry is not the one that its hash was taken of, or not the one after its predecessor.
    case altered(Int)
    /// What stands at one number was recorded under another.
    case moved(from: Int, to: Int)
    /// From the first number on, each entry was recorded under a number higher or lower by so many.
    case shifted(from: Int, by: Int, count: Int)
    /// Further entries do not match their hashes: the first of them, and how many.
    case more(from: Int, count: Int)
    case recordedBeforeItsPredecessor(Int)
  }

  private struct Mismatch {
    var entry: StoredEntry
    /// The hashes that the two entries before it have.
    var previous: [[UInt8]]
  }

  mutating func add(_ entry: StoredEntry) {
    count += 1
    let isNext = entry.sequence == number + 1
    if !isNext { faults.append(.missing(number + 1...max(number + 1, entry.sequence - 1))) }
    if isNext, entry.expectedHash(after: last) != entry.hash {
      mismatched += 1
      if kept.count < Self.keptAtMost {
        kept.append(Mismatch(entry: entry, previous: [last, beforeLast]))
      } else if firstUnkept == 0 {
        firstUnkept = entry.sequence
      }
    } else if entry.recorded.lexicographicallyPrecedes(recorded) {
      faults.append(.recordedBeforeItsPredecessor(entry.sequence))
    }
    number = entry.sequence
    recorded = entry.recorded
    beforeLast = last
    last = entry.hash
  }

  /// Says what became of the entries that do not match: each under which number it was recorded, if that can be told.
  mutating func explain() {
    var shift: (from: Int, by: Int, count: Int)?
    let hashes = kept.map(\.entry.hash)
    for mismatch in kept {
      let number = mismatch.entry.sequence
      guard let origin = origin(of: mismatch, among: hashes), origin != number else {
        faults.append(.altered(number))
        continue
      }
      if let run = shift, run.by == origin - number, run.from + run.count == number {
        shift?.count += 1
        continue
      }
      if let shift { faults.append(Self.fault(shift)) }
      shift = (number, origin - number, 1)
    }
    var more = mismatched - kept.count
    if var shift {
      if shift.from + shift.count == firstUnkept {
        // What was not kept goes on as it began.
        shift.count += more
        more = 0
      }
      faults.append(Self.fault(shift))
    }
    if more > 0 { faults.append(.more(from: firstUnkept, count: more)) }
    kept = []
  }

  private static func fault(_ shift: (from: Int, by: Int, count: Int)) -> Fault {
    shift.count == 1
      ? .moved(from: shift.from + shift.by, to: shift.from)
      : .shifted(from: shift.from, by: shift.by, count: shift.count)
  }

  /// The number under which an entry was recorded: the one that gives its hash after one of the hashes nearby.
  private func origin(of mismatch: Mismatch, among hashes: [[UInt8]]) -> Int? {
    let number = mismatch.entry.sequence
    let numbers = Set(kept.map(\.entry.sequence) + [number - 2, number - 1, number + 1, number + 2, number])
    for candidate in numbers.sorted(by: { abs($0 - number) < abs($1 - number) }) where candidate > 0 {
      for previous in mismatch.previous + hashes
      where mismatch.entry.expectedHash(after: previous, as: candidate) == mismatch.entry.hash {
        return candidate
      }
    }
    return nil
  }
}
