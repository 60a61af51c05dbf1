import Diagnostics

/// A name that a file gives to something, with the place.
struct Declaration: Sendable, Hashable {
  var referent: Referent
  var name: String
  var line: Int32
  var column: Int32
}

/// A name that a file uses for something that may stand in any other file.
struct Reference: Sendable, Hashable {
  var referent: Referent
  var name: String
  var line: Int32
  var column: Int32
}
