import JSON
import Testing

/// A JSON text and its only form by RFC 8785.
struct CanonicalForm: Sendable, CustomTestStringConvertible {
  var title: String
  var given: String
  var canonical: String

  var testDescription: String { title }

  static let all = [
    CanonicalForm(
      title: "section 3.2.2, without its fractions",
      given: #"""
        {
          "numbers": [333333333, 4],
          "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
          "literals": [null, true, false]
        }
        """#,
      canonical:
        #"{"literals":[null,true,false],"numbers":[333333333,4],"string":"€$\u000f\nA'B\"\\\\\"/"}"#),
    CanonicalForm(
      title: "section 3.2.3: names in the order of their UTF-16 code units",
      given: #"""
        {
          "\u20ac": "Euro Sign",
          "\r": "Carriage Return",
          "\ufb33": "Hebrew Letter Dalet With Dagesh",
          "1": "One",
          "\ud83d\ude00": "Emoji: Grinning Face",
          "\u0080": "Control",
          "\u00f6": "Latin Small Letter O With Diaeresis"
        }
        """#,
      canonical: #"{"\r":"Carriage Return","1":"One","\#u{80}":"Control","#
        + #""ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","#
        + #""\#u{FB33}":"Hebrew Letter Dalet With Dagesh"}"#),
    CanonicalForm(
      title: "every control character, the five short escapes among them",
      given: #""\u0000\u0001\u0007\b\t\n\u000B\f\r\u001F\u007f""#,
      canonical: #""\u0000\u0001\u0007\b\t\n\u000b\f\r\u001f\#u{7F}""#),
    CanonicalForm(
      title: "names that begin alike, and the empty one", given: #"{"ab":1,"a":2,"":3,"B":4}"#,
      canonical: #"{"":3,"B":4,"a":2,"ab":1}"#),
    CanonicalForm(
      title: "the ends of the whole numbers",
      given: "[ -9223372036854775808 , 9223372036854775807, -0, 0 ]",
      canonical: "[-9223372036854775808,9223372036854775807,0,0]"),
    CanonicalForm(title: "nothing inside", given: " [ { } , [ ] ] ", canonical: "[{},[]]"),
    CanonicalForm(
      title: "Thai, composed as it was written", given: #"{"th":"กำกับ\u0e01\u0e33"}"#,
      canonical: #"{"th":"กำกับกำ"}"#),
  ]
}

@Suite struct `The canonical form of JSON` {
  @Test(arguments: CanonicalForm.all)
  func `is the one of RFC 8785`(form: CanonicalForm) throws {
    let value = try JSON(parsing: Array(form.given.utf8))
    #expect(String(decoding: value.canonical, as: UTF8.self) == form.canonical)
  }

  @Test(arguments: CanonicalForm.all)
  func `reads back as the same value`(form: CanonicalForm) throws {
    let value = try JSON(parsing: Array(form.canonical.utf8))
    #expect(try value == JSON(parsing: Array(form.given.utf8)))
  }

  @Test func `keeps letters apart that look alike in Unicode`() {
    // Swift's strings call these two equal; names of an object must not be merged by that.
    let value: JSON = .array([.string("\u{E9}"), .string("e\u{301}")])
    #expect(value.canonical == [0x5B, 0x22, 0xC3, 0xA9, 0x22, 0x2C, 0x22, 0x65, 0xCC, 0x81, 0x22, 0x5D])
  }
}
