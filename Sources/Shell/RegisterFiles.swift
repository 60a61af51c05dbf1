public import Diagnostics
public import Register
import Store

/// The bytes of a register's files, from a folder or from a journal.
public struct RegisterFiles: Sendable {
  public let folder: RegisterFolder
  /// Of the folder's inputs, those that could be read.
  public let contents: [(path: String, bytes: [UInt8])]
  /// Why the others could not.
  public let problems: [Diagnostic]

  /// - Parameter path: of a register's folder, or of a journal.
  public init(at path: String) throws {
    if FileSystem.isFile(path) {
      self.init(try Journal(opening: path, for: .reading).files())
      return
    }
    let folder = RegisterFolder(paths: try FileSystem.files(below: path))
    var problems: [Diagnostic] = []
    var contents: [(path: String, bytes: [UInt8])] = []
    for entry in folder.inputs {
      do throws(FileSystem.Failure) {
        contents.append((entry.path, try FileSystem.read("\(path)/\(entry.path)")))
      } catch {
        problems.append(error.diagnostic(as: entry.path))
      }
    }
    self.init(folder: folder, contents: contents, problems: problems)
  }

  public init(_ files: [(path: String, bytes: [UInt8])]) {
    self.init(folder: RegisterFolder(paths: files.map(\.path)), contents: files, problems: [])
  }

  private init(folder: RegisterFolder, contents: [(path: String, bytes: [UInt8])], problems: [Diagnostic]) {
    self.folder = folder
    self.contents = contents
    self.problems = problems
  }

  /// The files that are not the register's own: rule packs and forms.
  public var attached: [(path: String, bytes: [UInt8])] {
    contents.filter {
      switch FileKind(path: $0.path) {
      case .rule, .form: true
      default: false
      }
    }
  }
}
