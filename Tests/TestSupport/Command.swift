public import Foundation

/// What a command did: its exit code and what it wrote.
public struct CommandResult: Sendable {
  public let code: Int32
  public let output: String
  public let errors: String

  /// The lines on standard error, without the empty last one.
  public var errorLines: [Substring] { errors.split(separator: "\n") }
}

/// Runs a program to its end and gathers what it writes.
public func run(_ program: URL, _ arguments: [String], in folder: URL? = nil) throws -> CommandResult {
  let scratch = try TemporaryFolder()
  let outputFile = scratch.url.appending(path: "output")
  let errorFile = scratch.url.appending(path: "errors")
  try Data().write(to: outputFile)
  try Data().write(to: errorFile)
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.standardOutput = try FileHandle(forWritingTo: outputFile)
  process.standardError = try FileHandle(forWritingTo: errorFile)
  try process.run()
  process.waitUntilExit()
  return CommandResult(
    code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
    output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
    errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
}

/// Runs `sopthan`.
public func sopthan(_ arguments: String..., in folder: URL? = nil) throws -> CommandResult {
  try run(Project.executable, arguments, in: folder)
}
