import Diagnostics
import Testing

@Suite struct `The nearest name` {
  static let names: [(name: String, candidates: [String], nearest: String?)] = [
    ("hihgest", ["highest", "high", "medium", "low"], "highest"),
    ("FN", ["FIN", "NTH"], "FIN"), ("FIN", ["FIN"], "FIN"),
    ("likley", ["rare", "unlikely", "likely"], "likely"),
    // A third of the length may differ, and no more.
    ("abcdef", ["abcdxx"], "abcdxx"), ("abcdef", ["abcxxx"], nil),
    ("xy", ["ab"], nil), ("xy", [], nil), ("", ["a"], "a"), ("", ["ab"], nil),
    // Of equals the first.
    ("FIM", ["FIN", "FIL"], "FIN"),
    // Thai letters count as one edit each, not as three bytes.
    ("ปานกาง", ["สูง", "ปานกลาง", "ต่ำ"], "ปานกลาง"),
  ]

  @Test(arguments: names)
  func `differs by few letters, or is none`(name: String, candidates: [String], nearest: String?) {
    #expect(nearestName(to: name, among: candidates) == nearest)
  }
}
