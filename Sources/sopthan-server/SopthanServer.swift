import ArgumentParser

@main
struct SopthanServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sopthan-server", abstract: "สอบทาน: pages for people.")
}
