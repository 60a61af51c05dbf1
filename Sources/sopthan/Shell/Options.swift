public import ArgumentParser
public import Diagnostics
public import FEEL
public import Interchange
public import Register
import Shell

extension Language: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension DateTime: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument, zones: .system) }
}

extension PeriodID: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Level: ExpressibleByArgument {}

extension ActionReference: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
}

extension FieldSeparator: ExpressibleByArgument {}

struct LanguageOption: ParsableArguments {
  @Option(name: .long, help: "Language of messages: th or en.")
  var language: Language = .thai
}

struct RegisterOptions: ParsableArguments {
  @Argument(help: "The register's folder, or its journal.", completion: .file())
  var register: String

  @Option(name: .long, help: "The period to assess, such as 2560-Q2. Default: the register's latest.")
  var period: PeriodID?

  @Option(
    name: .long,
    help:
      "The day on which ages, due dates and expiry are reckoned, YYYY-MM-DD. Default: the period's last day.")
  var asOf: CalendarDate?
}
