import Diagnostics
import Foundation
import Pages
import Register
import TestSupport
import Testing

/// Pages of every kind, in both languages and for each reader.
struct PageExample: Sendable, CustomTestStringConvertible {
  let path: String
  let viewer: Viewer

  var testDescription: String { "\(path) \(viewer.roles[0].rawValue) \(viewer.language.rawValue)" }

  static let paths = [
    "/committee/2560-Q2", "/committee/2560-Q1", "/committee/2560-Q0", "/committee/2560-Q2?stories=2",
    "/plans/2560-Q2",
    "/plans/2560-Q2?level=highest&level=high&sort=title&order=desc&q=%E0%B8%81", "/plans/2560-Q2?q=nowhere",
    "/plans/2560-Q2?page=3", "/changes/2560-Q2", "/changes/2560-Q0", "/divisions/2560-Q2",
    "/division/FIN/2560-Q2",
    "/findings/2560-Q2", "/findings/2560-Q2?significance=highest", "/actions/2560-Q2?late=yes",
    "/indicators/2560-Q2",
    "/risk-issues/2560-Q2", "/engagements/2560-Q2", "/acceptances/2560-Q2", "/reconciliation/2560-Q2",
    "/plan/FIN-01", "/plan/NTH-01/2560-Q1", "/search", "/search?q=FIN-01", "/search?q=qqqq",
    "/history/plan/FIN-01",
  ]

  static let all: [PageExample] =
    paths.flatMap { path in
      [Stage.committee, Stage.committee.reading(in: .english)].map { PageExample(path: path, viewer: $0) }
    } + [
      PageExample(path: "/committee/2560-Q2", viewer: Stage.auditor),
      PageExample(path: "/search?q=a", viewer: Stage.officer),
    ]
}

@Suite struct `Every page` {
  @Test(arguments: PageExample.all)
  func `has one heading, its landmarks, and nothing that the content policy forbids`(example: PageExample)
    throws
  {
    let html = try Stage.html(example.path, as: example.viewer)
    let markup = Markup(html)
    #expect(markup.faults == [])
    for name in ["h1", "main", "title"] { #expect(markup.all(name).count == 1, "\(name)") }
    #expect(markup.tags.contains { $0.name == "header" })
    #expect(markup.tags.contains { $0.name == "footer" })
    #expect(markup.all("nav").allSatisfy { $0["aria-label"] != nil })
    #expect(markup.all("html")[0]["lang"] == example.viewer.language.rawValue)
    #expect(markup.all("a")[0]["href"] == "#content")
    #expect(markup.all("main")[0]["id"] == "content")
    #expect(markup.all("style").isEmpty)
    #expect(markup.all("script").map { $0["src"] } == ["/assets/sopthan.js", "/assets/scoring.js"])
    let forbidden = markup.tags.flatMap { $0.attributes.keys }.filter { $0 == "style" || $0.hasPrefix("on") }
    #expect(forbidden == [])
    #expect(Set(markup.ids).count == markup.ids.count, "ids repeat")
  }

  @Test(arguments: PageExample.all)
  func `names each of its inputs, and refers to nothing that is not there`(example: PageExample) throws {
    let markup = Markup(try Stage.html(example.path, as: example.viewer))
    let labels = Set(markup.all("label").compactMap { $0["for"] })
    let inputs = markup.tags.filter {
      ["input", "select", "textarea"].contains($0.name) && $0["type"] != "hidden"
    }
    #expect(inputs.allSatisfy { labels.contains($0["id"] ?? "") })
    let ids = Set(markup.ids)
    let wanted = markup.tags.flatMap { tag in
      (tag["aria-describedby"] ?? "").split(separator: " ").map(String.init) + [tag["for"]].compactMap(\.self)
    }
    #expect(wanted.filter { !ids.contains($0) } == [])
    #expect(markup.targets.count > 10)
    for target in markup.targets {
      if target.hasPrefix("#") {
        #expect(ids.contains(String(target.dropFirst())), "\(target)")
      } else {
        #expect(Link(target) != nil, "\(target)")
      }
    }
  }

  @Test(arguments: PageExample.all)
  func `weighs less than 150 kB`(example: PageExample) throws {
    let html = try Stage.html(example.path, as: example.viewer)
    #expect(html.utf8.count < 150_000)
  }

  @Test func `carries the token in every form that changes something`() throws {
    for path in ["/committee/2560-Q2", "/acceptances/2560-Q2"] {
      let markup = Markup(try Stage.html(path))
      let posts = markup.all("form").filter { $0["method"] == "post" }
      let tokens = markup.all("input").filter { $0["name"] == "csrf" && $0["value"] == "c5rf" }
      #expect(posts.count == tokens.count)
      #expect(posts.count > 1)
    }
  }

  @Test(arguments: [
    "/nowhere", "/plan/XXX-99", "/committee/2561-Q1", "/division/XXX/2560-Q2", "/desk/2560-Q2",
  ])
  func `of a record that is not known is no page`(path: String) throws {
    guard let link = Link(path) else { return #expect(path == "/nowhere") }
    var scene = try Stage.scene("/")
    scene.link = link
    #expect(scene.overviewPage(entries: { [] }) == nil)
  }
}
