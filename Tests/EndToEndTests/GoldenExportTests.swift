import Foundation
import TestSupport
import Testing

@Suite struct `Exports of the first register` {
  static let names = [
    "assessment.json", "assessment.xml", "committee-pack.xlsx", "committee-pack.xml", "report.html",
  ]

  @Test(arguments: names)
  func `come out byte for byte as committed`(name: String) throws {
    let folder = try TemporaryFolder()
    let result = try sopthan(
      "run", Project.register.path, "--period", "2560-Q2", "--out", folder.url.path)
    try #require(result.code == 0, "\(result.errors)")
    let made = try Data(contentsOf: folder.url.appending(path: name))
    let golden = Project.exports.appending(path: name)
    if ProcessInfo.processInfo.environment["SOPTHAN_RECORD_EXPORTS"] != nil {
      try FileManager.default.createDirectory(at: Project.exports, withIntermediateDirectories: true)
      try made.write(to: golden)
      Issue.record("recorded \(name) anew: look at the change before you commit it")
      return
    }
    let committed = try Data(contentsOf: golden)
    #expect(made == committed, "\(name) differs at byte \(firstDifference(made, committed))")
  }

  @Test func `are the same whatever the folder that they are written to and the folder that one works in`()
    throws
  {
    let folder = try TemporaryFolder()
    let near = try sopthan(
      "run", "registers/codi-2560", "--out", folder.url.appending(path: "a").path, in: Project.root)
    let far = try sopthan("run", Project.register.path, "--out", "b/c/d", in: folder.url)
    try #require(near.code == 0 && far.code == 0)
    for name in Self.names {
      let first = try Data(contentsOf: folder.url.appending(path: "a/\(name)"))
      let second = try Data(contentsOf: folder.url.appending(path: "b/c/d/\(name)"))
      #expect(first == second, "\(name)")
    }
  }

  private func firstDifference(_ left: Data, _ right: Data) -> Int {
    zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(left.count, right.count)
  }
}
