public import Interchange
import Spreadsheet

/// Every rendering of an assessed register, written all or none.
public struct Exports: Sendable {
  private let assessed: AssessedRegister

  public init(_ assessed: AssessedRegister) { self.assessed = assessed }

  public func write(to folder: String) throws -> [String] {
    try OutputFolder.writing(to: folder) { output in
      let xml = output.place(for: "assessment.xml")
      let json = output.place(for: "assessment.json")
      let report = output.place(for: "report.html")
      let spreadsheet = output.place(for: "committee-pack.xml")
      let workbook = output.place(for: "committee-pack.xlsx")
      let pack = assessed.committeePack
      // The workbook takes as long as all others together.
      try both(
        { try workbook.write(pack) },
        { [assessed] in
          let document = assessed.document
          try xml.write(document.xml(root: "assessment"))
          try json.write(document.json())
          try report.write(assessed.report)
          try spreadsheet.write(spreadsheetML(pack))
        })
    }
  }
}
