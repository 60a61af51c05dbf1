import Assessment
import Diagnostics
import Register
import Spreadsheet

/// A rule with how often it fired.
struct RuleEntry: Sendable {
  let rule: Rule
  let findings: Int
  /// Different plans among the subjects.
  let plans: Int
}

/// The columns of rules.
struct RuleColumns {
  let assessed: AssessedRegister

  var id: Column<RuleEntry> {
    Column("id", "เกณฑ์", "Rule", width: 11, total: .label(Text(thai: "รวม", english: "Total"))) {
      .text($0.rule.id.text, .code)
    }
  }

  var significance: Column<RuleEntry> {
    Column("significance", "นัยสำคัญ", "Significance", width: 22) { [assessed] in
      assessed.cell($0.rule.significance)
    }
  }

  var title: Column<RuleEntry> {
    Column("title", "ชื่อเกณฑ์", "Title", width: 62) { .text($0.rule.title.thai, .body.emphasised) }
  }

  var titleEnglish: Column<RuleEntry> {
    Column("titleEnglish", "ภาษาอังกฤษ", "Title, in English", width: 80) { .english($0.rule.title) }
  }

  var criteria: Column<RuleEntry> {
    Column("criteria", "อ้างอิง", "Criteria", width: 104) { .thai($0.rule.criteria) }
  }

  var criteriaEnglish: Column<RuleEntry> {
    Column("criteriaEnglish", "ภาษาอังกฤษ", "Criteria, in English", width: 110) { .english($0.rule.criteria) }
  }

  var decision: Column<RuleEntry> {
    Column("decision", "ตารางตัดสินใจ", "Decision table", width: 34) { .text($0.rule.decision, .place) }
  }

  var row: Column<RuleEntry> {
    Column("row", "แถว", "Row", width: 7) { .count($0.rule.row, .score) }
  }

  /// Counted by a formula over the table of findings.
  func findings(in table: TablePlace) -> Column<RuleEntry> {
    Column("findings", Text(thai: "ข้อตรวจพบ", english: "Findings"), width: 12, total: .sum) { entry, row in
      .formula("COUNTIF(\(table.range("rule")),\(row("id")))", entry.findings)
    }
  }

  var plans: Column<RuleEntry> {
    Column("plans", "แผน", "Plans", width: 9) { .count($0.plans) }
  }

  var source: Column<RuleEntry> {
    Column("source", "ที่มา", "Source", width: 60) { .text($0.rule.location.description, .place) }
  }
}
