extension Diagnostic {
  /// One line: place, severity, fact, hint.
  ///
  /// `divisions/FIN.xml:12:5: error: "FN" is not a division. Hint: did you mean "FIN"?`
  public func text(in language: Language) -> String {
    var line = "\(location): \(severity.word(in: language)): \(message.text(in: language))"
    if let hint {
      line += language == .thai ? " คำแนะนำ: " : " Hint: "
      line += hint.text(in: language)
    }
    return line
  }
}

extension Severity {
  public func word(in language: Language) -> String {
    switch (self, language) {
    case (.note, .english): "note"
    case (.warning, .english): "warning"
    case (.error, .english): "error"
    case (.note, .thai): "หมายเหตุ"
    case (.warning, .thai): "คำเตือน"
    case (.error, .thai): "ข้อผิดพลาด"
    }
  }
}
