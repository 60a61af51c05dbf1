import Diagnostics
import Interchange
import TestSupport
import Testing

@Suite struct `A mapping` {
  @Test func `has the schema that is published`() throws {
    #expect(MappingSchema.bytes == (try Project.bytes("registers/schema/mapping.xsd")))
  }

  @Test func `may name every field that there is, and no other`() throws {
    let schema = String(decoding: MappingSchema.bytes, as: UTF8.self)
    let names = schema.matches(of: /enumeration value="([a-z]+\.[a-zA-Z.]+)"/).map { String($0.1) }
    #expect(names == ForeignField.allCases.map(\.rawValue))
  }

  @Test(arguments: [
    ("<field name=\"plan.title\"/>", "the values of \"plan.title\" must come from one place"),
    (
      "<field name=\"plan.title\" constant=\"a\" default=\"b\"/>", "there is a default, but no column"
    ), ("<field name=\"plan.title\" made=\"numbered\"/>", "made is not for \"plan.title\""),
    (
      "<field name=\"plan.title\" separator=\"lines\"><column letter=\"A\"/></field>",
      "separator is not for \"plan.title\""
    ),
    (
      "<field name=\"plan.title\"><column/></field>",
      "a column is named by its heading or by its letter, by one of them"
    ),
    (
      "<field name=\"plan.title\"><column letter=\"A\" heading=\"a\"/></field>",
      "a column is named by its heading or by its letter, by one of them"
    ),
    (
      "<field name=\"plan.title\" constant=\"a\"/><field name=\"plan.title\" constant=\"b\"/>",
      "the field \"plan.title\" stands already at m.xml:2:1"
    ),
    ("<field name=\"plan.title.en\" constant=\"a\"/>", "there is \"plan.title.en\" without \"plan.title\""),
    (
      "<field name=\"plan.title\"><column letter=\"A\"/><value text=\"X\" means=\"1\"/><value text=\"x\" means=\"2\"/></field>",
      "the value \"x\" is translated more than once"
    ),
    (
      "<skip rows=\"3\" begins=\"a\"/><field name=\"plan.title\" constant=\"a\"/>",
      "rows to be skipped are named by rows or by begins, by one of them"
    ),
    ("<field name=\"plan.titel\" constant=\"a\"/>", "plan.titel"),
  ])
  func `is refused where it contradicts itself`(body: String, told: String) throws {
    let text = """
      <mapping xmlns="urn:sopthan:mapping:1" id="m"><title><th>ก</th><en>a</en></title>
      \(body)</mapping>
      """
    let problems = #expect(throws: Problems.self) { try readMapping(Array(text.utf8), file: "m.xml") }
    let messages = try #require(problems).diagnostics.map { "\($0.location): \($0.message.english)" }
    #expect(messages.contains { $0.contains(told) && $0.hasPrefix("m.xml:2:") }, "\(messages)")
  }
}
