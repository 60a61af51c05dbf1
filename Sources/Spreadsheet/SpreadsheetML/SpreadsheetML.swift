import XML

/// Writes a workbook as SpreadsheetML 2003, the one XML file that Excel and LibreOffice open as a workbook.
///
/// The format has no charts and no free colours for sheets' tabs, and fills come without their patterns; all
/// else of the workbook is there. The same workbook makes the same bytes.
///
/// - Throws: `WorkbookError`, or what a sheet's `rows` throws.
public func spreadsheetML(_ workbook: Workbook) throws -> [UInt8] {
  try workbook.check()
  var styles = StyleSheet()
  // Styles stand before the sheets, but the rows, which are pulled once, tell which there are.
  var sheets = XMLWriter(fragmentAtDepth: 1)
  for sheet in workbook.sheets { try sheet.write(to: &sheets, styles: &styles) }

  var writer = XMLWriter(reservingCapacity: 1 << 16)
  writer.processingInstruction("mso-application", "progid=\"Excel.Sheet\"")
  writer.start(
    "Workbook",
    [
      "xmlns": Namespace.spreadsheet, "xmlns:o": Namespace.office, "xmlns:x": Namespace.excel,
      "xmlns:ss": Namespace.spreadsheet,
    ])
  workbook.properties.write(to: &writer)
  workbook.properties.writeCustom(to: &writer)
  styles.write(to: &writer)
  workbook.writeNames(to: &writer)
  writer.append(sheets)
  writer.end()
  return writer.finish()
}

enum Namespace {
  static let spreadsheet = "urn:schemas-microsoft-com:office:spreadsheet"
  static let office = "urn:schemas-microsoft-com:office:office"
  static let dataTypes = "uuid:C2F41010-65B3-11d1-A29F-00AA00C14882"
  static let excel = "urn:schemas-microsoft-com:office:excel"
}

extension Workbook.Properties {
  fileprivate func write(to writer: inout XMLWriter) {
    writer.start("DocumentProperties", ["xmlns": Namespace.office])
    writer.element("Title", [:], title)
    writer.element("Subject", [:], subject)
    writer.element("Author", [:], author)
    if !comments.isEmpty { writer.element("Description", [:], comments) }
    writer.element("Created", [:], "\(created.iso8601)T00:00:00Z")
    writer.end()
  }

  fileprivate func writeCustom(to writer: inout XMLWriter) {
    guard !custom.isEmpty else { return }
    writer.start("CustomDocumentProperties", ["xmlns": Namespace.office, "xmlns:dt": Namespace.dataTypes])
    for property in custom { writer.element(property.name, ["dt:dt": "string"], property.value) }
    writer.end()
  }
}

extension Workbook {
  fileprivate func writeNames(to writer: inout XMLWriter) {
    guard !definedNames.isEmpty else { return }
    writer.start("Names")
    for name in definedNames {
      writer.element(
        "NamedRange",
        ["ss:Name": name.name, "ss:RefersTo": "=\(r1c1(name.reference, atRow: 0, column: 0))"])
    }
    writer.end()
  }
}
