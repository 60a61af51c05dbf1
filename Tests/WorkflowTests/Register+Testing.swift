import FEEL
import Foundation
import Register
import TestSupport
import Workflow

extension Register {
  /// Tests/Fixtures/small-register: two divisions, three plans, one finding with a rule, one by hand, one draft.
  static func small() throws -> Register {
    let folder = "Tests/Fixtures/small-register"
    return try readRegister(
      files: Project.files(below: Project.root.appending(path: folder)).map {
        ($0, try Project.bytes("\(folder)/\($0)"))
      })
  }

  func plan(_ id: String) -> Plan? { plans.first { $0.id.text == id } }

  /// A finding by itself or in an engagement.
  func finding(_ id: String) -> IssuedFinding? {
    (findings + engagements.flatMap(\.findings)).first { $0.id.text == id }
  }

  /// Applies events of one person on one day.
  mutating func apply(_ events: Event..., by actor: String, on day: String) throws {
    for event in events { try apply(event, by: PersonID(actor), on: date(day)) }
  }
}
