import DMN
import Diagnostics

/// Test results as people read them: what does not succeed, then the verdicts of each folder and of all.
struct ConformanceText {
  private let results: [TestResult]
  private let language: Language

  init(_ results: [TestResult], language: Language) {
    self.results = results
    self.language = language
  }

  var text: String {
    var paragraphs: [String] = []
    let others = results.filter { $0.verdict != .success }
    if !others.isEmpty { paragraphs.append(others.map(\.sentence).joined(separator: "\n")) }
    paragraphs.append(table)
    return paragraphs.joined(separator: "\n\n")
  }

  private var table: String {
    let verdicts = TestResult.Verdict.allCases
    var columns = Columns(alignRight: Set(1...verdicts.count))
    columns.add([language == .thai ? "โฟลเดอร์" : "folder"] + verdicts.map(\.rawValue))
    var folders: [String] = []
    var counts: [String: [Int]] = [:]
    for result in results {
      if counts[result.folder] == nil { folders.append(result.folder) }
      for (index, verdict) in verdicts.enumerated() {
        counts[result.folder, default: verdicts.map { _ in 0 }][index] += verdict == result.verdict ? 1 : 0
      }
    }
    for folder in folders {
      columns.add([folder.isEmpty ? "." : folder] + (counts[folder] ?? []).map { "\($0)" })
    }
    columns.add(
      [language == .thai ? "รวม" : "total"]
        + verdicts.map { verdict in "\(results.count { $0.verdict == verdict })" })
    return columns.text
  }
}

extension TestResult {
  fileprivate var sentence: String {
    "\(verdict.rawValue) \(folder.isEmpty ? "" : folder + "/")\(suite) \(caseID): \(detail)"
  }
}
