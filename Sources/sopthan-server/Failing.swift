public import ArgumentParser
public import Diagnostics
import Shell
import Store

extension Language: ExpressibleByArgument {}

struct LanguageOption: ParsableArguments {
  @Option(name: .long, help: "Language of messages: th or en.") var language: Language = .thai
}

/// Runs a job; input that is not acceptable is told in full and ends with exit code 2, a disk that refuses with 74.
func running(in language: Language, _ job: () async throws -> Void) async throws {
  do {
    try await job()
  } catch let problems as Problems {
    report(problems.diagnostics, in: language)
    throw ExitCode(2)
  } catch let failure as FileSystem.Failure {
    report([failure.diagnostic()], in: language)
    throw ExitCode(failure.step == .writing ? 74 : 2)
  } catch let failure as JournalFailure {
    report([failure.diagnostic], in: language)
    throw ExitCode(failure.isOfInput ? 2 : 74)
  }
}
