import Foundation
import Glibc

/// An input that its number and seed make.
struct Input {
  let bytes: [UInt8]

  init(number: Int, seed: UInt64, among specimens: [Specimen]) {
    var dice = Dice(seed: seed &* 0x9E37_79B9 &+ UInt64(number))
    let specimen = specimens[dice.below(specimens.count)]
    bytes = specimen.mutated(&dice)
  }
}

/// Runs one after the other in this process, noting which is running where a supervisor finds it.
struct Stretch {
  let subject: Subject
  let specimens: [Specimen]
  let seed: UInt64
  let notes: String

  /// Seconds that a run may take of the processor, and bytes that it may add to the memory.
  private static let seconds: Int32 = 10
  private static let memory = 600 << 20

  func run(_ numbers: Range<Int>) throws {
    var outcomes: [String: Int] = [:]
    limitMemory()
    for number in numbers {
      try note(number, outcomes)
      limitTime()
      do {
        outcomes[
          try subject.take(Input(number: number, seed: seed, among: specimens).bytes).rawValue, default: 0] +=
          1
      } catch {
        try note(number, outcomes)
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        exit(3)
      }
    }
    try note(numbers.upperBound, outcomes)
  }

  private func note(_ number: Int, _ outcomes: [String: Int]) throws {
    let text = "\(number) " + outcomes.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    // At once, so that whoever ends this process finds a number there.
    try Data(text.utf8).write(to: URL(filePath: notes), options: .atomic)
  }

  private func limitMemory() {
    var limit = rlimit(rlim_cur: rlim_t(Self.memory), rlim_max: rlim_t(Self.memory))
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
  }

  private func limitTime() {
    var timer = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: Int(Self.seconds), tv_usec: 0))
    unsafe setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
  }
}

/// A stretch in a process of its own, seen from outside.
struct StretchProcess {
  let outcomes: [String: Int]
  let next: Int
  let find: (number: Int, what: String)?

  init(arguments: [String], notes: String, until end: Date) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    try process.run()
    while process.isRunning, Date() < end { usleep(50_000) }
    let wasStopped = process.isRunning
    if wasStopped { process.terminate() }
    process.waitUntilExit()
    let words = try String(contentsOfFile: notes, encoding: .utf8).split(separator: " ")
    let number = words.first.flatMap { Int($0) } ?? 0
    outcomes = Dictionary(
      words.dropFirst().compactMap { word in
        let parts = word.split(separator: "=")
        return parts.count == 2 ? Int(parts[1]).map { (String(parts[0]), $0) } : nil
      }, uniquingKeysWith: +)
    let isSound = process.terminationReason == .exit && process.terminationStatus == 0
    next = isSound || wasStopped ? number : number + 1
    let reason = process.terminationReason == .exit ? "exit" : "signal"
    find = isSound || wasStopped ? nil : (number, "\(reason) \(process.terminationStatus)")
  }
}
