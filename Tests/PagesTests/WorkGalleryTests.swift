import Foundation
import Interchange
import Pages
import Register
import Testing

/// Pages of work as files, to be looked at in a browser: `SOPTHAN_RENDER_PAGES=folder swift test --filter Gallery`.
@Suite struct `The gallery of work` {
  static let folder = ProcessInfo.processInfo.environment["SOPTHAN_RENDER_PAGES"]

  @Test(.enabled(if: folder != nil, "SOPTHAN_RENDER_PAGES names no folder"))
  func `holds a page of every kind`() throws {
    let folder = URL(filePath: try #require(Self.folder))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func write(_ bytes: [UInt8], _ path: String) throws {
      let name = path.dropFirst().addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "page"
      try Data(bytes).write(to: folder.appending(path: name))
    }
    for name in Asset.names {
      let asset = try #require(Asset(named: name, of: try WorkStage.register.get()))
      try write(asset.bytes, Address.asset(name).path)
    }
    for example in WorkStage.examples {
      let page = try #require(try WorkStage.scene(example.path, as: example.person).workPage())
      try write(page.body, "\(example.path)~\(example.person).html")
    }
  }
}
