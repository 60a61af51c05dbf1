import Diagnostics
public import Interchange
public import Register

/// How a page shows a listing.
public struct TableStyle: Sendable {
  /// Where the record of a row stands; the cell of the first column leads there.
  public var record: @Sendable (String) -> Link?
  /// The name under which the whole table can be taken away.
  public var file: (name: TableName, period: PeriodID)?
  /// What to do where the table has no row at all.
  public var advice: Text?

  public init(
    record: @escaping @Sendable (String) -> Link? = { _ in nil },
    file: (name: TableName, period: PeriodID)? = nil,
    advice: Text? = nil
  ) {
    self.record = record
    self.file = file
    self.advice = advice
  }
}

extension Scene {
  /// A table that is sorted, filtered and paged by links and by one form, all of which keep the rest of the query.
  public func table(_ listing: Listing, _ style: TableStyle, _ html: inout HTMLWriter) {
    let request = TableRequest(link.query, for: listing)
    let selection = Selection(listing, request, in: viewer.language)
    guard listing.count > 0 else {
      return nothing(
        Text(thai: "ยังไม่มีรายการในงวดนี้", english: "There is nothing in this period yet."), style.advice, &html)
    }
    filters(of: listing, request, &html)
    guard !selection.rows.isEmpty else {
      return html.element("div", ["class": "nothing", "role": "status"]) { html in
        html.element(
          "p",
          text: say(
            "ไม่มีรายการที่ตรงกับเงื่อนไข จากทั้งหมด \(listing.count) รายการ", "None of \(listing.count) rows matches."
          ))
        html.element("p") { self.link(say("ล้างเงื่อนไขทั้งหมด", "Clear all filters"), to: link.address, &$0) }
      }
    }
    let page = min(request.page, selection.pageCount)
    let rows = selection.page(page)
    html.element(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": say(listing.title)]
    ) { html in
      html.element("table", ["class": "data"]) { html in
        html.element("caption") { html in
          let first = (page - 1) * Selection.pageSize + 1
          html.text("\(say(listing.title)): ")
          html.text(
            say(
              "แสดง \(first)–\(first + rows.count - 1) จาก \(selection.rows.count) รายการ",
              "\(first)–\(first + rows.count - 1) of \(selection.rows.count)"))
          if selection.rows.count < listing.count {
            html.text(say(" (ทั้งหมด \(listing.count))", " (\(listing.count) in all)"))
          }
        }
        heading(of: listing, request, &html)
        html.element("tbody") { html in
          for row in rows { self.row(row, of: listing, style, &html) }
        }
      }
    }
    pagination(page, of: selection.pageCount, &html)
    files(style, &html)
  }

  private func heading(of listing: Listing, _ request: TableRequest, _ html: inout HTMLWriter) {
    html.element("thead") { html in
      html.element("tr") { html in
        for column in listing.columns {
          let isSorted = request.sort == column.id
          let goesDown = isSorted && !request.isDescending
          let sorted =
            link.query.setting("sort", column.id).setting("order", goesDown ? "desc" : nil).setting(
              "page", nil)
          html.element(
            "th",
            [
              "scope": "col", "class": column.isNumber ? "number" : nil,
              "aria-sort": isSorted ? (request.isDescending ? "descending" : "ascending") : nil,
            ]
          ) { html in
            html.element("a", ["href": Link(link.address, sorted).description]) { html in
              html.text(say(column.title))
              if isSorted {
                html.element("span", ["aria-hidden": "true"], text: request.isDescending ? " ▼" : " ▲")
              }
            }
          }
        }
      }
    }
  }

  private func row(_ row: Int, of listing: Listing, _ style: TableStyle, _ html: inout HTMLWriter) {
    html.element("tr") { html in
      for (index, column) in listing.columns.enumerated() {
        let value = listing.value(row, index)
        html.element(
          index == 0 ? "th" : "td",
          [
            "scope": index == 0 ? "row" : nil, "class": column.isNumber ? "number" : nil,
            "data-label": say(column.title),
          ]
        ) { html in
          if index == 0, let target = style.record(listing.key(row)) {
            html.element("a", ["href": target.description]) { write(value, &$0) }
          } else {
            write(value, &html)
          }
        }
      }
    }
  }

  /// A value in the viewer's language; what is written in the other language only says so to screen readers.
  func write(_ value: Listing.Value, _ html: inout HTMLWriter) {
    switch value {
    case .nothing: html.element("span", ["class": "none"], text: "–")
    case .text(let text):
      if viewer.language == .english, text.english.isEmpty {
        html.element("span", ["lang": "th"], text: text.thai)
      } else {
        html.text(say(text))
      }
    case .number(let number, let decimals): html.text(number.written(decimals: decimals))
    case .date(let date): html.element("span", ["class": "date"], text: say(date))
    case .level(let level): badge(level, &html)
    case .movement(let movement): badge(movement, &html)
    case .light(let light): badge(light, &html)
    }
  }

  private func files(_ style: TableStyle, _ html: inout HTMLWriter) {
    guard let file = style.file else { return }
    html.element("p", ["class": "files"]) { html in
      html.text(say("นำตารางนี้ไปใช้: ", "Take this table away: "))
      for format in TableFormat.allCases {
        let query = link.query.setting("page", nil)
        self.link(
          format.rawValue.uppercased(), to: Link(.table(file.name, file.period, format), query), &html)
        html.text(" ")
      }
    }
  }
}

extension Double {
  /// With groups of three digits: `1,234.50`.
  func written(decimals: Int) -> String {
    guard isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<min(max(0, decimals), 6) { scale *= 10 }
    let scaled = (magnitude * scale).rounded()
    guard scaled < 1e15 else { return "\(self)" }
    let units = Int(scaled)
    let (whole, part) = units.quotientAndRemainder(dividingBy: Int(scale))
    var digits = "\(whole)"
    var cut = digits.count - 3
    while cut > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: cut))
      cut -= 3
    }
    let fraction = scale > 1 ? "." + "\(Int(scale) + part)".dropFirst() : ""
    return (self < 0 && units > 0 ? "−" : "") + digits + fraction
  }
}
