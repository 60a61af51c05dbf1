import GRDB
public import Register

/// What failed sign-ins are counted for.
public enum SignInSubject: Sendable, Hashable {
  case account(PersonID)
  case address(String)

  fileprivate var text: String {
    switch self {
    case .account(let person): "account \(person)"
    case .address(let address): "address \(address)"
    }
  }
}

extension Access {
  /// When sign-ins failed, from a moment on, in order of time.
  public func failures(of subject: SignInSubject, since start: Moment) throws(JournalFailure) -> [Moment] {
    try reading { db in
      try Int.fetchAll(
        db, sql: "SELECT at FROM failure WHERE subject = ? AND at >= ? ORDER BY at",
        arguments: [subject.text, start.seconds]
      ).map(Moment.init)
    }
  }

  public func addFailure(of subjects: [SignInSubject], at moment: Moment) throws(JournalFailure) {
    try writing { db in
      for subject in subjects {
        try db.execute(sql: "INSERT INTO failure VALUES (?, ?)", arguments: [subject.text, moment.seconds])
      }
    }
  }

  /// After a sign-in that succeeded.
  public func forgetFailures(of subject: SignInSubject) throws(JournalFailure) {
    try writing { db in
      try db.execute(sql: "DELETE FROM failure WHERE subject = ?", arguments: [subject.text])
    }
  }

  /// Removes what no longer counts.
  public func removeFailures(before moment: Moment) throws(JournalFailure) {
    try writing { db in try db.execute(sql: "DELETE FROM failure WHERE at < ?", arguments: [moment.seconds]) }
  }
}
