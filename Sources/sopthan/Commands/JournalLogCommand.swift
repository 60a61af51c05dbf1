import ArgumentParser
import Diagnostics
import JSON
import Register
import Shell
import Store

struct JournalLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Tell what was recorded: who did what, in which role, on which day.",
    discussion: """
      One line an entry. The day is the one on which it has effect; where it was recorded on another day, that day is \
      told too. With --format json each line is the entry with its payload and hash.

      Example: sopthan journal log register.sqlite --subject FIN-03
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var options: JournalOptions
  @Option(
    name: .long,
    help:
      "Only entries that name this plan, action, finding, division, engagement or period, or a part of it.")
  var subject: String?
  @Option(name: .long, help: "Only entries from this number on.") var since: Int = 1
  @Option(name: .long, help: "text or json.") var format: Format = .text

  func run() throws {
    try running(in: options.language) {
      let journal = try options.open(for: .reading)
      let text = EntryText(
        people: format == .text ? try journal.register().people : [], language: options.language)
      try journal.forEachEntry(after: since - 1) { entry, hash in
        if let subject, !entry.names(subject) { return }
        switch format {
        case .text: Terminal.print(try text.line(entry))
        case .json: Terminal.print(bytes: entry.json(hash: hash).canonical + [0x0A])
        }
      }
    }
  }
}
