extension Register {
  /// The register's XML files in canonical form, in order of their paths.
  ///
  /// Two spaces for each level, attributes and elements in the order of the schema. Reading a register and writing it
  /// gives the same files if they were canonical.
  public func write() -> [(path: String, bytes: [UInt8])] {
    content.map { ($0.path, registerFile($0.path, records: $0.records.lazy.map(\.bytes))) }
  }

  /// One of these files; nil if the register has none of the path.
  public func write(_ path: String) -> [UInt8]? {
    content.first { $0.path == path }.map { registerFile(path, records: $0.records.lazy.map(\.bytes)) }
  }
}
