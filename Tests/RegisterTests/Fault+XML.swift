/// What is wrong before anybody asks what it means: XML and the schema.
extension Fault {
  static let ofXML: [Fault] = [
    Fault(
      "broken XML", "risk-issues.xml", "</riskIssues>", "</riskIssue>",
      ["risk-issues.xml:27:13 xml.syntax"], quoted: "riskIssue"),
    Fault(
      "an entity bomb", "findings.xml", "<findings",
      """
      <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
      <findings
      """, ["findings.xml:2:1 xml.document-type"], quoted: "DOCTYPE"),
    Fault(
      "an external entity", "findings.xml", "<findings",
      "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<findings",
      ["findings.xml:2:1 xml.document-type"], quoted: "DOCTYPE"),
    Fault(
      "an element that the schema does not know", "divisions/FIN.xml", "<risk/>", "<riks/>",
      ["divisions/FIN.xml:135:10 xml.invalid"], quoted: "riks"),
    Fault(
      "an attribute that the schema does not know", "divisions/FIN.xml", "treatment=", "treatmnt=",
      ["divisions/FIN.xml:3:149 xml.invalid"], quoted: "treatmnt"),
    Fault(
      "a likelihood of 7", "divisions/FIN.xml", "fiscalYear=\"2560\" likelihood=\"5\"",
      "fiscalYear=\"2560\" likelihood=\"7\"", ["divisions/FIN.xml:30:85 xml.invalid"], quoted: "7"),
    Fault(
      "a date that does not exist", "divisions/FIN.xml", "on=\"2017-02-10\"", "on=\"2017-02-30\"",
      ["divisions/FIN.xml:37:88 xml.invalid"], quoted: "2017-02-30"),
    Fault(
      "an empty text", "divisions/FIN.xml", "<en>Disbursement</en>", "<en>  </en>",
      ["divisions/FIN.xml:6:18 xml.invalid"], quoted: "en"),
    Fault(
      "a comment", "divisions/FIN.xml", "    <objective>", "    <!-- why -->\n    <objective>",
      ["divisions/FIN.xml:8:17 xml.comment"], quoted: ""),
    Fault(
      "a record without its source", "engagements.xml", " source=\"report:8.1\"", "",
      ["engagements.xml:3:76 xml.invalid"], quoted: "source"),
    Fault(
      "white space inside a code", "divisions/FIN.xml", "owner=\"FIN-1\" t", "owner=\" FIN-1\" t",
      ["divisions/FIN.xml:3:3 register.unknown-person", "divisions/FIN.xml:3:151 xml.invalid"],
      quoted: "FIN-1"),
  ]
}
