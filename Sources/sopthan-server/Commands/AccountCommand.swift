import ArgumentParser
import Diagnostics
import Register
import Server
import Shell
import Store

struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Accounts of the people of a register.",
    subcommands: [
      AccountAddCommand.self, AccountResetCommand.self, AccountDisableCommand.self,
      AccountEnableCommand.self, AccountExpelCommand.self, AccountListCommand.self,
    ])
}

/// Whose account, in which journal.
struct AccountOptions: ParsableArguments {
  @Argument(help: "The journal's file.", completion: .file()) var journal: String
  @Argument(help: "The person's id, as the register has it.") var person: String
  @OptionGroup var languageOption: LanguageOption

  var id: PersonID { PersonID(person) }

  func office(_ work: (AccountOffice) throws -> Void) async throws {
    try await running(in: languageOption.language) {
      try work(AccountOffice(of: Journal(opening: journal, for: .writing)))
    }
  }

  func say(_ thai: String, _ english: String) {
    Terminal.print(languageOption.language == .thai ? thai : english)
  }

  /// A password that was made is shown once, alone on its line.
  func tell(_ password: String) {
    Terminal.printError(
      languageOption.language == .thai
        ? "รหัสผ่านของ \(person) แสดงครั้งเดียว และต้องเปลี่ยนเมื่อเข้าครั้งแรก:"
        : "The password of \(person), shown this once; it must be changed at the first sign-in:")
    Terminal.print(password)
  }
}

struct AccountAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Open an account for a person of the register.",
    discussion: """
      Role and division are what the register says. A password is made and printed once, to be changed at the first \
      sign-in; with --password-stdin it is read from standard input (a line), and stays.

      Example: sopthan-server account add register.sqlite IA-head
      """)

  @OptionGroup var options: AccountOptions
  @Flag(name: .long, help: "Read the password from standard input.") var passwordStdin = false

  func run() async throws {
    let given = passwordStdin ? readLine(strippingNewline: true) ?? "" : nil
    try await options.office { office in
      if let made = try office.open(for: options.id, password: given) {
        options.tell(made)
      } else {
        options.say("เปิดบัญชีของ \(options.person) แล้ว", "Opened the account of \(options.person)")
      }
    }
  }
}

struct AccountResetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Give an account a new password; its sessions and tokens end.")

  @OptionGroup var options: AccountOptions

  func run() async throws {
    try await options.office { options.tell(try $0.reset(options.id, by: nil)) }
  }
}

struct AccountDisableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Let a person in no more; their sessions and tokens end.")

  @OptionGroup var options: AccountOptions

  func run() async throws {
    try await options.office { office in
      try office.setDisabled(options.id, true, by: nil)
      options.say("ระงับบัญชีของ \(options.person) แล้ว", "Disabled the account of \(options.person)")
    }
  }
}

struct AccountEnableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: "Let a person in again.")

  @OptionGroup var options: AccountOptions

  func run() async throws {
    try await options.office { office in
      try office.setDisabled(options.id, false, by: nil)
      options.say("บัญชีของ \(options.person) ใช้ได้แล้ว", "Enabled the account of \(options.person)")
    }
  }
}

struct AccountExpelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expel", abstract: "End all sessions of a person.")

  @OptionGroup var options: AccountOptions

  func run() async throws {
    try await options.office { office in
      let count = try office.expel(options.id, by: nil)
      options.say("ยุติ \(count) การเข้าใช้ของ \(options.person)", "Ended \(count) sessions of \(options.person)")
    }
  }
}

struct AccountListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the accounts.")

  @Argument(help: "The journal's file.", completion: .file()) var journal: String
  @OptionGroup var languageOption: LanguageOption

  func run() async throws {
    try await running(in: languageOption.language) {
      let journal = try Journal(opening: journal, for: .writing)
      let people = try journal.register().people
      for account in try AccountOffice(of: journal).accounts() {
        let person = people.first { $0.id == account.person }
        let state = account.isDisabled ? "disabled" : account.mustChange ? "must change password" : "open"
        Terminal.print(
          [account.person.text, person?.role.rawValue ?? "-", person?.division?.text ?? "-", state]
            .joined(separator: "\t"))
      }
    }
  }
}
