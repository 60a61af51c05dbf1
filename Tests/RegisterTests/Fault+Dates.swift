/// Periods and days that contradict one another.
extension Fault {
  static let ofDates: [Fault] = [
    Fault(
      "a period outside its year", "register.xml", "from=\"2017-01-01\" to=\"2017-03-31\"",
      "from=\"2018-01-01\" to=\"2018-03-31\"",
      ["register.xml:210:5 register.dates-out-of-order", "register.xml:210:5 register.period-outside-year"],
      quoted: "2018-01-01"),
    Fault(
      "a period that is not its quarter", "register.xml", "to=\"2017-03-31\"", "to=\"2017-03-30\"",
      ["register.xml:210:5 register.period-dates"], quoted: "2017-03-31"),
    Fault(
      "an opening assessment long before the year", "register.xml",
      "<period id=\"2560-Q0\" from=\"2016-10-01\"", "<period id=\"2560-Q0\" from=\"2016-06-30\"",
      ["register.xml:208:5 register.period-outside-year"], quoted: "\"2560-Q0\"",
      hint: "use a period such as 2560-Q1"),
    Fault(
      "an indicator's result of another year", "indicators.xml", "fiscalYear=\"2560\" carriesOver",
      "fiscalYear=\"2559\" carriesOver", ["indicators.xml:59:5 register.period-outside-year"],
      quoted: "\"2560-Q2\""),
    Fault(
      "tests out of order", "divisions/FIN.xml", "<test on=\"2016-11-15\"", "<test on=\"2017-11-15\"",
      ["divisions/FIN.xml:37:7 register.not-in-order"], quoted: "\"2017-02-10\""),
    Fault(
      "assessments out of order", "divisions/FIN.xml", "<assessment period=\"2560-Q0\"",
      "<assessment period=\"2560-Q3\"",
      ["divisions/FIN.xml:50:5 register.unknown-period", "divisions/FIN.xml:58:5 register.not-in-order"],
      quoted: "\"2560-Q3\""),
    Fault(
      "an endorsement before the score", "divisions/FIN.xml", "endorsedOn=\"2017-04-08\"",
      "endorsedOn=\"2017-04-06\"", ["divisions/FIN.xml:67:7 register.dates-out-of-order"],
      quoted: "2017-04-06"),
    Fault(
      "an extension that does not start from the due date", "divisions/FIN.xml", "from=\"2017-03-15\"",
      "from=\"2017-02-15\"", ["divisions/FIN.xml:97:7 register.extension-chain"], quoted: "2017-02-15",
      hint: "an extension starts from the due date before it: originalDue or the last extension's to"),
    Fault(
      "an extension to an earlier day", "divisions/FIN.xml", "to=\"2017-04-30\"", "to=\"2017-03-01\"",
      ["divisions/FIN.xml:97:7 register.dates-out-of-order"], quoted: "2017-03-01"),
    Fault(
      "extensions decided out of order", "divisions/FIN.xml", "on=\"2017-03-14\"", "on=\"2017-01-14\"",
      ["divisions/FIN.xml:97:7 register.not-in-order"], quoted: "2017-01-14"),
    Fault(
      "an action due before it was opened", "divisions/FIN.xml", "opened=\"2016-11-01\"",
      "opened=\"2017-02-01\"",
      [
        "divisions/FIN.xml:86:5 register.dates-out-of-order",
        "divisions/FIN.xml:91:7 register.dates-out-of-order",
      ], quoted: "2017-01-31"),
    Fault(
      "a verification before completion", "divisions/FIN.xml", "<verification on=\"2017-04-05\"",
      "<verification on=\"2017-03-05\"", ["divisions/FIN.xml:86:5 register.dates-out-of-order"],
      quoted: "2017-03-05"),
    Fault(
      "an acceptance that expires before it is given", "divisions/FIN.xml", "expires=\"2017-06-30\"",
      "expires=\"2016-06-30\"", ["divisions/FIN.xml:119:5 register.dates-out-of-order"],
      quoted: "2016-06-30"),
    Fault(
      "an acceptance that lapsed before it was given", "divisions/FIN.xml", "lapsedOn=\"2017-07-01\"",
      "lapsedOn=\"2017-01-19\"", ["divisions/FIN.xml:119:5 register.dates-out-of-order"],
      quoted: "2017-01-19"),
    Fault(
      "a plan that ends before it begins", "divisions/FIN.xml", "last=\"2560-Q2\"", "last=\"2560-Q0\"",
      [
        "divisions/FIN.xml:126:3 register.periods-out-of-order",
        "divisions/FIN.xml:138:5 register.assessment-outside-plan",
      ], quoted: "\"2560-Q0\"",
      hint: "first is the first period that holds the plan, last the last"),
    Fault(
      "an assessment before the plan's first period", "divisions/FIN.xml", "first=\"2560-Q1\"",
      "first=\"2560-Q2\"", ["divisions/FIN.xml:138:5 register.assessment-outside-plan"],
      quoted: "\"2560-Q2\"",
      hint: "correct the plan's first or last, or take the assessment out"),
    Fault(
      "an assessment after the plan's last period", "divisions/FIN.xml",
      "first=\"2560-Q1\" last=\"2560-Q2\"", "last=\"2560-Q0\"",
      ["divisions/FIN.xml:138:5 register.assessment-outside-plan"], quoted: "\"2560-Q0\""),
    Fault(
      "a plan that ends in a period that the register lacks", "divisions/FIN.xml", "last=\"2560-Q2\"",
      "last=\"2560-Q4\"", ["divisions/FIN.xml:126:3 register.unknown-period"], quoted: "\"2560-Q4\""),
    Fault(
      "an extension that nobody known asked for", "divisions/FIN.xml", "requestedBy=\"FIN-1\"",
      "requestedBy=\"FIN-7\"", ["divisions/FIN.xml:91:7 register.unknown-person"], quoted: "\"FIN-7\"",
      hint: "did you mean \"FIN-1\"?"),
    Fault(
      "a response before the finding", "divisions/FIN.xml",
      "<response kind=\"partlyAgree\" by=\"FIN-head\" on=\"2017-02-10\"",
      "<response kind=\"partlyAgree\" by=\"FIN-head\" on=\"2017-01-10\"",
      ["divisions/FIN.xml:140:3 register.dates-out-of-order"], quoted: "2017-01-10"),
  ]
}
