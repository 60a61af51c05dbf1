import Assessment
import FEEL
import Register
import Spreadsheet

/// A number that a report printed, beside the number that comes out of computing it anew.
struct ReconciledEntry: Sendable {
  let id: String
  let section: String
  let statement: Text
  let printed: Number?
  let recomputed: Number?
  let decimals: Int
  let verdict: Verdict
  /// How the number is computed.
  let expression: String
  let origin: Origin

  init(_ claim: Claim, _ result: ClaimResult) {
    id = claim.id.text
    section = claim.section
    statement = claim.statement
    printed = Number(result.claimed)
    recomputed = result.recomputed.flatMap { Number($0) }
    decimals = claim.decimals
    verdict = result.verdict
    expression = claim.expression
    origin = claim.origin
  }

  init(_ figure: Figure, _ result: FigureResult) {
    id = figure.id
    section = figure.section
    statement = figure.label
    printed = result.published
    recomputed = result.recomputed
    decimals = 0
    verdict = result.verdict
    expression = figure.recomputedAs ?? ""
    origin = figure.origin
  }
}

/// The columns of the reconciliation of a published report.
struct ReconciliationColumns {
  let assessed: AssessedRegister

  var section: Column<ReconciledEntry> {
    Column("section", "หัวข้อ", "Section", width: 11) { .text($0.section, .word) }
  }

  var id: Column<ReconciledEntry> {
    Column("id", "รหัส", "Id", width: 24) { .text($0.id, .code) }
  }

  var statement: Column<ReconciledEntry> {
    Column("statement", "ข้อความในรายงาน", "What the report says", width: 84) { .thai($0.statement) }
  }

  var statementEnglish: Column<ReconciledEntry> {
    Column("statementEnglish", "ภาษาอังกฤษ", "In English", width: 130) { .english($0.statement) }
  }

  var printed: Column<ReconciledEntry> {
    Column("printed", "ตัวเลขในรายงาน", "Printed", width: 14) { .decimal($0.printed, decimals: $0.decimals) }
  }

  var recomputed: Column<ReconciledEntry> {
    Column("recomputed", "คำนวณใหม่", "Recomputed", width: 14) {
      .decimal($0.recomputed, decimals: $0.decimals)
    }
  }

  var verdict: Column<ReconciledEntry> {
    Column("verdict", "ผลเทียบ", "Verdict", width: 28) { $0.verdict.cell }
  }

  var expression: Column<ReconciledEntry> {
    Column("expression", "สูตร", "Expression", width: 240) { .text($0.expression, .place) }
  }

  var source: Column<ReconciledEntry> {
    Column("source", "ที่มา", "Source", width: 36) { [assessed] in assessed.place($0.origin) }
  }
}

extension Cell {
  /// A number with exactly so many decimals.
  static func decimal(_ number: Number?, decimals: Int) -> Cell {
    guard let double = number?.double else { return .dash }
    var style = Style.count
    let digits = String(repeating: "0", count: Swift.min(Swift.max(0, decimals), 10))
    style.numberFormat = digits.isEmpty ? "#,##0" : "#,##0.\(digits)"
    return Cell(.number(double), style)
  }
}
