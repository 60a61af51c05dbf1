import ArgumentParser
import DMN
import Diagnostics
import Interchange
import Shell
import Spreadsheet

extension RulesCommand {
  struct ImportTable: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import-table",
      abstract: "Put a table that was edited in a workbook back into its model.",
      discussion: """
        Rules may be changed, added (without a number), removed and put in another order; so may the hit policy and \
        allowed values. What did not change stays byte for byte. Everything that is wrong is told by cell, and then \
        the model is left as it is.

        Example: sopthan rules import-table claims.xlsx --into registers/codi-2560/rules/2560.1/claims.dmn
        """)

    @Argument(help: "The workbook.", completion: .file(extensions: ["xlsx"])) var workbook: String
    @Option(name: .customLong("into"), help: "The model.", completion: .file(extensions: ["dmn"]))
    var model: String
    @OptionGroup var language: LanguageOption

    func run() throws {
      let language = language.language
      try running(in: language) {
        let bytes = try FileSystem.read(model)
        let result = try TableImport(
          of: try readWorkbook(try FileSystem.read(workbook), file: workbook), into: bytes, file: model,
          among: try neighbours())
        guard result.model != bytes else {
          return Terminal.print(
            language == .thai ? "\(result.decision): ไม่มีอะไรเปลี่ยน" : "\(result.decision): nothing changed")
        }
        try writeWhole(model) { try $0.write(result.model, as: $1) }
        Terminal.print(
          language == .thai
            ? "\(result.decision): แทนที่แล้วใน \(model)" : "\(result.decision): replaced in \(model)")
      }
    }

    /// The other models of the folder, which the model may import.
    private func neighbours() throws -> [Definitions] {
      let slash = model.lastIndex(of: "/")
      let folder = slash.map { String(model[..<$0]) } ?? "."
      return try FileSystem.files(below: folder.isEmpty ? "/" : folder)
        .filter { $0.hasSuffix(".dmn") && !$0.contains("/") && "\(folder)/\($0)" != model && $0 != model }
        .map { try readDefinitions(try FileSystem.read("\(folder)/\($0)"), file: "\(folder)/\($0)") }
    }
  }
}
