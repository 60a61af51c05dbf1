public import Assessment
import DMN
import Diagnostics

/// Reads the models of a folder as a rule pack of its own; its version is the folder's name.
public func rulePack(inFolder path: String) throws -> RulePack {
  var models: [Definitions] = []
  var problems: [Diagnostic] = []
  for name in try FileSystem.files(below: path) where name.hasSuffix(".dmn") {
    let file = "\(path)/\(name)"
    do {
      models.append(try readDefinitions(try FileSystem.read(file), file: file))
    } catch let error as Problems {
      problems += error.diagnostics
    }
  }
  guard problems.isEmpty else { throw Problems(problems) }
  let version = path.split(separator: "/").last.map(String.init) ?? path
  return try RulePack(version: version, models: models)
}
