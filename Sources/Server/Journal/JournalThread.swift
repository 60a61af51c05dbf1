import NIOPosix

/// A thread of its own for work that blocks, so that no event loop ever waits for a disk.
final class JournalThread: SerialExecutor {
  private let pool: NIOThreadPool

  init() {
    pool = NIOThreadPool(numberOfThreads: 1)
    pool.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    pool.submit { [self] _ in unsafe job.runSynchronously(on: asUnownedSerialExecutor()) }
  }

  deinit { pool.shutdownGracefully { _ in } }
}
