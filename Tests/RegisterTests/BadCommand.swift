import Testing

/// A line that is no command, and all that must be said of it.
struct BadCommand: Sendable, CustomTestStringConvertible {
  var title: String
  var line: String
  var told: [String]

  init(_ title: String, _ line: String, _ told: String...) {
    self.title = title
    self.line = line
    self.told = told
  }

  /// A good head with the rest of the fields.
  private init(_ title: String, deed: String, _ rest: String, _ told: String...) {
    self.title = title
    line = #"{"actor":"FIN-1","role":"divisionOfficer","effective":"2017-04-03","deed":"\#(deed)",\#(rest)}"#
    self.told = told
  }

  var testDescription: String { title }

  static let all = ofHeads + ofFields

  private static let ofHeads = [
    BadCommand(
      "a list", "[]",
      "the whole value is a list Hint: give an object of actor, role, effective, deed, amends, such as {\"actor\": \"FIN-head\", \"role\": \"auditor\", \"effective\": \"2017-03-31\", \"deed\": \"open period\"}"
    ),
    BadCommand(
      "nothing but a deed", #"{"deed":"submit assessment"}"#,
      "\"actor\" is missing Hint: it is a person's id, such as \"FIN-head\"",
      "\"effective\" is missing Hint: it is a day of the common era, such as \"2017-03-31\"",
      "\"period\" is missing Hint: it is a period, such as \"2560-Q2\"",
      "\"plan\" is missing Hint: it is a plan's id, such as \"FIN-03\"",
      "\"role\" is missing Hint: it is one of auditor, reviewingAuditor, auditCommittee, board, director, divisionOfficer, divisionHead, administrator, such as \"auditor\""
    ),
    BadCommand(
      "a misspelt deed: nothing is said of its fields",
      #"{"actor":"FIN-1","role":"divisionOfficr","effective":"2017-04-03","deed":"score as devision","plan":3}"#,
      "\"deed\": \"score as devision\" is not known Hint: did you mean \"score as division\"?",
      "\"role\": \"divisionOfficr\" is not known Hint: did you mean \"divisionOfficer\"?"),
    BadCommand(
      "a day that does not exist",
      #"{"actor":"FIN-1","role":"divisionOfficer","effective":"2017-02-29","deed":"close period","period":"2560-Q2"}"#,
      "\"effective\": \"2017-02-29\" is not a day of the common era Hint: write it like 2017-03-31"),
    BadCommand(
      "a day with its month as a word, an amendment without reason",
      #"{"actor":"FIN-1","role":"divisionOfficer","effective":"3 Apr 2017","deed":"close period","period":"2560-Q2","amends":{"period":"2560-Q5"}}"#,
      "\"amends.period\": \"2560-Q5\" is not a period Hint: write it like 2560-Q2",
      "\"effective\": \"3 Apr 2017\" is not a day of the common era Hint: write it like 2017-03-31",
      "\"amends.reason\" is missing Hint: it is a text in both languages, such as {\"th\": \"…\", \"en\": \"…\"}"
    ),
  ]

  private static let ofFields = [
    BadCommand(
      "a misspelt field", deed: "submit assessment", #""plan":"FIN-01","perod":"2560-Q2""#,
      "\"period\" is missing Hint: it is a period, such as \"2560-Q2\"",
      "\"perod\" is not a field here Hint: did you mean \"period\"?"),
    BadCommand(
      "a field of another deed", deed: "submit assessment",
      #""plan":"FIN-01","period":"2560-Q2","percent":100"#,
      "\"percent\" is not a field here Hint: fields are actor, role, effective, deed, amends, plan, period"),
    BadCommand(
      "a score off the scale, written as a string, without its other half", deed: "score as division",
      #""plan":"FIN-01","period":"2560-Q2","score":{"likelihood":6,"impact":"4"}"#,
      "\"score.consequence\" is missing Hint: it is a whole number from 1 to 5, such as 1",
      "\"score.likelihood\" is 6, out of range Hint: use 1 to 5",
      "\"score.impact\" is not a field here Hint: fields are likelihood, consequence"),
    BadCommand(
      "a score as a level", deed: "score as division", #""plan":"FIN-01","period":"2560-Q2","score":"high""#,
      "\"score\" is a string Hint: give an object of likelihood, consequence, such as {\"likelihood\": 1, \"consequence\": 1}"
    ),
    BadCommand(
      "progress beyond the end", deed: "progress action", #""action":"FIN-01.A1","percent":101"#,
      "\"percent\" is 101, out of range Hint: use 0 to 100"),
    BadCommand(
      "a text in one language, blank", deed: "return assessment",
      #""plan":"FIN-01","period":"2560-Q2","reason":{"th":" \t"}"#,
      "\"reason.th\" is blank Hint: write the text",
      "\"reason.en\" is missing Hint: it is a string that is not blank, such as \"…\""),
    BadCommand(
      "a control character", deed: "close period", #""period":"2560-Q2","minute":"4/2560\u0007""#,
      "\"minute\" holds U+0007, which a register can not keep Hint: take that character out"),
    BadCommand(
      "null for what is absent", deed: "close period", #""period":"2560-Q2","minute":null"#,
      "\"minute\" is null Hint: give a string that is not blank, such as \"…\""),
    BadCommand(
      "faults inside a list", deed: "complete action",
      #""action":"FIN-01.A1","evidence":[{"reference":"a.pdf","title":{"th":"ก","en":"a"}},{"reference":"","title":{"th":"ก","en":"a"},"sha256":"ABC","byteCount":-1}]"#,
      "\"evidence[2].reference\" is blank Hint: write the text",
      "\"evidence[2].sha256\": \"ABC\" is not a SHA-256 in lower-case hexadecimal Hint: write it like 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      "\"evidence[2].byteCount\" is -1, out of range Hint: use 0 to 999999999999999"),
    BadCommand(
      "an id with a blank", deed: "submit assessment", #""plan":"FIN 01","period":"2560-Q2""#,
      "\"plan\": \"FIN 01\" is not a plan's id Hint: write it like FIN-03"),
    BadCommand(
      "a word that is none", deed: "respond to finding", #""finding":"2560-Q2/FIN-01/R-14","kind":"agreed""#,
      "\"kind\": \"agreed\" is not known Hint: did you mean \"agree\"?"),
    BadCommand(
      "a word far from any", deed: "respond to finding", #""finding":"2560-Q2/FIN-01/R-14","kind":"ok""#,
      "\"kind\": \"ok\" is not known Hint: use one of agree, partlyAgree, disagree"),
  ]
}
