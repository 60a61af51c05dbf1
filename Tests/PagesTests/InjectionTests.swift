import Assessment
import Foundation
import Interchange
import Pages
import Register
import Testing

/// Texts that want to be markup. They come from the register, from the viewer, and from the address.
@Suite struct `A text that is a script` {
  static let script = "\"><script>alert(1)</script>"

  /// The first register with the script in every text of every record, in both languages, and in minutes.
  static let quarters = Result {
    let escaped = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
    let files = try Stage.files.get().filter { !$0.path.hasSuffix(".dmn") && !$0.path.hasPrefix("forms/") }
      .map { file in
        guard file.path.hasSuffix(".xml") else { return file }
        let text = String(decoding: file.bytes, as: UTF8.self)
          .replacing(/<(th|en)>[^<]*<\/(th|en)>/) { "<\($0.output.1)>\(escaped)</\($0.output.2)>" }
          .replacing(/(minute|unit)="[^"]*"/) { "\($0.output.1)=\"\(escaped)\"" }
        return (path: file.path, bytes: Array(text.utf8))
      }
    return try Stage.quarters(of: try readRegister(files: files))
  }

  @Test(arguments: PageExample.paths)
  func `stays a text on every page`(path: String) throws {
    let quarters = try Self.quarters.get()
    #expect(quarters[0].assessed.register.plans[0].title.thai == Self.script)
    var viewer = Stage.committee
    viewer.name = Text(thai: Self.script, english: Self.script)
    viewer.csrf = Self.script
    let html = try Stage.html(path, as: viewer, quarters: quarters)
    #expect(!html.contains("<script>"))
    #expect(html.contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(Markup(html).faults == [])
  }

  @Test(arguments: [
    "/search?q=", "/plans/2560-Q2?q=", "/plans/2560-Q2?level=", "/plans/2560-Q2?sort=",
    "/plans/2560-Q2?order=",
    "/plans/2560-Q2?page=", "/plans/2560-Q2?other=", "/findings/2560-Q2?plan=", "/committee/2560-Q2?back=",
    "/history/plan/",
  ])
  func `stays a text where the address says it`(start: String) throws {
    let encoded = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E"
    let html = try Stage.html(start + encoded)
    #expect(!html.contains("<script>"))
    #expect(Markup(html).faults == [])
  }
}
