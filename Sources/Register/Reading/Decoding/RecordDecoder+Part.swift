import XML

extension RecordDecoder {
  /// The root of a division's file: which division it is.
  mutating func openDivision(_ root: Element, in path: String) -> DivisionCode? {
    guard checkRoot(root, expected: "division") else { return nil }
    let code = division("code", of: root)
    let expected = code.map { "divisions/\($0).xml" }
    if let code, let expected, expected != path {
      report(.misnamedFile(holds: code.text, expected: expected), at: root)
    }
    return code
  }

  mutating func decode(_ element: Element, of division: DivisionCode, into content: inout Part.Content) {
    switch element.name {
    case "plan": append(plan(element, of: division), to: &content.plans)
    case "selfAssessment": append(selfAssessment(element, of: division), to: &content.selfAssessments)
    case "finding": append(finding(element, of: division), to: &content.findings)
    default: break
    }
  }

  /// A whole small file.
  mutating func decode(_ root: Element, ofFileWithRoot name: String, into content: inout Part.Content) {
    guard checkRoot(root, expected: name) else { return }
    switch name {
    case "riskIssues": content.riskIssues = root.children.compactMap { riskIssue($0) }
    case "engagements": content.engagements = root.children.compactMap { engagement($0) }
    case "indicators": content.indicators = root.children.compactMap { indicator($0) }
    case "findings": content.findings = root.children.compactMap { finding($0, of: nil) }
    case "evaluations": content.evaluations = root.children.compactMap { evaluation($0) }
    case "published":
      append(publishedReport(root), to: &content.published)
      let expected = root["period"].map { "published/\($0).xml" }
      if let expected, expected != path {
        report(.misnamedFile(holds: root["period"] ?? "", expected: expected), at: root)
      }
    default: break
    }
  }

  /// The schema knows eight roots; that this file has the right one is for us to say.
  mutating func checkRoot(_ root: Element, expected: String) -> Bool {
    if root.name == expected { return true }
    if root.namespace == RegisterSchema.namespace {
      report(.wrongRoot(found: root.name, expected: expected), at: root)
    }
    return false
  }

  private func append<Value>(_ value: Value?, to values: inout [Value]) {
    if let value { values.append(value) }
  }
}
