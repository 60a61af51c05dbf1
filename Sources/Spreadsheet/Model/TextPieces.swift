extension String {
  /// The text in pieces that each take at most so many lines at a width: for texts that are higher than a row can be.
  ///
  /// It is parted at line breaks and spaces, and inside a word only where a single word is too long. The pieces put
  /// together with the breaks and spaces between them give the text again. The number of an item is not parted from it.
  public func pieces(ofLines limit: Int, width: Double, fontSize: Double) -> [String] {
    guard lineCount(width: width, fontSize: fontSize) > limit else { return [self] }
    var pieces: [String] = []
    var piece = ""
    /// The sign between the piece and the next word.
    var gap = ""
    for word in words(ofLines: limit, width: width, fontSize: fontSize) {
      let longer = piece + gap + word.text
      if !piece.isEmpty, longer.lineCount(width: width, fontSize: fontSize) > limit {
        let (kept, moved) = piece.withoutShortEnd
        pieces.append(kept)
        piece = moved.isEmpty ? word.text : moved + gap + word.text
      } else {
        piece = longer
      }
      gap = word.gap
    }
    return pieces + [piece]
  }

  /// The text without a last line such as `2.`, the number of an item, which belongs to what follows it.
  private var withoutShortEnd: (kept: String, moved: String) {
    guard let lineBreak = lastIndex(of: "\n") else { return (self, "") }
    let end = self[index(after: lineBreak)...]
    guard end.hasSuffix("."), String(end).columnWidth <= 5 else { return (self, "") }
    return (String(self[..<lineBreak]), String(end))
  }

  /// The words with the sign behind each; what is too long for a piece is cut between two letters.
  private func words(ofLines limit: Int, width: Double, fontSize: Double) -> [(text: String, gap: String)] {
    var words: [(text: String, gap: String)] = []
    var word = ""
    for character in self {
      if character == " " || character == "\n" {
        words.append((word, String(character)))
        word = ""
      } else if (word + String(character)).lineCount(width: width, fontSize: fontSize) > limit {
        words.append((word, ""))
        word = String(character)
      } else {
        word.append(character)
      }
    }
    words.append((word, ""))
    return words
  }
}
