import Diagnostics
import Foundation
public import Register
import Secrets
import Shell
public import Store
import Workflow

/// What is done to accounts: by administrators, on the command line or on a page, and by people to their own.
///
/// Runs where the journal is; a connection for each thread.
public struct AccountOffice {
  private let journal: Journal
  private let access: Access
  private let clock: ServerClock

  public init(of journal: Journal, clock: ServerClock = .system) throws {
    self.journal = journal
    access = try journal.access()
    self.clock = clock
  }

  /// Opens an account for a person of the register.
  ///
  /// - Parameter password: one that the person keeps; nil makes one that they must change when they first come in.
  /// - Returns: the password that was made.
  public func open(for person: PersonID, password: String? = nil) throws -> String? {
    guard try journal.register().people.contains(where: { $0.id == person }) else {
      throw Problems([.unknownPerson(person, among: try journal.register().people.map(\.id.text))])
    }
    guard try access.account(of: person) == nil else { throw Problems([.accountExists(person)]) }
    let given = try password ?? Self.madePassword()
    if let password { try PasswordRule.check(password, of: person) }
    let now = clock.moment()
    try access.save(
      Account(
        person: person, password: try PasswordHash(of: given).text, mustChange: password == nil, made: now,
        changed: now))
    return password == nil ? given : nil
  }

  /// Gives an account a new password that must be changed, and ends its sessions and tokens.
  public func reset(_ person: PersonID, by actor: Person?) throws -> String {
    var account = try account(person)
    let given = try Self.madePassword()
    account.password = try PasswordHash(of: given).text
    account.mustChange = true
    account.changed = clock.moment()
    try access.save(account)
    try access.removeTokens(of: person)
    try access.forgetFailures(of: .account(person))
    try expel(person, by: actor)
    return given
  }

  /// Lets a person in no more, or again.
  public func setDisabled(_ person: PersonID, _ isDisabled: Bool, by actor: Person?) throws {
    var account = try account(person)
    account.isDisabled = isDisabled
    try access.save(account)
    if isDisabled {
      try access.removeTokens(of: person)
      try expel(person, by: actor)
    }
  }

  /// Ends every session of a person.
  ///
  /// - Parameter actor: nil on the command line, where the entry names the person alone.
  @discardableResult
  public func expel(_ person: PersonID, by actor: Person?) throws -> Int {
    _ = try account(person)
    let count = try access.endSessions(of: person)
    let known = try journal.register().people.first { $0.id == person }
    if let teller = actor ?? known {
      try journal.tell(
        .signedOut(SignOut(cause: .forced, person: person)), by: teller.id, as: teller.role,
        on: try clock.today())
    }
    return count
  }

  /// A person's own new password; every other session of theirs ends.
  func change(_ account: Account, to password: PasswordHash, of person: Person, keeping digest: [UInt8]?)
    throws
  {
    var account = account
    account.password = password.text
    account.mustChange = false
    account.changed = clock.moment()
    try access.save(account)
    try access.endSessions(of: person.id, but: digest)
    try access.removeTokens(of: person.id)
    try journal.tell(
      .signedOut(SignOut(cause: .passwordChanged)), by: person.id, as: person.role, on: try clock.today())
  }

  /// Makes a secret for a program that acts for a person.
  public func addToken(named name: String, of person: PersonID, days: Int) throws -> String {
    _ = try account(person)
    let secret = try SecretToken()
    let now = clock.moment()
    try access.add(
      APIToken(
        digest: secret.digest, person: person, name: name, made: now, expires: now.adding(days * 86_400)))
    return secret.text
  }

  public func accounts() throws -> [Account] { try access.accounts() }

  private func account(_ person: PersonID) throws -> Account {
    guard let account = try access.account(of: person) else { throw Problems([.noAccount(person)]) }
    return account
  }

  /// 80 random bits in letters and digits that are not mistaken for each other: `7KQX-2MPA-9TRD-W4HN`.
  private static func madePassword() throws(SecretError) -> String {
    let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
    let letters = try randomBytes(16).map { alphabet[Int($0 & 31)] }
    return stride(from: 0, to: 16, by: 4).map { String(decoding: letters[$0..<$0 + 4], as: UTF8.self) }
      .joined(separator: "-")
  }
}

extension Diagnostic {
  fileprivate static func unknownPerson(_ person: PersonID, among known: [String]) -> Diagnostic {
    Diagnostic(
      at: .argument("PERSON"), code: "account.unknown-person",
      Message(
        thai: "ทะเบียนไม่มีบุคคล \"\(person)\"", english: "the register has no person \"\(person)\""),
      hint: nearestName(to: person.text, among: known).map {
        Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?")
      } ?? Message(thai: "ดูรายชื่อบุคคลใน register.xml", english: "register.xml lists the people"))
  }

  fileprivate static func accountExists(_ person: PersonID) -> Diagnostic {
    Diagnostic(
      at: .argument("PERSON"), code: "account.exists",
      Message(thai: "\(person) มีบัญชีอยู่แล้ว", english: "\(person) has an account already"),
      hint: Message(
        thai: "ตั้งรหัสผ่านใหม่ด้วย account reset", english: "give it a new password with `account reset`"))
  }

  fileprivate static func noAccount(_ person: PersonID) -> Diagnostic {
    Diagnostic(
      at: .argument("PERSON"), code: "account.none",
      Message(thai: "\(person) ไม่มีบัญชี", english: "\(person) has no account"),
      hint: Message(thai: "เปิดบัญชีด้วย account add", english: "open one with `account add`"))
  }
}
