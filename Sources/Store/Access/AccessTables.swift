import GRDB

/// The tables of those who may come in, as `Documentation/Journal.md` describes them.
enum AccessTables {
  static func exist(in db: Database) throws -> Bool { try db.tableExists("account") }

  static func create(in db: Database) throws {
    for table in tables { try db.execute(sql: table) }
    try db.execute(sql: "PRAGMA user_version = \(JournalFormat.versionWithAccounts)")
  }

  private static let tables = [
    """
    CREATE TABLE account (
      person TEXT NOT NULL PRIMARY KEY,
      password TEXT NOT NULL,
      mustChange INTEGER NOT NULL CHECK (mustChange IN (0, 1)),
      disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
      made INTEGER NOT NULL,
      changed INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE session (
      digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
      person TEXT NOT NULL REFERENCES account (person),
      begun INTEGER NOT NULL,
      seen INTEGER NOT NULL,
      address TEXT,
      agent TEXT
    ) STRICT
    """,
    "CREATE INDEX session_of_person ON session (person)",
    """
    CREATE TABLE token (
      digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
      person TEXT NOT NULL REFERENCES account (person),
      name TEXT NOT NULL,
      made INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      UNIQUE (person, name)
    ) STRICT
    """,
    """
    CREATE TABLE failure (
      subject TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX failure_of_subject ON failure (subject, at)",
  ]
}
