extension Register {
  /// The register's XML files in canonical form, in order of their paths.
  ///
  /// Two spaces for each level, attributes and elements in the order of the schema. Reading a register and writing it
  /// gives the same files if they were canonical.
  public func write() -> [(path: String, bytes: [UInt8])] {
    content.map { ($0.path, registerFile($0.path, records: $0.records.lazy.map(\.bytes))) }
  }
}
