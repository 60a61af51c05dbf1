import Interchange
import Register

extension Scene {
  /// The form above a table: a search, and a choice for each facet; choices that stand are listed to be taken back.
  func filters(of listing: Listing, _ request: TableRequest, _ html: inout HTMLWriter) {
    let shown = listing.facets.filter { (2...Self.choicesOffered).contains($0.options.count) }
    let isFiltered = !request.selected.isEmpty || request.search != nil
    html.element("details", ["class": "filters", "open": isFiltered ? "" : nil]) { html in
      html.element("summary", text: say("ค้นหาและกรอง", "Search and filter"))
      html.element("form", ["method": "get", "action": link.address.path, "data-filter": ""]) { html in
        html.element("div", ["class": "field"]) { html in
          html.element("label", ["for": "table-q"], text: say("คำที่ค้นหา", "Words"))
          html.element(
            "input",
            ["id": "table-q", "type": "search", "name": "q", "value": request.search, "maxlength": "200"])
        }
        for facet in shown { choice(of: facet, request.selected[facet.id]?.first, &html) }
        for field in link.query.fields where isKept(field, besides: shown) {
          html.element("input", ["type": "hidden", "name": field.name, "value": field.value])
        }
        html.element("div", ["class": "buttons"]) { html in
          html.element("button", ["type": "submit"], text: say("แสดง", "Show"))
        }
      }
    }
    standing(listing, request, &html)
  }

  /// Facets with more choices are reached by links only.
  private static let choicesOffered = 20

  private func isKept(_ field: Query.Field, besides shown: [Listing.Facet]) -> Bool {
    field.name != "q" && field.name != "page" && !shown.contains { $0.id == field.name }
  }

  private func choice(of facet: Listing.Facet, _ chosen: String?, _ html: inout HTMLWriter) {
    html.element("div", ["class": "field"]) { html in
      html.element("label", ["for": "table-\(facet.id)"], text: say(facet.title))
      html.element("select", ["id": "table-\(facet.id)", "name": facet.id]) { html in
        html.element("option", ["value": ""], text: say("ทั้งหมด", "All"))
        for option in facet.options {
          html.element(
            "option", ["value": option.code, "selected": option.code == chosen ? "" : nil],
            text: say(option.name))
        }
      }
    }
  }

  private func standing(_ listing: Listing, _ request: TableRequest, _ html: inout HTMLWriter) {
    var chips: [(text: String, without: Query)] = []
    if let search = request.search {
      chips.append((say("คำ: \(search)", "words: \(search)"), link.query.setting("q", nil)))
    }
    for facet in listing.facets {
      for code in request.selected[facet.id] ?? [] {
        let name =
          facet.options.first { $0.code == code }.map { say($0.name) }
          ?? (code == "none" ? say("ไม่มี", "none") : code)
        let rest = link.query.fields.filter { $0.name != facet.id || $0.value != code }
        chips.append(("\(say(facet.title)): \(name)", Query(rest)))
      }
    }
    guard !chips.isEmpty else { return }
    html.element("ul", ["class": "chips", "aria-label": say("เงื่อนไขที่ใช้อยู่", "Filters in use")]) { html in
      for chip in chips {
        html.element("li") { html in
          html.text("\(chip.text) ")
          html.element("a", ["href": Link(link.address, chip.without.setting("page", nil)).description]) {
            html in
            html.element("span", ["aria-hidden": "true"], text: "✕")
            html.element("span", ["class": "unseen"], text: say("เอาเงื่อนไขนี้ออก", "remove this filter"))
          }
        }
      }
      html.element("li") { html in
        html.element("a", ["href": link.address.path], text: say("ล้างทั้งหมด", "Clear all"))
      }
    }
  }

  /// Links to the pages around this one, the first and the last.
  func pagination(_ page: Int, of count: Int, _ html: inout HTMLWriter) {
    guard count > 1 else { return }
    func target(_ number: Int) -> String {
      Link(link.address, link.query.setting("page", number == 1 ? nil : "\(number)")).description
    }
    html.element("nav", ["class": "pages", "aria-label": say("หน้าของตาราง", "Pages of the table")]) { html in
      html.element("ul") { html in
        if page > 1 {
          html.element("li") {
            $0.element("a", ["href": target(page - 1), "rel": "prev"], text: say("ก่อนหน้า", "Previous"))
          }
        }
        var last = 0
        for number in 1...count where number == 1 || number == count || abs(number - page) <= 2 {
          if number > last + 1 { html.element("li", text: "…") }
          last = number
          html.element("li") { html in
            html.element(
              "a", ["href": target(number), "aria-current": number == page ? "page" : nil], text: "\(number)")
          }
        }
        if page < count {
          html.element("li") {
            $0.element("a", ["href": target(page + 1), "rel": "next"], text: say("ถัดไป", "Next"))
          }
        }
      }
    }
  }
}
