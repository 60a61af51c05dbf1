/// Names that stand for nothing or for two things.
extension Fault {
  static let ofReferences: [Fault] = [
    Fault(
      "an unknown person", "divisions/FIN.xml", "owner=\"FIN-1\" t", "owner=\"FIN-l\" t",
      ["divisions/FIN.xml:3:3 register.unknown-person"], quoted: "\"FIN-l\"",
      hint: "did you mean \"FIN-1\"?"),
    Fault(
      "an unknown division", "indicators.xml", "divisions=\"NTH FIN\"", "divisions=\"NTH FNI XXX\"",
      ["indicators.xml:3:3 register.unknown-division", "indicators.xml:3:3 register.unknown-division"],
      quoted: "\"FNI\"", hint: "known are FIN, NTH"),
    Fault(
      "a file of an unknown division", "divisions/FIN.xml", "code=\"FIN\"", "code=\"FIX\"",
      [
        "divisions/FIN.xml:2:1 register.misnamed-file",
        "divisions/FIN.xml:2:1 register.unknown-division",
        "divisions/FIN.xml:3:3 register.plan-outside-division",
        "divisions/FIN.xml:126:3 register.plan-outside-division",
      ], quoted: "\"FIX\""),
    Fault(
      "a plan in the wrong file", "divisions/NTH.xml", "<plan id=\"NTH-01\"", "<plan id=\"NTX-01\"",
      [
        "divisions/NTH.xml:3:3 register.plan-outside-division",
        "indicators.xml:3:3 register.unknown-plan", "risk-issues.xml:3:3 register.unknown-plan",
      ], quoted: "\"NTX-01\"",
      hint: "ids here look like NTH-01; else move the plan to its own division's file"),
    Fault(
      "a plan id used twice", "divisions/FIN.xml", "<plan id=\"FIN-02\"", "<plan id=\"FIN-01\"",
      ["divisions/FIN.xml:126:3 register.duplicate-plan"], quoted: "\"FIN-01\""),
    Fault(
      "a plan id used in two files", "divisions/NTH.xml", "<plan id=\"NTH-01\"", "<plan id=\"FIN-01\"",
      [
        "divisions/NTH.xml:3:3 register.duplicate-plan",
        "divisions/NTH.xml:3:3 register.plan-outside-division",
        "indicators.xml:3:3 register.unknown-plan", "risk-issues.xml:3:3 register.unknown-plan",
      ], quoted: "divisions/FIN.xml:3"),
    Fault(
      "a risk issue of an unknown plan", "risk-issues.xml", "plans=\"FIN-01 NTH-01\"",
      "plans=\"FIN-01 NTH-02 NTH-01\"", ["risk-issues.xml:3:3 register.unknown-plan"],
      quoted: "\"NTH-02\"", hint: "did you mean \"NTH-01\"?"),
    Fault(
      "an unknown period", "divisions/FIN.xml", "<assessment period=\"2560-Q2\"",
      "<assessment period=\"2560-Q3\"", ["divisions/FIN.xml:66:5 register.unknown-period"],
      quoted: "\"2560-Q3\""),
    Fault(
      "a control that covers no cause of its plan", "divisions/FIN.xml", "covers=\"1 2\"", "covers=\"1 4\"",
      ["divisions/FIN.xml:31:5 register.unknown-cause"], quoted: "\"4\"", hint: "known are 1, 2"),
    Fault(
      "a cause numbered twice", "divisions/FIN.xml", "<cause number=\"2\">", "<cause number=\"1\">",
      ["divisions/FIN.xml:17:7 register.duplicate-cause", "divisions/FIN.xml:31:5 register.unknown-cause"],
      quoted: "\"1\""),
    Fault(
      "two assessments of a period", "divisions/FIN.xml", "<assessment period=\"2560-Q2\"",
      "<assessment period=\"2560-Q1\"", ["divisions/FIN.xml:66:5 register.duplicate-assessment"],
      quoted: "\"2560-Q1\""),
    Fault(
      "a person named twice", "register.xml", "id=\"IA-2\"", "id=\"IA-1\"",
      ["divisions/FIN.xml:73:7 register.unknown-person", "register.xml:174:5 register.duplicate-person"],
      quoted: "\"IA-2\""),
    Fault(
      "a division listed twice", "register.xml", "<division code=\"NTH\"", "<division code=\"FIN\"",
      [
        "divisions/NTH.xml:2:1 register.unknown-division",
        "indicators.xml:3:3 register.unknown-division", "register.xml:156:5 register.unknown-division",
        "register.xml:162:5 register.unknown-division", "register.xml:200:5 register.duplicate-division",
        "register.xml:213:5 register.unknown-division",
      ], quoted: "\"NTH\""),
    Fault(
      "an unknown head", "register.xml", "head=\"NTH-head\"", "head=\"NTH-haed\"",
      ["register.xml:200:5 register.unknown-person"], quoted: "\"NTH-haed\"",
      hint: "did you mean \"NTH-head\"?"),
    Fault(
      "a topic that nobody asked", "divisions/NTH.xml", "topic=\"A2\"", "topic=\"B2\"",
      ["divisions/NTH.xml:43:5 register.unknown-topic"], quoted: "\"B2\""),
    Fault(
      "a finding about a control that is not there", "divisions/FIN.xml",
      "<finding id=\"2560-Q1/FIN-01/R-14\" rule=\"R-14\" subject=\"FIN-01\"",
      "<finding id=\"2560-Q1/FIN-01.K9/R-14\" rule=\"R-14\" subject=\"FIN-01.K9\"",
      ["divisions/FIN.xml:140:3 register.unknown-subject"], quoted: "\"FIN-01.K9\""),
    Fault(
      "a finding that repeats an unknown one", "findings.xml", "returns=\"2559-Q4", "returns=\"2560-Q1",
      ["findings.xml:3:3 register.unknown-finding"], quoted: "\"2560-Q1/ORG/R-40\""),
    Fault(
      "a claim about an unknown figure", "published/2560-Q2.xml", "+ ic.assessed.high\"",
      "+ ic.assesed.high\"", ["published/2560-Q2.xml:19:3 register.unknown-figure"],
      quoted: "\"ic.assesed.high\"", hint: "did you mean \"ic.assessed.high\"?"),
    Fault(
      "a figure id used twice", "published/2560-Q2.xml", "<figure id=\"ic.assessed.high\"",
      "<figure id=\"ic.assessed.highest\"",
      [
        "published/2560-Q2.xml:13:3 register.duplicate-figure",
        "published/2560-Q2.xml:19:3 register.unknown-figure",
      ], quoted: "\"ic.assessed.highest\""),
  ]
}
