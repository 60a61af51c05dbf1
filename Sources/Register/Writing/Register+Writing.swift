extension Register {
  /// The register's XML files in canonical form, in order of their paths.
  ///
  /// Two spaces for each level, attributes and elements in the order of the schema. Reading a register and writing it
  /// gives the same files if they were canonical.
  public func write() -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = [("register.xml", RegisterWriter.head(self))]
    files += divisionFiles()
    let general = findings.filter { $0.division == nil }
    if isKept("risk-issues.xml", riskIssues) {
      files.append(("risk-issues.xml", RegisterWriter.document("riskIssues") { $0.write(riskIssues) }))
    }
    if isKept("engagements.xml", engagements) {
      files.append(("engagements.xml", RegisterWriter.document("engagements") { $0.write(engagements) }))
    }
    if isKept("indicators.xml", indicators) {
      files.append(("indicators.xml", RegisterWriter.document("indicators") { $0.write(indicators) }))
    }
    if isKept("findings.xml", general) {
      files.append(
        ("findings.xml", RegisterWriter.document("findings") { $0.write(general, isInDivision: false) }))
    }
    if isKept("evaluations.xml", evaluations) {
      files.append(
        ("evaluations.xml", RegisterWriter.document("evaluations") { $0.write(evaluations) }))
    }
    for report in published {
      files.append(("published/\(report.period).xml", RegisterWriter.published(report)))
    }
    return files.sorted { $0.path < $1.path }
  }

  /// A file without records is written only if the register was read from one.
  private func isKept(_ path: String, _ records: [some Sendable]) -> Bool {
    !records.isEmpty || files.contains { $0.path == path }
  }

  private func divisionFiles() -> [(path: String, bytes: [UInt8])] {
    let plans = Dictionary(grouping: plans, by: \.division)
    let selfAssessments = Dictionary(grouping: selfAssessments, by: \.division)
    let findings = Dictionary(grouping: findings.filter { $0.division != nil }, by: \.division)
    return divisions.map { division in
      let code = division.code
      let bytes = RegisterWriter.document("division", ["code": code.text]) { writer in
        for plan in plans[code] ?? [] { writer.write(plan) }
        for selfAssessment in selfAssessments[code] ?? [] { writer.write(selfAssessment) }
        writer.write(findings[code] ?? [], isInDivision: true)
      }
      return ("divisions/\(code).xml", bytes)
    }
  }
}
