import FEEL

extension NameForm {
  /// Whether a string has the form; the lengths and characters are those of the register's schema.
  public func accepts(_ text: String) -> Bool {
    switch self {
    case .date: text.utf8.count == 10 && CalendarDate(text) != nil
    case .period: PeriodID(text).map { $0.fiscalYear >= 1000 } ?? false
    case .division: Self.isDivision(text[...])
    case .plan: Self.isPlan(text)
    case .control: Self.isNumbered(text, after: "K")
    case .action: ActionReference(text).map(Self.isAction) ?? false
    case .actionNumber: Self.isNumbered(text, after: "A")
    case .person, .finding, .engagement, .topic, .rule, .register, .subject, .rulesVersion, .indicator,
      .riskIssue:
      Self.isCode(text)
    case .actionHolder: text.contains("/") ? Self.isCode(text) : Self.isPlan(text)
    case .evidenceHolder: EvidenceHolder(text).map(Self.isEvidenceHolder) ?? false
    case .source: Source(text) != nil && !text.contains(" ")
    case .path: Self.isPath(text)
    case .sha256: text.utf8.count == 64 && text.utf8.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
    case .mediaType: Self.isMediaType(text)
    case .decimal: Self.isDecimal(text)
    }
  }

  /// Letters, digits and `. _ / -`, beginning with a letter or a digit.
  private static func isCode(_ text: String) -> Bool {
    text.utf8.first.map(isAlphanumeric) ?? false
      && text.utf8.allSatisfy { isAlphanumeric($0) || "._/-".utf8.contains($0) }
  }

  private static func isDivision(_ text: Substring) -> Bool {
    text.utf8.first.map(isCapital) ?? false && text.utf8.count <= 10
      && text.utf8.allSatisfy { isCapital($0) || isDigit($0) }
  }

  private static func isPlan(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && isDivision(parts[0]) && (2...7).contains(parts[1].utf8.count)
      && parts[1].utf8.allSatisfy(isDigit)
  }

  /// `K1` to `K9999`.
  private static func isNumbered(_ text: String, after letter: String) -> Bool {
    let digits = text.utf8.dropFirst(letter.utf8.count)
    return text.hasPrefix(letter) && (1...4).contains(digits.count) && digits.allSatisfy(isDigit)
      && digits.first != UInt8(ascii: "0")
  }

  private static func isAction(_ reference: ActionReference) -> Bool {
    guard isNumbered(reference.action.text, after: "A") else { return false }
    return switch reference.holder {
    case .plan(let plan): isPlan(plan.text)
    case .finding(let finding): isCode(finding.text)
    }
  }

  private static func isEvidenceHolder(_ holder: EvidenceHolder) -> Bool {
    switch holder {
    case .judgement(let assessment, _): isPlan(assessment.plan.text)
    case .action(let action): isAction(action)
    case .control(let plan, let control): isPlan(plan.text) && isNumbered(control.text, after: "K")
    }
  }

  /// A path that does not leave the folder it is relative to.
  private static func isPath(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\\") }
  }

  /// Digits with a point between them and a sign before them at most.
  private static func isDecimal(_ text: String) -> Bool {
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && text.utf8.count <= 36 && !text.hasPrefix("--")
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) } && Number(text) != nil
  }

  private static func isMediaType(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { isAlphanumeric($0) || ".+-".utf8.contains($0) }
      }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

private func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26
}
