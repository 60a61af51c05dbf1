extension Style.Fill {
  /// The colour of the pattern's lines: dark enough to show in grey print, light enough to read text over it.
  var ink: Colour { colour.darkened(by: 0.3) }
}
