import Diagnostics
import Foundation
import Interchange
import Pages
import Register
import Testing

/// Pages as files, to be looked at in a browser: `SOPTHAN_RENDER_PAGES=folder swift test --filter Gallery`.
@Suite struct `The gallery` {
  static let folder = ProcessInfo.processInfo.environment["SOPTHAN_RENDER_PAGES"]

  @Test(.enabled(if: folder != nil, "SOPTHAN_RENDER_PAGES names no folder"))
  func `holds a page of every kind`() throws {
    let folder = URL(filePath: try #require(Self.folder))
    let register = try #require(try Stage.quarters.get().last).assessed.register
    func write(_ bytes: [UInt8], _ path: String) throws {
      let name = path.dropFirst().addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "page"
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: folder.appending(path: name))
    }
    for name in Asset.names {
      try write(try #require(Asset(named: name, of: register)).bytes, Address.asset(name).path)
    }
    for example in PageExample.all {
      let scene = try Stage.scene(example.path, as: example.viewer)
      let page = try #require(scene.overviewPage(entries: { [] }))
      let role = example.viewer.roles[0].rawValue
      try write(page.body, "\(example.path)~\(role)-\(example.viewer.language.rawValue).html")
    }
  }
}
