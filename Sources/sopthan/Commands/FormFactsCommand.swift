import ArgumentParser
import Diagnostics
import Interchange
import Register
import Shell

struct FormFactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "List the names that forms may use in their expressions.",
    discussion: """
      Of each name the source of rows that has it (a dash for what every place of a form has), and its meaning.

      Example: sopthan form facts --language en
      """)

  @OptionGroup var language: LanguageOption

  func run() throws {
    var columns = Columns()
    for fact in formFactNames {
      columns.add(fact.rows ?? "-", fact.name, fact.meaning.in(language.language))
    }
    Terminal.print(columns.text)
  }
}
