import Diagnostics

extension Exports {
  /// Every rendering as bytes: written into a folder that is gone afterwards, for a workbook can only be written to a
  /// file.
  public func rendered() throws -> [(path: String, bytes: [UInt8])] {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    return try write(to: folder.path).map { path in
      (String(path.dropFirst(folder.path.utf8.count + 1)), try FileSystem.read(path))
    }
  }
}
