import GRDB

/// The layout of a journal's file, as `Documentation/Journal.md` describes it.
enum JournalFormat {
  /// `SOPT` in ASCII: stands in the header of every journal, so that no other SQLite database is taken for one.
  static let applicationID = 0x534F_5054
  /// Raised when an older program could no longer read, or would spoil, what a newer one writes.
  static let version = 2
  /// Of a journal that nobody has an account in; it is what `create` makes.
  private static let versionWithoutAccounts = 1
  /// With the tables of `AccessTables`, and entries that tell of sign-ins.
  static let versionWithAccounts = 2

  static func create(in db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(versionWithoutAccounts)")
    for table in tables { try db.execute(sql: table) }
    for guardian in guardians { try db.execute(sql: guardian.sql) }
  }

  private static let tables = [
    """
    CREATE TABLE entry (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      recorded TEXT NOT NULL,
      effective TEXT NOT NULL,
      actor TEXT NOT NULL,
      role TEXT NOT NULL,
      kind TEXT NOT NULL,
      payload TEXT NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT
    """,
    """
    CREATE TABLE content (
      sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
      bytes BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE file (
      path TEXT NOT NULL PRIMARY KEY,
      sha256 BLOB REFERENCES content (sha256)
    ) STRICT
    """,
    """
    CREATE TABLE record (
      file TEXT NOT NULL REFERENCES file (path),
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      xml TEXT NOT NULL,
      entry INTEGER NOT NULL REFERENCES entry (sequence),
      PRIMARY KEY (file, kind, id)
    ) STRICT
    """,
    """
    CREATE TABLE meta (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT
    """,
  ]

  /// The triggers that keep entries and contents as they were written.
  ///
  /// `INSERT OR REPLACE` deletes without asking the triggers on deletion; those on insertion stop it first.
  static let guardians: [(name: String, sql: String)] = [
    guardian(
      "entry_is_never_updated", "BEFORE UPDATE ON entry", "'entries of the journal are never changed'"),
    guardian(
      "entry_is_never_deleted", "BEFORE DELETE ON entry", "'entries of the journal are never deleted'"),
    guardian(
      "entry_follows_the_last",
      """
      BEFORE INSERT ON entry
      WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM entry)
      """, "'an entry of the journal takes the next number'"),
    guardian(
      "entry_is_not_before_the_last",
      """
      BEFORE INSERT ON entry
      WHEN NEW.recorded < (SELECT recorded FROM entry WHERE sequence = NEW.sequence - 1)
      """, "'an entry is not recorded before its predecessor'"),
    guardian(
      "content_is_never_updated", "BEFORE UPDATE ON content", "'contents of the journal are never changed'"),
    guardian(
      "content_is_never_deleted", "BEFORE DELETE ON content", "'contents of the journal are never deleted'"),
    guardian(
      "content_is_never_replaced",
      "BEFORE INSERT ON content WHEN EXISTS (SELECT 1 FROM content WHERE sha256 = NEW.sha256)",
      "'contents of the journal are never replaced'"),
  ]

  private static func guardian(_ name: String, _ when: String, _ message: String) -> (String, String) {
    (name, "CREATE TRIGGER \(name) \(when)\nBEGIN SELECT RAISE(ABORT, \(message)); END")
  }
}
