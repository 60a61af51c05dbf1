/// A decimal number of up to 34 significant digits (IEEE 754 decimal128).
public struct Number: Sendable, Hashable {
  var low: UInt64
  var high: UInt64
}
