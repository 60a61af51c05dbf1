/// A parsed regular expression. Characters are code points.
indirect enum PatternSyntax {
  case character(UInt32)
  case set(CharacterSet)
  case start
  case end
  case sequence([PatternSyntax])
  case alternatives([PatternSyntax])
  case group(Int, PatternSyntax)
  case repetition(PatternSyntax, least: Int, most: Int?, isLazy: Bool)
  case backReference(Int)
}
