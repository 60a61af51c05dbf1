import Foundation
import TestSupport
import Testing

/// A way to spoil a register, and what the tool must say of it.
struct Spoilt: CustomTestStringConvertible, Sendable {
  let title: String
  let file: String
  let edit: @Sendable (String) -> String
  /// Every one of these stands in one line of standard error, together with the file's name.
  let told: [String]

  var testDescription: String { title }

  static let all: [Spoilt] = [
    Spoilt(
      title: "broken XML", file: "divisions/FIN.xml",
      edit: { $0.replacing("</plan>", with: "</plam>", maxReplacements: 1) },
      told: ["plam"]),
    Spoilt(
      title: "an entity bomb", file: "register.xml",
      edit: {
        $0.replacing(
          "<register ",
          with: "<!DOCTYPE register [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<register ",
          maxReplacements: 1)
      }, told: ["DOCTYPE"]),
    Spoilt(
      title: "an external entity", file: "indicators.xml",
      edit: {
        $0.replacing(
          "<indicators ",
          with: "<!DOCTYPE indicators [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n<indicators ",
          maxReplacements: 1)
      }, told: ["DOCTYPE"]),
    Spoilt(
      title: "a document that is not valid", file: "divisions/NTH.xml",
      edit: {
        $0.replacing("<objective>", with: "<objektive>").replacing("</objective>", with: "</objektive>")
      },
      told: ["objektive"]),
    Spoilt(
      title: "an unknown division", file: "divisions/ITC.xml",
      edit: { $0.replacing("code=\"ITC\"", with: "code=\"ITX\"", maxReplacements: 1) }, told: ["ITX"]),
    Spoilt(
      title: "a plan id used twice", file: "divisions/HOU.xml",
      edit: { $0.replacing("id=\"HOU-02\"", with: "id=\"HOU-01\"") }, told: ["HOU-01"]),
    Spoilt(
      title: "a likelihood of 7", file: "divisions/FCR.xml",
      edit: {
        $0.replacing("likelihood=\"", with: "likelihood=\"7", maxReplacements: 1).replacing(
          /likelihood="7\d"/, with: "likelihood=\"7\"", maxReplacements: 1)
      },
      told: ["7"]),
    Spoilt(
      title: "a date that does not exist", file: "register.xml",
      edit: { $0.replacing("to=\"2017-03-31\"", with: "to=\"2017-02-30\"") }, told: ["2017-02-30"]),
    Spoilt(
      title: "a period outside the year", file: "divisions/FIN.xml",
      edit: { $0.replacing("period=\"2560-Q1\"", with: "period=\"2559-Q1\"", maxReplacements: 1) },
      told: ["2559-Q1"]),
    Spoilt(
      title: "a control that covers no cause of its plan", file: "divisions/ADM.xml",
      edit: { $0.replacing(/covers="[^"]*"/, with: "covers=\"9\"", maxReplacements: 1) }, told: ["9"]),
    Spoilt(
      title: "a DMN model that does not parse", file: "rules/2560.1/levels.dmn",
      edit: { $0.replacing("</definitions>", with: "") }, told: []),
    Spoilt(
      title: "a FEEL expression that does not parse", file: "rules/2560.1/plan-findings.dmn",
      edit: {
        $0.replacing(
          /<text>plan\.under control<\/text>/, with: "<text>plan.under control + (</text>", maxReplacements: 1
        )
      },
      told: ["character", "plan.under control + ("]),
    Spoilt(
      title: "a decision table whose output is not a known level", file: "rules/2560.1/levels.dmn",
      edit: {
        $0.replacing(
          /<outputEntry([^>]*)>\s*<text>"highest"<\/text>/, with: "<outputEntry><text>\"hihgest\"</text>",
          maxReplacements: 1)
      }, told: ["hihgest"]),
  ]
}

@Suite struct `A register that is not acceptable` {
  let folder: TemporaryFolder
  let register: URL
  let out: URL

  init() throws {
    folder = try TemporaryFolder()
    register = try folder.copy(of: Project.register, as: "register")
    out = folder.url.appending(path: "out")
  }

  @Test(arguments: Spoilt.all)
  func `ends with exit code 2, tells the place and the text, and writes nothing`(spoilt: Spoilt) throws {
    let url = register.appending(path: spoilt.file)
    let sound = try String(contentsOf: url, encoding: .utf8)
    let text = spoilt.edit(sound)
    try #require(text != sound, "the edit changed nothing")
    try text.write(to: url, atomically: true, encoding: .utf8)

    let result = try sopthan(
      "run", register.path, "--period", "2560-Q2", "--out", out.path, "--language", "en")

    #expect(result.code == 2)
    #expect(!FileManager.default.fileExists(atPath: out.path))
    let lines = result.errorLines.filter { $0.hasPrefix("\(spoilt.file):") }
    #expect(
      lines.contains { line in spoilt.told.allSatisfy { line.contains($0) } && line.contains(": error: ") },
      "\(result.errors)")
    #expect(lines.contains { $0.contains(" Hint: ") }, "\(result.errors)")
    #expect(lines.contains { $0.contains(/^[^:]+:[1-9][0-9]*/) }, "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func `is told in full at once, file by file`() throws {
    for spoilt in Spoilt.all
    where ["a plan id used twice", "a likelihood of 7", "broken XML"].contains(spoilt.title) {
      let url = register.appending(path: spoilt.file)
      try spoilt.edit(String(contentsOf: url, encoding: .utf8)).write(
        to: url, atomically: true, encoding: .utf8)
    }
    let result = try sopthan("check", register.path, "--language", "en")
    #expect(result.code == 2)
    for file in ["divisions/HOU.xml", "divisions/FCR.xml", "divisions/FIN.xml"] {
      #expect(result.errorLines.contains { $0.hasPrefix("\(file):") }, "\(file): \(result.errors)")
    }
  }

  @Test func `may lack a file`() throws {
    try FileManager.default.removeItem(at: register.appending(path: "register.xml"))
    let result = try sopthan(
      "run", register.path, "--period", "2560-Q2", "--out", out.path, "--language", "en")
    #expect(result.code == 2)
    #expect(result.errors.contains("register.xml"))
    #expect(!FileManager.default.fileExists(atPath: out.path))
  }

  @Test func `may not be there at all`() throws {
    let result = try sopthan("check", folder.url.appending(path: "nowhere").path, "--language", "en")
    #expect(result.code == 2)
    #expect(result.errors.contains("there is no such file"))
  }

  @Test func `may hold a file that can not be read`() throws {
    try makeReadable(folder.url)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o000], ofItemAtPath: register.appending(path: "indicators.xml").path)
    guard let unprivileged = Unprivileged() else {
      print("skipped: no way to run as an unprivileged user here (setpriv)")
      return
    }
    let result = try unprivileged.run("check", register.path, "--language", "en")
    #expect(result.code == 2, "\(result.errors)")
    #expect(result.errors.contains("indicators.xml: error: the file could not be read"), "\(result.errors)")
  }

  private func makeReadable(_ folder: URL) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
  }
}
