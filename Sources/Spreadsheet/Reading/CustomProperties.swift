public import Diagnostics
internal import XML

/// The custom properties of an XLSX workbook by their names: texts that its writer left in the file itself, and which
/// programs keep when they save it anew.
///
/// - Throws: what makes the file no workbook.
public func readCustomProperties(
  _ bytes: [UInt8], file: String, limits: ReadingLimits = .standard
) throws(Problems) -> [String: String] {
  let part: [UInt8]?
  do throws(ReadingProblem) {
    part = try Archive.open(bytes, limits: limits) { archive throws(ReadingProblem) in
      let name = "docProps/custom.xml"
      return archive.names.contains(name) ? try archive.bytes(of: name) : nil
    }
  } catch {
    throw Problems([error.diagnostic(in: file)])
  }
  guard let part else { return [:] }
  var properties: [String: String] = [:]
  for property in try readDocument(part, file: file).children(named: "property") {
    guard let name = property["name"], let value = property.children.first(where: { _ in true }) else {
      continue
    }
    properties[name] = value.text
  }
  return properties
}
