/// A name with every run of white space made one space, as FEEL compares names.
func normalisedName(_ name: String) -> String {
  name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
