/// Records that contradict themselves.
extension Fault {
  static let ofRecords: [Fault] = [
    Fault(
      "levels in another order", "register.xml", "<level id=\"highest\"", "<level id=\"low\"",
      ["register.xml:14:5 register.scale-order"], quoted: "\"low\""),
    Fault(
      "a scale that skips a step", "register.xml", "<step score=\"2\"", "<step score=\"3\"",
      ["register.xml:50:5 register.scale-order"], quoted: "\"3\""),
    Fault(
      "an officer of no division", "register.xml", "<person id=\"FIN-1\" division=\"FIN\"",
      "<person id=\"FIN-1\"", ["register.xml:150:5 register.person-without-division"],
      quoted: "\"FIN-1\""),
    Fault(
      "a test that rates nothing", "divisions/FIN.xml", " design=\"effective\"", "",
      ["divisions/FIN.xml:36:7 register.test-without-rating"], quoted: "",
      hint: "give design, operating, or both"),
    Fault(
      "a submitted assessment without a score", "divisions/FIN.xml", "state=\"draft\"",
      "state=\"submitted\"", ["divisions/FIN.xml:138:5 register.state-without-judgement"],
      quoted: "\"submitted\""),
    Fault(
      "an endorsement by nobody", "divisions/FIN.xml", " endorsedBy=\"IA-2\"", "",
      ["divisions/FIN.xml:73:7 register.half-endorsed"], quoted: "endorsedOn"),
    Fault(
      "an acceptance in a role that one does not have", "divisions/FIN.xml", "authority=\"director\"",
      "authority=\"board\"", ["divisions/FIN.xml:119:5 register.authority-of-person"],
      quoted: "\"board\""),
    Fault(
      "a self-assessment of a division that is not asked", "register.xml", "<respondent division=\"NTH\"",
      "<respondent division=\"FIN\"", ["divisions/NTH.xml:30:3 register.not-a-respondent"],
      quoted: "\"NTH\""),
    Fault(
      "a rating above the highest", "divisions/NTH.xml", "quantity=\"4\"", "quantity=\"6\"",
      ["divisions/NTH.xml:31:5 register.rating-above-highest"], quoted: "\"6\"", hint: "use 1 to 5"),
    Fault(
      "a finding whose id tells another rule", "divisions/FIN.xml", "rule=\"R-14\"", "rule=\"R-15\"",
      ["divisions/FIN.xml:140:3 register.finding-id"], quoted: "\"2560-Q1/FIN-01/R-15\""),
    Fault(
      "a closed finding without its day", "divisions/FIN.xml", " closedOn=\"2017-04-10\"", "",
      ["divisions/FIN.xml:140:3 register.closing-date"], quoted: "\"closed\""),
    Fault(
      "an open finding that was closed", "divisions/FIN.xml", "state=\"closed\"", "state=\"verified\"",
      ["divisions/FIN.xml:140:3 register.closing-date"], quoted: "\"verified\""),
    Fault(
      "a finding that was answered by nobody", "engagements.xml", "state=\"issued\"",
      "state=\"responded\"", ["engagements.xml:45:5 register.state-without-response"],
      quoted: "\"responded\""),
  ]

  static let ofWholes: [Fault] = [
    Fault(
      "an auditee that is both a division and a number", "engagements.xml", "<auditee count=\"11\">",
      "<auditee count=\"11\" division=\"FIN\">", ["engagements.xml:19:5 register.auditee-shape"],
      quoted: ""),
    Fault(
      "a day of conclusion without conclusion", "engagements.xml", " conclusion=\"needsImprovement\"", "",
      [
        "engagements.xml:25:5 register.conclusion-missing",
        "engagements.xml:25:5 register.source-without-conclusion",
      ], quoted: "2017-03-20"),
    Fault(
      "a source of a conclusion without conclusion", "engagements.xml",
      " conclusion=\"needsImprovement\" concludedOn=\"2017-03-20\"", "",
      ["engagements.xml:25:5 register.source-without-conclusion"], quoted: "\"illustrative\"",
      hint: "delete conclusionSource, or add the conclusion"),
    Fault(
      "a result that says nothing", "indicators.xml", " value=\"-0.5\"", "",
      ["indicators.xml:59:5 register.empty-result"], quoted: "2560-Q2"),
    Fault(
      "a revision that says nothing", "indicators.xml", "<revision from=\"4000\" to=\"3739.5\">",
      "<revision>", ["indicators.xml:35:5 register.empty-revision"], quoted: ""),
    Fault(
      "a figure inside a figure", "published/2560-Q2.xml", "<figure id=\"ic.assessed.high\"",
      "<figure id=\"ic.assessed\"",
      [
        "published/2560-Q2.xml:7:3 register.figure-inside-figure",
        "published/2560-Q2.xml:19:3 register.unknown-figure",
      ], quoted: "\"ic.assessed\"", hint: "call the outer one \"ic.assessed.total\""),
    Fault(
      "a claim printed with other decimals", "published/2560-Q2.xml", "claimed=\"53.00\"",
      "claimed=\"53\"", ["published/2560-Q2.xml:19:3 register.claimed-decimals"], quoted: "\"53\""),
    Fault(
      "a report under another period's name", "published/2560-Q2.xml", "period=\"2560-Q2\"",
      "period=\"2560-Q1\"", ["published/2560-Q2.xml:2:1 register.misnamed-file"], quoted: "\"2560-Q1\"",
      hint: "rename the file to published/2560-Q1.xml"),
    Fault(
      "a principle of another component", "evaluations.xml", "<principle number=\"5\"",
      "<principle number=\"6\"", ["evaluations.xml:13:7 register.principle-outside-component"],
      quoted: "6", hint: "its principles are 1 to 5"),
    Fault(
      "a year that was evaluated twice", "evaluations.xml", " division=\"FIN\"", "",
      ["evaluations.xml:47:3 register.duplicate-evaluation"], quoted: "\"ORG/2560\""),
    Fault(
      "a component that was evaluated twice", "evaluations.xml", "<component number=\"5\">",
      "<component number=\"1\">",
      [
        "evaluations.xml:18:5 register.duplicate-component",
        "evaluations.xml:19:7 register.principle-outside-component",
      ], quoted: "\"1\""),
    Fault(
      "a review before the evaluation", "evaluations.xml", "on=\"2017-03-27\"", "on=\"2017-03-19\"",
      ["evaluations.xml:28:5 register.dates-out-of-order"], quoted: "2017-03-19"),
    Fault(
      "a review by nobody that the register knows", "evaluations.xml", "by=\"IA-1\"", "by=\"IA-9\"",
      ["evaluations.xml:28:5 register.unknown-person"], quoted: "\"IA-9\""),
  ]
}
