import Diagnostics
import JSON
import Register
import Testing

/// Strings at the edges of the forms that the register's schema gives to names.
@Suite struct `A name in a command` {
  struct Form: Sendable, CustomTestStringConvertible {
    var kind: Deed.Kind
    var field: String
    var good: [String]
    var bad: [String]

    var testDescription: String { "\(kind.rawValue) \(field)" }
  }

  static let forms = [
    Form(
      kind: .addPlan, field: "division", good: ["F", "FIN", "ABCDEFGHI9"],
      bad: ["", "fin", "9FIN", "ABCDEFGHIJK", "FI-N"]),
    Form(
      kind: .dropPlan, field: "plan", good: ["FIN-01", "F-0000001"],
      bad: ["FIN", "FIN-1", "FIN-00000001", "FIN-0x", "FIN-01-02", "-01"]),
    Form(
      kind: .testControl, field: "control", good: ["K1", "K9999"], bad: ["K", "K0", "K01", "A1", "K10000"]),
    Form(
      kind: .verifyAction, field: "action", good: ["FIN-01.A1", "2560-Q1/FIN-03/R-14.A12"],
      bad: ["A1", "FIN-01.K1", "FIN-01.A0", "FIN-01.A01", "FIN-01.A+1", "FIN-01", ".A1", "FIN 01/x.A1"]),
    Form(
      kind: .attachEvidence, field: "holder",
      good: [
        "FIN-01.K1", "FIN-01.A1", "ENG-2560-1/1.A1", "FIN-01/2560-Q2 division", "FIN-01/2560-Q2 auditor",
      ],
      bad: [
        "FIN-01", "FIN-01.K0", "FIN-01/2560-Q2", "FIN-01/2560-Q9 auditor", "FIN-01/2560-Q2 head", " division",
      ]),
    Form(
      kind: .addAction, field: "holder", good: ["FIN-01", "2560-Q2/ENG-2560-1/1"],
      bad: ["FIN", "ORG", "/1", ""]),
    Form(
      kind: .closeFinding, field: "finding", good: ["2560-Q1/FIN-03.A2/R-14", "1"],
      bad: ["", "-1", "ก", "a b"]),
    Form(
      kind: .closePeriod, field: "period", good: ["2560-Q0", "9999-Q4"],
      bad: ["2560-Q5", "2560-q1", "0560-Q1"]),
    Form(
      kind: .addAction, field: "due", good: ["2016-02-29", "0001-01-01"],
      bad: ["2017-02-29", "2017-2-03", "2017-02-03T00:00:00", "-2017-02-03", "12017-02-03"]),
  ]

  @Test(arguments: forms)
  func `is taken in its form and refused in any other`(form: Form) throws {
    let fields = Deed.form(of: form.kind).filter { $0.name == form.field }
    for name in form.good {
      #expect(throws: Never.self, "\(name)") { try Self.check(name, form.field, fields) }
    }
    for name in form.bad {
      #expect(throws: (any Error).self, "\(name)") { try Self.check(name, form.field, fields) }
    }
  }

  private static func check(_ name: String, _ field: String, _ fields: [Field]) throws {
    _ = try FieldValues(checking: .object([field: .string(name)]), against: fields, at: .argument("name"))
  }
}
