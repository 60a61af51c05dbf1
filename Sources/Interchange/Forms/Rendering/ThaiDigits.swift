extension String {
  /// Digits as Thai ones, but for those of codes: a run of letters, digits and signs with a Latin letter in it,
  /// such as `FIN-03`, stays as it is.
  var withThaiDigits: String {
    var result = String.UnicodeScalarView()
    var run = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.belongsToCode {
        run.append(scalar)
      } else {
        result.append(contentsOf: run.thai)
        run.removeAll()
        result.append(scalar)
      }
    }
    result.append(contentsOf: run.thai)
    return String(result)
  }
}

extension String.UnicodeScalarView {
  /// The run with Thai digits if it holds no Latin letter.
  fileprivate var thai: String.UnicodeScalarView {
    guard !contains(where: \.isLatinLetter) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in self { result.append(scalar.thaiDigit ?? scalar) }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var isLatinLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  fileprivate var belongsToCode: Bool {
    isLatinLetter || ("0"..."9").contains(self) || "-._/%".unicodeScalars.contains(self)
  }

  fileprivate var thaiDigit: Unicode.Scalar? {
    ("0"..."9").contains(self) ? Unicode.Scalar(value - 0x30 + 0x0E50) : nil
  }
}
