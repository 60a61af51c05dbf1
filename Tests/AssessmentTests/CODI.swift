import Assessment
import DMN
import Diagnostics
import Foundation
import Register
import TestSupport

/// The first register, its rule pack and its assessment of 2560-Q2, each made once for all tests.
enum CODI {
  static let files = Result {
    try Project.files(below: Project.register).map { path in
      (path: path, bytes: try Project.bytes("registers/codi-2560/\(path)"))
    }
  }

  static let register = Result { try readRegister(files: try files.get()) }

  static let rules = Result {
    let models = try files.get().filter { $0.path.hasPrefix("rules/2560.1/") && $0.path.hasSuffix(".dmn") }
    return try RulePack(
      version: "2560.1", models: models.map { try readDefinitions($0.bytes, file: $0.path) })
  }

  static let assessment = Result { try assessment(of: "2560-Q2") }

  static func assessment(of period: String, slicing: @escaping Slicing = oneSlice) throws -> Assessment {
    let register = try register.get()
    guard let id = PeriodID(period), let found = register.period(id) else { throw Missing(name: period) }
    return try assess(register, from: Standpoint(period: found), by: try rules.get(), slicing: slicing)
  }

  struct Missing: Error { let name: String }
}
