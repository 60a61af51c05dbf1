import ArgumentParser
import Shell
import Interchange
import Shell

/// What a filled form is written as.
enum FormFormat: String, ExpressibleByArgument, CaseIterable { case xlsx, html }

extension OutputFolder {
  mutating func write(_ form: FilledForm, as format: FormFormat) throws {
    switch format {
    case .xlsx: try write(form.workbook, as: "\(form.fileName).xlsx")
    case .html: try write(form.html, as: "\(form.fileName).html")
    }
  }
}
