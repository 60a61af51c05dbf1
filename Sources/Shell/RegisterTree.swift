/// Writes the files of a register into a folder and its subfolders: all of them or none. Other files stay.
public func writeRegister(_ files: [(path: String, bytes: [UInt8])], to root: String) throws -> Int {
  var folders: [String: OutputFolder] = [:]
  do {
    for file in files {
      let parts = file.path.split(separator: "/")
      let folder = ([root] + parts.dropLast().map(String.init)).joined(separator: "/")
      let name = parts.last.map(String.init) ?? file.path
      if folders[folder] == nil { folders[folder] = try OutputFolder(folder) }
      try folders[folder]?.write(file.bytes, as: name)
    }
    var count = 0
    for path in folders.keys.sorted() { count += try folders[path]?.complete().count ?? 0 }
    return count
  } catch {
    for folder in folders.values { folder.discard() }
    throw error
  }
}
