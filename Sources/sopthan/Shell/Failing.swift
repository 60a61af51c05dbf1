import ArgumentParser
import Diagnostics
import Shell
import Store

extension ExitCode {
  static let found = ExitCode(1)
  static let notAcceptable = ExitCode(2)
  static let readingOrWriting = ExitCode(74)
}

/// Runs a job; input that is not acceptable is told in full and ends with exit code 2, a disk that refuses with 74.
func running(in language: Language, _ job: () throws -> Void) throws {
  do {
    try job()
  } catch let problems as Problems {
    report(problems.diagnostics, in: language)
    throw ExitCode.notAcceptable
  } catch let failure as FileSystem.Failure {
    report([failure.diagnostic()], in: language)
    throw failure.step == .writing ? ExitCode.readingOrWriting : ExitCode.notAcceptable
  } catch let failure as JournalFailure {
    report([failure.diagnostic], in: language)
    throw failure.isOfInput ? ExitCode.notAcceptable : ExitCode.readingOrWriting
  }
}
