import ArgumentParser
import DMN
import Diagnostics
import Interchange
import Shell
import Spreadsheet

extension RulesCommand {
  struct ExportTable: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export-table",
      abstract: "Write a decision table as a workbook, to be edited and imported again.",
      discussion: """
        The sheet has the standard's horizontal layout: name, hit policy, inputs, outputs, annotations, allowed \
        values, and a row for each rule.

        Example: sopthan rules export-table registers/codi-2560/rules/2560.1/claims.dmn "claim findings" \
        --out claims.xlsx
        """)

    @Argument(help: "The model.", completion: .file(extensions: ["dmn"])) var model: String
    @Argument(help: "The decision or business knowledge model whose logic is the table.") var decision: String
    @Option(name: .long, help: "The workbook to write.", completion: .file(extensions: ["xlsx"]))
    var out: String
    @OptionGroup var language: LanguageOption

    func run() throws {
      try running(in: language.language) {
        let definitions = try readDefinitions(try FileSystem.read(model), file: model)
        guard let tables = definitions.decisionTables(of: decision), tables.count == 1 else {
          let known = definitions.namesWithTables
          let nearest = nearestName(to: decision, among: known)
          throw Problems([
            Diagnostic(
              at: .argument("DECISION"), code: "table.unknown",
              Message(
                thai: "แบบจำลองไม่มีตารางเดียวในชื่อ \"\(decision)\"",
                english: "the model has no single table of the name \"\(decision)\""),
              hint: Message(
                thai: "ใช้ \(nearest ?? known.joined(separator: ", "))",
                english: "use \(nearest ?? known.joined(separator: ", "))"))
          ])
        }
        let workbook = TableGrid(tables[0], of: decision).workbook(author: "sopthan \(ToolVersion.current)")
        try writeWhole(out) { try $0.write(workbook, as: $1) }
      }
    }
  }
}
