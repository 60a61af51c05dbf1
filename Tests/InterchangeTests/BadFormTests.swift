import Diagnostics
import FEEL
import Interchange
import Register
import TestSupport
import Testing

/// One change that makes a sound form wrong, and what must be said of it.
struct BadForm: Sendable, CustomTestStringConvertible {
  let title: String
  let old: String
  let new: String
  /// `place code`
  let expected: String
  let quoted: String
  var hint: String?

  var testDescription: String { title }

  static let sound = """
    <?xml version="1.0" encoding="UTF-8"?>
    <form xmlns="urn:sopthan:form:1" id="a" regime="2561" levels="organisation" page="portrait">
      <name><th>แบบ ก</th><en>Form A</en></name>
      <title><th>ชื่อ</th><en>Title</en></title>
      <blank><th>....</th><en>....</en></blank>
      <paragraph style="title"><th>{organisation} {{ก}}</th><en>{organisation}</en></paragraph>
      <paragraph when="fiscal year > 2500"><th>{fiscal year + 1}</th><en>{fiscal year}</en></paragraph>
      <table rows="plans" where="under control">
        <column share="1">
          <heading><th>แผน</th><en>Plan</en></heading>
          <line each="controls" where="control id != null" optional="true"><th>{control}</th><en>{title}</en></line>
        </column>
      </table>
      <table>
        <column share="1"><heading><th>ก</th><en>A</en></heading></column>
        <row><cell><line><th>ข</th><en>B</en></line></cell></row>
      </table>
      <signature><line><th>{director}</th><en>{director}</en></line></signature>
    </form>

    """

  static let all = [
    BadForm(
      title: "a fact that is not there", old: "<th>{director}", new: "<th>{directer}",
      expected: "forms/a.xml:18:20, character 1 of \"directer\" feel.unknown-name", quoted: "directer",
      hint: "did you mean \"director\"?"),
    BadForm(
      title: "a fact of rows where there is no row", old: "{organisation}</en>", new: "{title}</en>",
      expected: "forms/a.xml:6:57, character 1 of \"title\" feel.unknown-name", quoted: "title"),
    BadForm(
      title: "an expression that is none", old: "{fiscal year + 1}", new: "{fiscal year + }",
      expected: "forms/a.xml:7:40, character 15 of \"fiscal year + \" feel.syntax", quoted: ""),
    BadForm(
      title: "a condition that is none", old: "when=\"fiscal year >", new: "when=\"(fiscal year >",
      expected: "forms/a.xml:7:3, character 20 of \"(fiscal year > 2500\" feel.syntax", quoted: ""),
    BadForm(
      title: "rows of an unknown source", old: "rows=\"plans\"", new: "rows=\"plan\"",
      expected: "forms/a.xml:8:3 form.unknown-rows", quoted: "\"plan\"", hint: "did you mean \"plans\"?"),
    BadForm(
      title: "rows that do not stand inside these", old: "each=\"controls\"", new: "each=\"findings\"",
      expected: "forms/a.xml:11:7 form.unknown-rows", quoted: "\"findings\"",
      hint: "use causes, controls, actions"),
    BadForm(
      title: "a choice without anything to choose from", old: "each=\"controls\" ", new: "",
      expected: "forms/a.xml:11:7 form.filter-without-rows", quoted: "where", hint: "add each or rows"),
    BadForm(
      title: "both lines in its columns and rows of its own", old: "<en>A</en></heading>",
      new: "<en>A</en></heading><line><th>ค</th><en>C</en></line>",
      expected: "forms/a.xml:14:3 form.rows-twice", quoted: "both"),
    BadForm(
      title: "a row that spans with a cell too many", old: "<row>", new: "<row spans=\"true\"><cell/>",
      expected: "forms/a.xml:16:5 form.cell-count", quoted: "needs 1"),
    BadForm(
      title: "a fact of rows in a row of its own without a source", old: "<row>",
      new: "<row when=\"under control\">",
      expected: "forms/a.xml:16:5, character 1 of \"under control\" feel.unknown-name",
      quoted: "under control"),
    BadForm(
      title: "a row with too many cells", old: "<row>", new: "<row><cell/>",
      expected: "forms/a.xml:16:5 form.cell-count", quoted: "2 cells"),
    BadForm(
      title: "a brace that is not closed", old: "{{ก}}", new: "{ก",
      expected: "forms/a.xml:6:28, character 16 of \"{organisation} {ก\" form.unbalanced-brace",
      quoted: "brace"),
    BadForm(
      title: "a brace that was never opened", old: "{{ก}}", new: "ก}",
      expected: "forms/a.xml:6:28, character 17 of \"{organisation} ก}\" form.unbalanced-brace",
      quoted: "brace"),
    BadForm(
      title: "another name than its file", old: "id=\"a\"", new: "id=\"b\"",
      expected: "forms/a.xml:2:1 form.misnamed", quoted: "\"b\""),
    BadForm(
      title: "an element that forms do not have", old: "<signature>", new: "<signatures>",
      expected: "forms/a.xml:18:14 xml.invalid", quoted: "signatures"),
    BadForm(
      title: "a page that is not A4", old: "page=\"portrait\"", new: "page=\"A3\"",
      expected: "forms/a.xml:2:86 xml.invalid", quoted: "A3"),
    BadForm(
      title: "a text in one language only", old: "<th>ชื่อ</th>", new: "",
      expected: "forms/a.xml:4:13 xml.invalid", quoted: "en"),
  ]

  /// The file with the change made once.
  func bytes() throws -> [UInt8] {
    try #require(Self.sound.contains(old), "\(old)")
    let text = Self.sound.replacing(old, with: new, maxReplacements: 1)
    return Array(text.replacing(new == "<signatures>" ? "</signature>" : "\u{0}", with: "</signatures>").utf8)
  }
}

@Suite struct `A form with a fault` {
  @Test func `was sound before`() throws {
    _ = try readForm(BadForm.sound.utf8Bytes, file: "forms/a.xml")
  }

  @Test(arguments: BadForm.all)
  func `is refused with place, offending text and a hint`(form: BadForm) throws {
    let bytes = try form.bytes()
    let problems = try #require(throws: Problems.self) { try readForm(bytes, file: "forms/a.xml") }
    let first = try #require(problems.diagnostics.first)
    #expect("\(first.location) \(first.code)" == form.expected, "\(problems.diagnostics)")
    #expect(first.message.english.contains(form.quoted), "\(first.message.english)")
    if let hint = form.hint { #expect(first.hint?.english == hint) }
  }

  @Test func `tells every fault at once`() throws {
    let text = BadForm.sound.replacing("{director}", with: "{directer}").replacing("plans", with: "plan")
    let problems = try #require(throws: Problems.self) { try readForm(text.utf8Bytes, file: "forms/a.xml") }
    #expect(problems.diagnostics.count >= 3)
  }

  @Test func `is refused when another has its id`() throws {
    let problems = try #require(throws: Problems.self) {
      try readForms([
        ("forms/a.xml", BadForm.sound.utf8Bytes), ("forms/b/a.xml", BadForm.sound.utf8Bytes),
      ])
    }
    #expect(
      problems.diagnostics.map { "\($0.location) \($0.code)" } == ["forms/b/a.xml:2:1 form.duplicate"])
    #expect(problems.diagnostics.first?.message.english.contains("forms/a.xml") == true)
  }

  @Test(arguments: [
    ("{fiscal year + 1}", "{fiscal year + organisation}", "form.not-evaluated"),
    ("when=\"fiscal year > 2500\"", "when=\"fiscal year\"", "form.not-a-condition"),
  ])
  func `tells what can not be evaluated`(old: String, new: String, code: String) throws {
    let text = BadForm.sound.replacing(old, with: new)
    let form = try readForm(text.utf8Bytes, file: "forms/a.xml")
    let problems = try #require(throws: Problems.self) {
      try form.filled(from: FirstRegister.assessed.get(), for: nil, in: .thai, usesThaiDigits: false)
    }
    #expect(problems.diagnostics.map(\.code) == [code])
    #expect(problems.diagnostics.first?.location.description.hasPrefix("forms/a.xml:7:") == true)
  }
}

@Suite struct `The schema of forms` {
  @Test func `is the published file, held in the program`() throws {
    #expect(try Project.bytes("registers/schema/form.xsd") == FormSchema.bytes)
  }
}

@Suite struct `The facts of forms` {
  @Test func `are all in the description of registers`() throws {
    let readme = String(decoding: try Project.bytes("registers/README.md"), as: UTF8.self)
    for fact in formFactNames {
      #expect(
        readme.contains(
          fact.rows == nil || fact.meaning.english.isEmpty
            ? "`\(fact.name)`" : "| `\(fact.name)` | \(fact.meaning.english) |"), "\(fact.name)")
    }
    #expect(formFactNames.count > 70)
  }
}

extension String {
  var utf8Bytes: [UInt8] { Array(utf8) }
}
