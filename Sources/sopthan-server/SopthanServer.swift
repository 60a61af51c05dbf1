import ArgumentParser
import Glibc
import Shell

@main
struct SopthanServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sopthan-server",
    abstract: "สอบทาน: the register served to people, as pages.",
    discussion: """
      Serves the journal of a register to auditors, the committee and divisions. It speaks plain HTTP and belongs behind \
      a proxy that encrypts; Documentation/Operations tells how it is installed, backed up and restored.

      Example: sopthan-server account add register.sqlite IA-head
      Example: sopthan-server --journal register.sqlite --listen 127.0.0.1:8080

      Exit codes: 0 done; 2 the input is not acceptable; 64 the command line is wrong; 74 reading or writing failed.
      """,
    version: ToolVersion.current,
    subcommands: [ServeCommand.self, AccountCommand.self, TokenCommand.self],
    defaultSubcommand: ServeCommand.self)

  static func main() async {
    // A connection or file that is gone is then a write that fails, and not the end of the process.
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    await main(nil)
  }
}
