import Spreadsheet

extension ExportMark {
  /// As a workbook holds it among its properties.
  var properties: [Workbook.CustomProperty] {
    prefixed.map { Workbook.CustomProperty(name: $0.name, value: $0.value) }
  }
}

extension HTMLWriter {
  /// The mark as meta elements of the head.
  mutating func metas(_ mark: ExportMark) {
    for (name, value) in mark.prefixed { element("meta", ["name": name, "content": value]) }
  }
}

extension OSCALWriter {
  /// The mark as properties of a document's metadata.
  func properties(_ mark: ExportMark) -> [OSCALNode] {
    mark.fields.flatMap { property($0.name, $0.value) }
  }
}
