import Foundation
import Assessment
import Diagnostics
import Interchange
import Pages
import Register
import Testing

@Suite struct `The committee's page` {
  @Test func `shows the published numbers of the second quarter`() throws {
    let html = try Stage.html("/committee/2560-Q2")
    let summary = html.section("summary")
    #expect(
      summary.rows == [
        ["●●●● สูงสุด", "14", "14", "2"], ["●●● สูง", "39", "39", "22"], ["●● ปานกลาง", "34", "34", "47"],
        ["● ต่ำ", "29", "–", "–"], ["รวม", "116", "87", "71"],
      ])
    let key = html.slice(from: "<ul class=\"key\">", to: "</ul>").words
    #expect(
      key.hasPrefix("116 แผนงาน/โครงการที่ประเมิน 87 มีการควบคุมภายใน 71 ยังมีความเสี่ยงคงเหลือ 57 65.52% ความเสี่ยงลดลง")
    )
  }

  @Test func `says the same in English, with the years of the Common Era`() throws {
    let html = try Stage.html("/committee/2560-Q2", as: Stage.committee.reading(in: .english))
    #expect(html.section("summary").rows[0] == ["●●●● Highest", "14", "14", "2"])
    #expect(html.contains("As of 31 Mar 2017"))
    #expect(html.contains("65.52%"))
  }

  @Test(arguments: [
    "/committee/2560-Q2", "/committee/2560-Q1", "/committee/2560-Q0", "/division/FIN/2560-Q2",
    "/division/NTH/2560-Q1",
  ])
  func `leads from each number to a table of just so many rows`(path: String) throws {
    let counts = Markup(try Stage.html(path)).all("a").filter {
      $0.classes.contains("count") || $0["aria-label"] != nil && $0["href"]?.contains("core=") == true
    }
    #expect(counts.count > 5)
    for count in counts {
      let target = try #require(count["href"]).replacing("&amp;", with: "&")
      guard let number = Int(count.text) else { continue }
      #expect(try rows(of: target) == number, "\(target)")
    }
  }

  @Test func `leads from each cell of its heat map and each ribbon to the plans there`() throws {
    let markup = Markup(try Stage.html("/committee/2560-Q2"))
    let drawn = markup.tags.indices.filter { index in
      markup.tags[index].name == "text" && index > 0 && markup.tags[index - 1].name == "a"
    }
    #expect(drawn.count > 30)
    for index in drawn {
      let target = try #require(markup.tags[index - 1]["href"]).replacing("&amp;", with: "&")
      #expect(try rows(of: target) == Int(markup.tags[index].text), "\(target)")
    }
  }

  /// How many rows the table has that a link leads to.
  private func rows(of target: String) throws -> Int {
    let link = try #require(Link(target))
    let (name, period): (TableName, PeriodID) =
      switch link.address {
      case .plans(let period): (.plans, period)
      case .changes(let period): (.changes, period)
      case .findings(let period): (.findings, period)
      case .actions(let period): (.actions, period)
      case .indicators(let period): (.indicators, period)
      case .acceptances(let period): (.acceptances, period)
      case .reconciliation(let period): (.reconciliation, period)
      default: throw Stage.NoLink(path: target)
      }
    let quarter = try #require(try Stage.quarters.get().first { $0.period.id == period })
    let listing = quarter.listing(name)
    return Selection(listing, TableRequest(link.query, for: listing), in: .thai).rows.count
  }

  @Test func `offers acceptances to whom the level demands, and to nobody else`() throws {
    let form = "<input type=\"hidden\" name=\"deed\" value=\"accept risk\">"
    // Of the 21 requests two are at the highest level, which is for the board.
    #expect(try Stage.html("/acceptances/2560-Q2").split(separator: form).count == 19 + 1)
    #expect(try Stage.html("/acceptances/2560-Q2", as: Stage.board).split(separator: form).count == 21 + 1)
    // In the list of what is to be decided and in the table below it.
    #expect(try Stage.html("/acceptances/2560-Q2").split(separator: ">BKE-01</a>").count == 2 + 1)
    #expect(try Stage.html("/committee/2560-Q2").contains(form))
    #expect(try !Stage.html("/acceptances/2560-Q2", as: Stage.auditor).contains(form))
    #expect(try !Stage.html("/committee/2560-Q2", as: Stage.auditor).contains(form))
  }

  @Test func `keeps what was typed in the one form that was refused, and says what is wrong with it`() throws
  {
    let requests = try #require(try Stage.quarters.get().last).assessed.assessment.acceptanceRequests
    let request = try #require(requests.first { $0.level == .high })
    let attempt = Attempt(
      fields: Query([
        .init("deed", "accept risk"), .init("plan", request.plan.text),
        .init("authority", request.authority.rawValue),
        .init("level", request.level.rawValue), .init("expires", "วันก่อน <b>"),
        .init("reason", "เพราะ & \"ว่า\""),
      ]),
      problems: [
        .init(
          field: "expires", Message(thai: "ไม่ใช่วันที่", english: "not a date"),
          hint: Message(thai: "เช่น 30 ก.ย. 2560", english: "such as 30 Sep 2017"))
      ])
    let html = try Stage.html("/acceptances/2560-Q2", attempt: attempt)
    let markup = Markup(html)
    let wrong = markup.all("input").filter { $0["aria-invalid"] == "true" }
    #expect(wrong.map { $0["value"] } == ["วันก่อน &lt;b&gt;"])
    #expect(markup.all("textarea").map(\.text).filter { !$0.isEmpty } == ["เพราะ &amp; &quot;ว่า&quot;"])
    #expect(markup.all("details").count { $0["open"] != nil && $0.classes.contains("decide") } == 1)
    #expect(html.contains("ไม่ใช่วันที่"))
  }
}

extension String {
  func slice(from start: String, to end: String) -> String {
    guard let first = range(of: start) else { return "" }
    let rest = self[first.lowerBound...]
    return String(rest.range(of: end).map { rest[..<$0.upperBound] } ?? rest)
  }

  fileprivate func section(_ id: String) -> String { slice(from: "<section id=\"\(id)\"", to: "</section>") }

  /// Without tags, white space as single blanks.
  var words: String {
    replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
        "&amp;", with: "&")
  }

  /// The cells of the rows of a table's body.
  fileprivate var rows: [[String]] {
    slice(from: "<tbody>", to: "</tbody>").split(separator: "</tr>").map { row in
      String(row).replacing("<th", with: "<td").split(separator: "<td").dropFirst().map { cell in
        (("<td" + cell).replacing("</th>", with: "").replacing("</td>", with: "")).words
      }
    }.filter { !$0.isEmpty }
  }
}
