import ArgumentParser
import Server
import Shell

struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Make a secret with which a program acts for a person.",
    discussion: """
      The secret is printed once. A program sends it as `Authorization: Bearer SECRET`. It ends with its days, with a \
      change of the person's password, or when the account is disabled.

      Example: sopthan-server token register.sqlite IA-1 --name nightly-export --days 90
      """)

  @OptionGroup var options: AccountOptions
  @Option(name: .long, help: "What the token is for; one of the name replaces the earlier.") var name: String
  @Option(name: .long, help: "The days until it ends, at most 366.") var days: Int = 90

  func validate() throws {
    guard (1...366).contains(days) else { throw ValidationError("--days takes 1 to 366") }
    guard !name.isEmpty else { throw ValidationError("--name may not be empty") }
  }

  func run() async throws {
    try await options.office {
      Terminal.print(try $0.addToken(named: name, of: options.id, days: days))
    }
  }
}
