import ServiceLifecycle

/// Removes sessions that are over and failures that no longer count, every ten minutes.
struct Tidying: Service {
  let recognition: Recognition

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try await recognition.tidy()
        try await Task.sleep(for: .seconds(600))
      }
    }
  }
}
