import GRDB
public import Register

/// What lets a person of the register in. Role and division are the register's, and never stand here.
public struct Account: Sendable, Hashable {
  public var person: PersonID
  /// The hash of the password, with its salt and cost.
  public var password: String
  /// The password was given by somebody else; nothing but changing it is allowed.
  public var mustChange: Bool
  public var isDisabled: Bool
  public var made: Moment
  /// When the password was last set.
  public var changed: Moment

  public init(
    person: PersonID, password: String, mustChange: Bool, isDisabled: Bool = false, made: Moment,
    changed: Moment
  ) {
    self.person = person
    self.password = password
    self.mustChange = mustChange
    self.isDisabled = isDisabled
    self.made = made
    self.changed = changed
  }
}

extension Access {
  public func account(of person: PersonID) throws(JournalFailure) -> Account? {
    try reading { db in
      try Row.fetchOne(
        db, sql: "SELECT \(Account.columns) FROM account WHERE person = ?", arguments: [person.text]
      ).map(Account.init)
    }
  }

  /// In order of the people's ids.
  public func accounts() throws(JournalFailure) -> [Account] {
    try reading { db in
      try Row.fetchAll(db, sql: "SELECT \(Account.columns) FROM account ORDER BY person").map(Account.init)
    }
  }

  /// Adds an account, or replaces the one that the person has.
  public func save(_ account: Account) throws(JournalFailure) {
    try writing { db in
      try db.execute(
        sql: """
          INSERT INTO account (\(Account.columns)) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (person) DO UPDATE SET password = excluded.password, mustChange = excluded.mustChange,
            disabled = excluded.disabled, changed = excluded.changed
          """,
        arguments: [
          account.person.text, account.password, account.mustChange ? 1 : 0, account.isDisabled ? 1 : 0,
          account.made.seconds, account.changed.seconds,
        ])
    }
  }
}

extension Account {
  fileprivate static let columns = "person, password, mustChange, disabled, made, changed"

  fileprivate init(_ row: Row) {
    self.init(
      person: PersonID(row.text(0)), password: row.text(1), mustChange: row.integer(2) != 0,
      isDisabled: row.integer(3) != 0, made: Moment(seconds: Int(row.integer(4))),
      changed: Moment(seconds: Int(row.integer(5))))
  }
}
