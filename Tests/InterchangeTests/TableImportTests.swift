import DMN
import Diagnostics
import Foundation
import Interchange
import Spreadsheet
import TestSupport
import Testing

@Suite struct `A decision table in a spreadsheet` {
  static let folder = "registers/codi-2560/rules/2560.1"
  static let models = Result {
    try Project.files(below: Project.root.appending(path: folder)).filter { $0.hasSuffix(".dmn") }.map {
      name in
      let bytes = try Project.bytes("\(folder)/\(name)")
      return (name: name, bytes: bytes, definitions: try readDefinitions(bytes, file: name))
    }
  }

  /// The table as a spreadsheet program would hand it back.
  private func sheet(of decision: String, in model: Definitions) throws -> ReadWorkbook {
    let table = try #require(model.decisionTables(of: decision)?.first)
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "table.xlsx")
    try writeXLSX(TableGrid(table, of: decision).workbook(author: "test"), to: path.path)
    return try readWorkbook([UInt8](Data(contentsOf: path)), file: "table.xlsx")
  }

  private func imported(_ workbook: ReadWorkbook, into name: String) throws -> [UInt8] {
    let models = try Self.models.get()
    let model = try #require(models.first { $0.name == name })
    return try TableImport(
      of: workbook, into: model.bytes, file: name, among: models.filter { $0.name != name }.map(\.definitions)
    ).model
  }

  /// The claims' rules with cells changed.
  private func claims(_ changes: [String: ReadSheet.Value?]) throws -> ReadWorkbook {
    let model = try #require(try Self.models.get().first { $0.name == "claims.dmn" })
    var workbook = try sheet(of: "claim findings", in: model.definitions)
    for (cell, value) in changes {
      let letters = cell.prefix { $0.isLetter }
      let column = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
      let row = try #require(Int(cell.dropFirst(letters.count)))
      workbook.sheets[0][row - 1, column] = value
    }
    return workbook
  }

  private func problems(_ changes: [String: ReadSheet.Value?]) throws -> [String] {
    do {
      _ = try imported(try claims(changes), into: "claims.dmn")
      return []
    } catch let problems as Problems {
      return problems.diagnostics.map { $0.text(in: .english) }
    }
  }

  @Test func `comes back from every table of the pack with the same bytes`() throws {
    var count = 0
    for model in try Self.models.get() {
      for name in model.definitions.namesWithTables {
        #expect(
          try imported(sheet(of: name, in: model.definitions), into: model.name) == model.bytes, "\(name)")
        count += 1
      }
    }
    #expect(count == 34)
  }

  @Test func `comes back from LibreOffice with the same bytes`() throws {
    let workbook = try readWorkbook(
      try Project.bytes("Tests/Fixtures/claim-findings-libreoffice.xlsx"), file: "claims.xlsx")
    let model = try #require(try Self.models.get().first { $0.name == "claims.dmn" })
    #expect(try imported(workbook, into: "claims.dmn") == model.bytes)
  }

  @Test func `changes the one line of a cell that was edited`() throws {
    let bytes = try imported(
      try claims(["C5": .text("not(null), < 3 & more".replacing(" & more", with: ""))]), into: "claims.dmn")
    let old = String(
      decoding: try #require(try Self.models.get().first { $0.name == "claims.dmn" }).bytes, as: UTF8.self
    )
    .split(separator: "\n")
    let new = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let changed = zip(old, new).filter { $0 != $1 }
    #expect(old.count == new.count)
    #expect(
      changed.map { $0.1.trimmingCharacters(in: .whitespaces) } == [
        "<inputEntry><text>not(null), &lt; 3</text></inputEntry>"
      ])
  }

  @Test func `takes rules in another order, without one, and with a new one`() throws {
    var workbook = try claims([:])
    let old = workbook.sheets[0]
    let count = old.rowCount - 4
    // The first rule goes last, the second is left out, and a copy of the third without its number is new.
    let order = Array(2..<count) + [0, 2]
    for (place, rule) in (order + Array(repeating: count + 9, count: 2)).enumerated() {
      for column in 0..<old.columnCount { workbook.sheets[0][4 + place, column] = old[4 + rule, column] }
    }
    workbook.sheets[0][4 + order.count - 1, 0] = nil
    let model = try readDefinitions(try imported(workbook, into: "claims.dmn"), file: "claims.dmn")
    let rules = try #require(model.decisionTables(of: "claim findings")?.first?.rules)
    let before = try #require(
      try Self.models.get().first { $0.name == "claims.dmn" }?.definitions.decisionTables(
        of: "claim findings")?.first)
    #expect(rules.map { $0.outputs[0].text } == order.map { before.rules[$0].outputs[0].text })
    #expect(rules.dropLast().map(\.id) == order.dropLast().map { before.rules[$0].id })
    #expect(Set(rules.map(\.id)).count == rules.count)
  }

  @Test func `changes the hit policy`() throws {
    let text = String(
      decoding: try imported(try claims(["A3": .text("R")]), into: "claims.dmn"), as: UTF8.self)
    #expect(text.contains("<decisionTable id=\"claim-table\" hitPolicy=\"RULE ORDER\">"))
  }

  @Test(
    arguments: [
      (["B5": .text("\"disagrees")], "claim findings!B5", "disagrees"),
      (["C5": .text("> claim.exakt.x(")], "claim findings!C5", "exakt"),
      (["B5": .text("= nobody knows")], "claim findings!B5", "nobody"),
      (["A3": .text("Z")], "claim findings!A3", "\"Z\" is no hit policy"),
      (["B3": nil], "claim findings!B3", "\"comparison\" is missing"),
      (["E5": .text("\"enormous\"")], "claim findings!E5", "enormous"),
      (["D6": nil], "claim findings!D6", "the output is empty"),
      (["A1": .text("claim finding")], "claim findings!A1", "did you mean \"claim findings\"?"),
      (["A5": .text("one")], "claim findings!A5", "no number of a row"),
      (["F5": .error("#REF!")], "claim findings!F5", "#REF!"),
      (["AZ5": .text("note")], "claim findings!AZ5", "outside"),
    ] as [([String: ReadSheet.Value?], String, String)])
  func `is refused with the cell that is wrong`(
    changes: [String: ReadSheet.Value?], place: String, words: String
  ) throws {
    let problems = try problems(changes)
    #expect(problems.contains { $0.hasPrefix(place) && $0.contains(words) }, "\(problems)")
  }

  @Test func `tells every problem at once`() throws {
    let problems = try problems(["A3": .text("Z"), "A5": .text("one"), "D6": nil])
    #expect(problems.count == 3, "\(problems)")
  }
}
