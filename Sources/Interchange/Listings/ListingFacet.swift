import Register

/// What the rows of a listing can be selected by.
struct ListingFacet<Subject: Sendable>: Sendable {
  let facet: Listing.Facet
  let codes: @Sendable (Subject) -> [String]

  init(
    _ id: String, _ thai: String, _ english: String, _ options: [Listing.Option],
    _ codes: @escaping @Sendable (Subject) -> [String]
  ) {
    facet = Listing.Facet(id: id, title: Text(thai: thai, english: english), options: options)
    self.codes = codes
  }

  /// A yes-or-no question: selected by `yes` and `no`.
  init(_ id: String, _ thai: String, _ english: String, isTrue: @escaping @Sendable (Subject) -> Bool) {
    self.init(
      id, thai, english,
      [
        .init(code: "yes", name: Text(thai: "ใช่", english: "Yes")),
        .init(code: "no", name: Text(thai: "ไม่ใช่", english: "No")),
      ]
    ) { isTrue($0) ? ["yes"] : ["no"] }
  }
}

extension Listing.Option {
  init(_ named: some Named & RawRepresentable<String>) {
    self.init(code: named.rawValue, name: named.name)
  }
}

extension [Listing.Option] {
  static func all<Value: Named & RawRepresentable<String> & CaseIterable>(_: Value.Type) -> [Listing.Option] {
    Value.allCases.map { Listing.Option($0) }
  }
}

extension Listing {
  /// The code of what is absent.
  static let none = "none"
  static let noneOption = Option(code: none, name: Text(thai: "ไม่มี", english: "None"))

  init<Subject>(
    _ title: Text, _ subjects: [Subject], key: @escaping @Sendable (Subject) -> String,
    columns: [ListingColumn<Subject>], facets: [ListingFacet<Subject>]
  ) {
    self.init(
      title: title,
      columns: columns.map { Column(id: $0.id, title: $0.title, isNumber: $0.isNumber, width: $0.width) },
      facets: facets.map(\.facet), count: subjects.count, keyOf: { key(subjects[$0]) },
      valueOf: { columns[$1].value(subjects[$0]) }, codesOf: { facets[$1].codes(subjects[$0]) })
  }
}

extension AssessedRegister {
  var levelOptions: [Listing.Option] {
    register.levels.map { .init(code: $0.level.rawValue, name: $0.name) }
  }

  var divisionOptions: [Listing.Option] {
    register.divisions.map { division in
      .init(
        code: division.code.text,
        name: Text(
          thai: "\(division.code) \(division.name.thai)", english: "\(division.code) \(division.name.english)"
        ))
    }
  }
}
