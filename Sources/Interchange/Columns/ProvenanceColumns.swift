import Assessment
import Diagnostics
import FEEL
import Register
import Spreadsheet

/// The columns of the files that the register was read from.
struct InputFileColumns {
  var path: Column<FileDigest> {
    Column("path", "แฟ้ม", "File", width: 60, total: .label(Text(thai: "รวม", english: "Total"))) {
      .text($0.path, .code)
    }
  }

  var bytes: Column<FileDigest> {
    Column("bytes", "ขนาด (ไบต์)", "Bytes", width: 16, total: .sum) { .count($0.byteCount) }
  }

  var sha256: Column<FileDigest> {
    Column("sha256", "ค่าแฮช SHA-256", "SHA-256", width: 110) { .text($0.sha256, Style.place.unwrapped) }
  }
}

/// The columns of what the rules could not evaluate.
struct RuleErrorColumns {
  var subject: Column<RuleError> {
    Column("subject", "เรื่อง", "Subject", width: 44) { .text($0.subject, .code) }
  }

  var decision: Column<RuleError> {
    Column("decision", "ตารางตัดสินใจ", "Decision", width: 16) { .text($0.decision, .code) }
  }

  var reason: Column<RuleError> {
    Column("reason", "เหตุ", "Reason", width: 72) { error in
      .text("\(error.error.message.thai)\n\(error.error.message.english)")
    }
  }
}
