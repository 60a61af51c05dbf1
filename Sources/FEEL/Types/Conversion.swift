extension Value {
  /// The value as a declared type wants it, or nil if it does not conform.
  ///
  /// A conforming value stays; a value becomes a list of one, a list of one its member, and a date a date and
  /// time where that makes it conform. Null conforms to every type.
  public func converted(to type: FEELType) -> Value? {
    self
  }

  /// `instance of`: structural, without any conversion; null is an instance of nothing but `Null` and `Any`.
  public func isInstance(of type: FEELType) -> Bool {
    false
  }

  /// FEEL's `=`: nil between values of different kinds, except that null equals only null.
  public func equals(_ other: Value) -> Bool? {
    nil
  }
}
