/// Writes one file, or leaves the earlier one as it was.
public func writeWhole(_ path: String, _ write: (inout OutputFolder, String) throws -> Void) throws {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let folder =
    parts.count == 1
    ? "." : parts.count == 2 && parts[0].isEmpty ? "/" : parts.dropLast().joined(separator: "/")
  try OutputFolder.writing(to: folder) { try write(&$0, String(parts.last ?? "")) }
}
