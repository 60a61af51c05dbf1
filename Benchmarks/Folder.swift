import DMN
import Diagnostics
import Foundation
import Register

/// The files of a register's folder.
struct Folder {
  let path: String
  let contents: RegisterFolder

  init(_ path: String) throws {
    self.path = path
    let all = try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      var isDirectory: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isDirectory)
      return exists && !isDirectory.boolValue
    }
    contents = RegisterFolder(paths: all)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }

  func register() throws -> Register {
    try readRegister(files: contents.inputs.map { ($0.path, try bytes($0.path)) })
  }

  /// The register's XML files, those of rules left out, with their sizes in bytes.
  func registerFiles() throws -> [(path: String, size: Int)] {
    try contents.inputs.filter { $0.kind != .rule && $0.kind != .form }.map { entry in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(entry.path)")
      return (entry.path, (attributes[.size] as? Int) ?? 0)
    }
  }

  func models(ofVersion version: String) throws -> [Definitions] {
    try contents.inputs.filter { $0.path.hasPrefix("rules/\(version)/") && $0.path.hasSuffix(".dmn") }
      .map { try readDefinitions(try bytes($0.path), file: $0.path) }
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
}
