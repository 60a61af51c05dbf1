import Interchange
import Spreadsheet

/// Every rendering of an assessed register, written all or none.
struct Exports {
  private let assessed: AssessedRegister

  init(_ assessed: AssessedRegister) { self.assessed = assessed }

  func write(to folder: String) throws -> [String] {
    var output = try OutputFolder(folder)
    do {
      let document = assessed.document
      let pack = assessed.committeePack
      try output.write(document.xml(root: "assessment"), as: "assessment.xml")
      try output.write(document.json(), as: "assessment.json")
      try output.write(assessed.report, as: "report.html")
      try output.write(spreadsheetML(pack), as: "committee-pack.xml")
      try output.write(pack, as: "committee-pack.xlsx")
      return try output.complete()
    } catch {
      output.discard()
      throw error
    }
  }
}
