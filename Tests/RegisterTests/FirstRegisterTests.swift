import Foundation
import Register
import TestSupport
import Testing

@Suite struct `The first register` {
  @Test func `is written back byte for byte as it was read`() throws {
    let files = try Project.files(below: Project.register).map { path in
      (path: path, bytes: try Project.bytes("registers/codi-2560/\(path)"))
    }
    let register = try readRegister(files: files)
    let written = register.write()
    #expect(written.count >= 22)
    for file in written {
      let original = files.first { $0.path == file.path }
      let isSame = original?.bytes == file.bytes
      #expect(isSame, "\(file.path)")
    }
    let others = ["rules/", "forms/"]
    let read = files.map(\.path).filter { path in
      path.hasSuffix(".xml") && !others.contains { path.hasPrefix($0) }
    }
    #expect(Set(read) == Set(written.map(\.path)))
  }

  /// The fifteen divisions of section 8 of the report stand in it by name; three are inferred.
  @Test func `has eighteen divisions, fifteen of them named by the report`() throws {
    let register = try Self.register()
    #expect(register.divisions.count == 18)
    #expect(register.divisions.count { $0.source == .inferred } == 3)
    #expect(register.plans.count == 116)
  }

  @Test func `carries every published figure and claim`() throws {
    let published = try #require(try Self.register().published.first)
    #expect(published.figures.count == 188)
    #expect(published.claims.count == 92)
  }

  private static func register() throws -> Register {
    try readRegister(
      files: try Project.files(below: Project.register).map { path in
        (path: path, bytes: try Project.bytes("registers/codi-2560/\(path)"))
      })
  }
}
