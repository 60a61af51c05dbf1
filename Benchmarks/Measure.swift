import Glibc

/// Seconds on the clock that nobody sets.
func elapsed(_ work: () throws -> Void) rethrows -> Double {
  let elapsed = try ContinuousClock().measure(work)
  return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
}

/// The most memory that this process ever held, in bytes.
func peakMemory() -> Int {
  var usage = rusage()
  unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss * 1024
}

/// What this process has used of all cores so far.
func processorSeconds() -> Double {
  var usage = rusage()
  unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_utime.seconds + usage.ru_stime.seconds
}

extension timeval {
  var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

extension Array where Element == Double {
  /// The middle value; of an even number of values the upper one. Zero without values.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

extension Double {
  func text(_ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let parts = "\(Int((self * scale).rounded()))"
    guard decimals > 0 else { return parts }
    let padded = String(repeating: "0", count: Swift.max(0, decimals + 1 - parts.count)) + parts
    return padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension Int {
  /// Bytes as megabytes of a million.
  var megabytes: String { (Double(self) / 1e6).text(1) + " MB" }
}
