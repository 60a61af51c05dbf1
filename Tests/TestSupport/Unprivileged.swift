import Foundation

/// Runs the tool as somebody without rights, where the system allows to become that.
public struct Unprivileged: Sendable {
  private let setpriv = URL(filePath: "/usr/bin/setpriv")

  public init?() {
    guard getuid() == 0, FileManager.default.isExecutableFile(atPath: setpriv.path),
      let result = try? TestSupport.run(setpriv, Self.identity + [Project.executable.path, "--version"]),
      result.code == 0
    else { return nil }
  }

  public func run(_ arguments: String...) throws -> CommandResult {
    try TestSupport.run(setpriv, Self.identity + [Project.executable.path] + arguments)
  }

  private static let identity = ["--reuid=65534", "--regid=65534", "--clear-groups"]
}
