import Diagnostics
import Register
import Shell

/// A document with what was found of it.
struct EvidenceVerdict {
  let held: HeldEvidence
  let state: EvidenceState
}

/// What `evidence verify` tells: each document that changed or is missing, then the counts.
struct EvidenceText {
  private let verdicts: [EvidenceVerdict]
  private let language: Language

  init(_ verdicts: [EvidenceVerdict], language: Language) {
    self.verdicts = verdicts
    self.language = language
  }

  var text: String {
    var columns = Columns()
    for verdict in verdicts where verdict.state == .changed || verdict.state == .missing {
      columns.add(
        Terminal.styled(verdict.state.name(in: language), .red), verdict.held.holder,
        verdict.held.evidence.reference)
    }
    let counts = EvidenceState.allCases.compactMap { state in
      let count = verdicts.count { $0.state == state }
      return count > 0 ? "\(state.name(in: language)) \(count)" : nil
    }
    let total =
      language == .thai
      ? "เอกสารหลักฐาน \(verdicts.count) รายการ" : "\(verdicts.count) document(s)"
    let summary = counts.isEmpty ? total : "\(total): \(counts.joined(separator: ", "))"
    return columns.text.isEmpty ? summary : "\(columns.text)\n\(summary)"
  }
}

extension EvidenceState {
  func name(in language: Language) -> String {
    switch (self, language) {
    case (.unchanged, .thai): "ไม่เปลี่ยน"
    case (.changed, .thai): "เปลี่ยนไป"
    case (.missing, .thai): "หาไม่พบ"
    case (.unsealed, .thai): "ไม่มีค่าแฮชให้เทียบ"
    case (.elsewhere, .thai): "อยู่ที่ URL (ไม่ได้ตรวจ)"
    case (.unchanged, .english): "unchanged"
    case (.changed, .english): "changed"
    case (.missing, .english): "missing"
    case (.unsealed, .english): "without digest"
    case (.elsewhere, .english): "at a URL (not checked)"
    }
  }
}
