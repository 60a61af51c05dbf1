import Foundation
import TestSupport
import Testing

@Suite struct `The manual of commands` {
  @Test func `is what the forms say`() throws {
    let file = Project.root.appending(path: "Documentation/Commands.md")
    if ProcessInfo.processInfo.environment["SOPTHAN_RECORD_DOCUMENTS"] != nil {
      try Data(CommandManual.text.utf8).write(to: file)
      Issue.record("wrote Documentation/Commands.md anew: look at the change before you commit it")
      return
    }
    let committed = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let isSame = committed == CommandManual.text
    #expect(isSame, "Documentation/Commands.md differs from the forms")
  }
}
