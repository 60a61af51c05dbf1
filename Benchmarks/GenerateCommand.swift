import ArgumentParser
import Foundation
import Register

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a valid register of any size; about 10 KB a plan.")

  @Option(name: .long, help: "How many plans.") var plans: Int
  @Option(name: .long, help: "The same seed gives the same register.") var seed: UInt64 = 1
  @Option(name: .long, help: "The folder to write to; it must not exist yet.") var out: String
  @OptionGroup var model: ModelOption

  func run() throws {
    guard !FileManager.default.fileExists(atPath: out) else {
      throw ValidationError("\(out) is there already")
    }
    let folder = try Folder(model.model)
    let source = try folder.register()
    var whole = source.withoutContent
    var bytes = 0
    for batch in LargeRegister(model: source, plans: plans, seed: seed) {
      for file in batch.write() where file.path.hasPrefix("divisions/") {
        try Folder.write(file.bytes, to: "\(out)/\(file.path)")
        bytes += file.bytes.count
      }
      whole.divisions += batch.divisions
      whole.people += batch.people
      whole.questionnaire?.respondents += batch.questionnaire?.respondents ?? []
    }
    whole.addWhole(of: source, plans: plans)
    for file in whole.write() where !file.path.hasPrefix("divisions/") {
      try Folder.write(file.bytes, to: "\(out)/\(file.path)")
      bytes += file.bytes.count
    }
    for entry in folder.contents.inputs where entry.kind == .rule {
      try Folder.write(try folder.bytes(entry.path), to: "\(out)/\(entry.path)")
    }
    print("\(plans) plans of \(whole.divisions.count) divisions, \(bytes.megabytes), in \(out)")
  }
}
