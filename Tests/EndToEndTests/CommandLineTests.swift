import Foundation
import TestSupport
import Testing

@Suite struct `The command line` {
  @Test(arguments: [
    ["frobnicate"], ["assess"], ["assess", "x", "--period", "2560-Q9"],
    ["run", "x", "--as-of", "2017-02-30", "--out", "y"],
  ])
  func `answers a wrong call with exit code 64`(arguments: [String]) throws {
    #expect(try run(Project.executable, arguments).code == 64)
  }

  @Test(arguments: [
    [], ["run"], ["check"], ["assess"], ["explain"], ["rules"], ["rules", "list"], ["rules", "test"],
    ["rules", "check"], ["rules", "document"], ["rules", "impact"], ["rules", "export-table"],
    ["rules", "import-table"], ["workbook"], ["workbook", "issue"], ["workbook", "import"], ["dmn"],
    ["dmn", "evaluate"], ["dmn", "test"], ["what-if"], ["evidence", "verify"], ["oscal"], ["tables"],
    ["engagement"], ["engagement", "report"], ["engagement", "check"], ["engagement", "list"],
    ["journal"], ["journal", "create"], ["journal", "export"], ["journal", "verify"], ["journal", "head"],
    ["journal", "log"], ["journal", "apply"], ["journal", "do"], ["journal", "sign-offs"],
    ["journal", "reissue"], ["journal", "render-anew"], ["journal", "rebuild"], ["journal", "backup"],
  ])
  func `explains itself`(command: [String]) throws {
    let result = try run(Project.executable, command + ["--help"])
    #expect(result.code == 0)
    #expect(result.output.contains("USAGE: sopthan"))
  }

  @Test func `fails on request when a finding weighs enough`() throws {
    let result = try sopthan("assess", Project.register.path, "--period", "2560-Q2", "--fail-on", "highest")
    #expect(result.code == 1)
  }

  @Test func `names the periods it knows when asked for another`() throws {
    let result = try sopthan("assess", Project.register.path, "--period", "2561-Q1", "--language", "en")
    #expect(result.code == 2)
    #expect(result.errors.contains("2560-Q2"))
  }

  @Test func `proves a finding down to a row and a line`() throws {
    let result = try sopthan(
      "explain", Project.register.path, "--period", "2560-Q2", "FIN-01/R-17", "--language", "en")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("rules/2560.1/plan-findings.dmn:"))
    #expect(result.output.contains("divisions/FIN.xml:"))
  }

  @Test func `evaluates a decision by itself`() throws {
    let result = try sopthan(
      "dmn", "evaluate", "registers/codi-2560/rules/2560.1/levels.dmn", "--decision", "level of score",
      "--input",
      "score={likelihood: 5, consequence: 5}", in: Project.root)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output == "level of score = \"highest\"\n")
  }
}
