import ArgumentParser
import Glibc

/// What a finished process took.
struct ProcessCost {
  /// From its start until it was gone.
  let seconds: Double
  /// On all cores, in the program and in the system for it.
  let processorSeconds: Double
  /// In bytes.
  let peakMemory: Int

  /// Runs a program with its output thrown away.
  init(of program: String, _ arguments: [String]) throws {
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var child = pid_t()
    var status: Int32 = 0
    var usage = rusage()
    var code: Int32 = 0
    seconds = elapsed {
      code = unsafe posix_spawn(&child, program, &actions, nil, &words, environ)
      if code == 0 { unsafe wait4(child, &status, 0, &usage) }
    }
    guard code == 0, status == 0 else {
      throw ValidationError("\(program) \(arguments.joined(separator: " ")) failed")
    }
    processorSeconds = usage.ru_utime.seconds + usage.ru_stime.seconds
    peakMemory = usage.ru_maxrss * 1024
  }
}
