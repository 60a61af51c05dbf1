extension Register {
  /// The paths of the register's XML files, in order; a file may be without records.
  public var filePaths: [String] { content.map(\.path) }

  /// The keys of all records: files in order of their paths, and in a file the order in which they stand.
  public var recordKeys: [RecordKey] { content.flatMap(\.records).map(\.key) }

  /// All records with their canonical XML, in the order of `recordKeys`.
  public var records: [(key: RecordKey, bytes: [UInt8])] {
    content.flatMap(\.records).map { ($0.key, $0.bytes) }
  }

  /// The canonical XML of a record exactly as it stands in its file, indentation and final line break included; nil if
  /// there is no such record.
  ///
  /// Looks through the records of that kind; for all of them take `records`.
  public func record(_ key: RecordKey) -> [UInt8]? {
    records(of: key.kind).first { $0.key == key }?.bytes
  }

  private func records(of kind: RecordKind) -> [RegisterRecord] {
    switch kind {
    case .head: [.head(self)]
    case .plan: plans.map(RegisterRecord.plan)
    case .selfAssessment: selfAssessments.map(RegisterRecord.selfAssessment)
    case .finding: findings.map(RegisterRecord.finding)
    case .engagement: engagements.map(RegisterRecord.engagement)
    case .riskIssue: riskIssues.map(RegisterRecord.riskIssue)
    case .indicator: indicators.map(RegisterRecord.indicator)
    case .evaluation: evaluations.map(RegisterRecord.evaluation)
    case .published: published.map(RegisterRecord.published)
    }
  }

  /// What each file holds, in order of the paths.
  var content: [(path: String, records: [RegisterRecord])] {
    var files: [(path: String, records: [RegisterRecord])] = [("register.xml", [.head(self)])]
    files += divisionContent
    files += [
      ("risk-issues.xml", records(of: .riskIssue)), ("engagements.xml", records(of: .engagement)),
      ("indicators.xml", records(of: .indicator)),
      ("evaluations.xml", records(of: .evaluation)),
      ("findings.xml", findings.filter { $0.division == nil }.map(RegisterRecord.finding)),
    ].filter(isKept)
    files += published.map { ("published/\($0.period).xml", [.published($0)]) }
    return files.sorted { $0.path < $1.path }
  }

  /// A file without records is written only if the register was read from one.
  private func isKept(path: String, records: [RegisterRecord]) -> Bool {
    !records.isEmpty || files.contains { $0.path == path }
  }

  private var divisionContent: [(path: String, records: [RegisterRecord])] {
    let plans = Dictionary(grouping: plans, by: \.division)
    let selfAssessments = Dictionary(grouping: selfAssessments, by: \.division)
    let findings = Dictionary(grouping: findings.filter { $0.division != nil }, by: \.division)
    return divisions.map { division in
      let records =
        (plans[division.code] ?? []).map(RegisterRecord.plan)
        + (selfAssessments[division.code] ?? []).map(RegisterRecord.selfAssessment)
        + (findings[division.code] ?? []).map(RegisterRecord.finding)
      return (RegisterRecord.path(of: division.code), records)
    }
  }
}

/// A register's file put together from its records, in the order in which they are to stand.
///
/// With the records of `Register.records` it is the file that `Register.write` gives.
///
/// - Parameter path: relative to the register's folder; it says which root element the records stand in.
public func registerFile(_ path: String, records: some Sequence<[UInt8]>) -> [UInt8] {
  switch FileKind(path: path) {
  case .division(let code): RegisterWriter.document("division", ["code": code.text], holding: records)
  case .riskIssues: RegisterWriter.document("riskIssues", holding: records)
  case .engagements: RegisterWriter.document("engagements", holding: records)
  case .indicators: RegisterWriter.document("indicators", holding: records)
  case .findings: RegisterWriter.document("findings", holding: records)
  case .evaluations: RegisterWriter.document("evaluations", holding: records)
  case .register, .published, .rule, .form, .unread, .unknown: Array(records.joined())
  }
}
