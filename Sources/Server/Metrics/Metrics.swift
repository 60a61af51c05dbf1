import Synchronization

/// What the server counts, in the text form that Prometheus reads.
///
/// Source: https://prometheus.io/docs/instrumenting/exposition_formats/
final class Metrics: Sendable {
  private struct Counts {
    var requests: [Key: Int] = [:]
    var under = Array(repeating: 0, count: Metrics.bounds.count)
    var seconds = 0.0
    var total = 0
    var inFlight = 0
    var events: [String: Int] = [:]
  }

  private struct Key: Hashable {
    var room: String
    var status: Int
  }

  /// Upper bounds of the classes of durations, in seconds.
  private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 5]
  /// The first part of a path is a label only where it is one of ours, so that nobody fills the memory with labels.
  private static let rooms: Set = [
    "home", "sign-in", "sign-out", "password", "language", "search", "assets", "committee", "plans", "plan",
    "changes", "divisions", "division", "findings", "finding", "actions", "action", "indicators",
    "risk-issues", "engagements", "engagement", "acceptances", "reconciliation", "table", "history", "desk",
    "scoring", "queue", "follow-up", "rules", "impact", "division-desk", "self-assessment", "workbook",
    "evidence", "perform", "accounts", "healthz", "readyz", "metrics", "api",
  ]

  private let counts = Mutex(Counts())

  func began() { counts.withLock { $0.inFlight += 1 } }
  func ended() { counts.withLock { $0.inFlight -= 1 } }

  func count(room: String, status: Int, _ duration: Duration) {
    let (whole, attoseconds) = duration.components
    let seconds = Double(whole) + Double(attoseconds) / 1e18
    let key = Key(room: Self.rooms.contains(room) ? room : "other", status: status)
    counts.withLock { counts in
      counts.requests[key, default: 0] += 1
      counts.seconds += seconds
      counts.total += 1
      for (index, bound) in Self.bounds.enumerated() where seconds <= bound { counts.under[index] += 1 }
    }
  }

  /// - Parameter event: such as `sign-in refused`.
  func count(_ event: String) { counts.withLock { $0.events[event, default: 0] += 1 } }

  /// - Parameter entries: of the journal; nil where it can not be read.
  func text(entries: Int?) -> String {
    let counts = counts.withLock { $0 }
    var lines = [
      "# HELP sopthan_requests_total Requests answered.", "# TYPE sopthan_requests_total counter",
    ]
    for (key, count) in counts.requests.sorted(by: {
      ($0.key.room, $0.key.status) < ($1.key.room, $1.key.status)
    }) {
      lines.append("sopthan_requests_total{room=\"\(key.room)\",status=\"\(key.status)\"} \(count)")
    }
    lines += [
      "# HELP sopthan_request_seconds Time to answer.", "# TYPE sopthan_request_seconds histogram",
    ]
    for (bound, count) in zip(Self.bounds, counts.under) {
      lines.append("sopthan_request_seconds_bucket{le=\"\(bound)\"} \(count)")
    }
    lines += [
      "sopthan_request_seconds_bucket{le=\"+Inf\"} \(counts.total)",
      "sopthan_request_seconds_sum \(counts.seconds)", "sopthan_request_seconds_count \(counts.total)",
      "# HELP sopthan_requests_in_flight Requests being answered.",
      "# TYPE sopthan_requests_in_flight gauge", "sopthan_requests_in_flight \(counts.inFlight)",
      "# HELP sopthan_events_total What happened.", "# TYPE sopthan_events_total counter",
    ]
    for (event, count) in counts.events.sorted(by: { $0.key < $1.key }) {
      lines.append("sopthan_events_total{event=\"\(event)\"} \(count)")
    }
    if let entries {
      lines += [
        "# HELP sopthan_journal_entries Entries of the journal.", "# TYPE sopthan_journal_entries gauge",
        "sopthan_journal_entries \(entries)",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
