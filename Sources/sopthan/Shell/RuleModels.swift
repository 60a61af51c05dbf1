import DMN
import Diagnostics
import Shell

/// The sets of models that paths of the command line mean: each version of the rules in a register's folder, the
/// models of any other folder, or the files themselves as one set.
struct RuleModels {
  /// Nil for models that are no version of a register's rules.
  var version: String?
  var definitions: [Definitions]

  static func read(_ paths: [String]) throws -> [RuleModels] {
    var sets: [(version: String?, files: [String])] = []
    var loose: [String] = []
    var problems: [Diagnostic] = []
    for path in paths {
      guard FileSystem.isFolder(path) else {
        loose.append(path)
        continue
      }
      let files = try FileSystem.files(below: path).filter { $0.hasSuffix(".dmn") }
      let versions = Dictionary(grouping: files) { file -> String in
        let parts = file.split(separator: "/")
        return parts.count == 3 && parts[0] == "rules" ? String(parts[1]) : ""
      }
      for (version, files) in versions.sorted(by: { $0.key < $1.key }) {
        sets.append((version.isEmpty ? nil : version, files.map { "\(path)/\($0)" }))
      }
      if files.isEmpty { problems.append(.noModels(path)) }
    }
    if !loose.isEmpty { sets.append((nil, loose)) }
    let found = sets.map { set in
      RuleModels(
        version: set.version,
        definitions: set.files.compactMap { file in
          do {
            return try readDefinitions(try FileSystem.read(file), file: file)
          } catch let error as Problems {
            problems += error.diagnostics
          } catch let failure as FileSystem.Failure {
            problems.append(failure.diagnostic())
          } catch {
            problems.append(.noModels(file))
          }
          return nil
        })
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return found
  }
}

extension Diagnostic {
  fileprivate static func noModels(_ path: String) -> Diagnostic {
    Diagnostic(
      at: .file(path), code: "rules.no-models",
      Message(thai: "ไม่พบแบบจำลอง .dmn ในโฟลเดอร์นี้", english: "there is no .dmn model in this folder"),
      hint: Message(
        thai: "ระบุโฟลเดอร์ของทะเบียน หรือแฟ้ม .dmn", english: "name a register's folder, or .dmn files"))
  }
}
