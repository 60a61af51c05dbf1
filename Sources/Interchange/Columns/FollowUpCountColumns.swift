import Assessment
import Register
import Spreadsheet

/// A division, or what belongs to none, with its follow-up.
struct FollowUpCountEntry: Sendable {
  let name: Text
  let counts: FollowUpCounts
}

/// The columns of the follow-up by division.
struct FollowUpCountColumns {
  var name: Column<FollowUpCountEntry> {
    Column("name", "ส่วนงาน", "Division", width: 44, total: .label(Text(thai: "รวม", english: "Total"))) {
      .thai($0.name)
    }
  }

  var openFindings: Column<FollowUpCountEntry> {
    counted("openFindings", Text(thai: "ข้อตรวจพบที่ยังอยู่", english: "Open findings"), \.openFindings)
  }

  var returned: Column<FollowUpCountEntry> {
    counted("returned", Text(thai: "เกิดซ้ำ", english: "Returned"), \.returned)
  }

  var closed: Column<FollowUpCountEntry> {
    counted("closed", Text(thai: "ปิดแล้ว", english: "Closed"), \.closed)
  }

  var daysToClose: Column<FollowUpCountEntry> {
    counted("daysToClose", Text(thai: "วันรวมจนปิด", english: "Days to close"), \.daysToClose)
  }

  var meanDaysToClose: Column<FollowUpCountEntry> {
    Column(
      "meanDaysToClose", Text(thai: "เฉลี่ยวันจนปิด", english: "Mean days to close"), width: 12.5,
      total: .ratio(of: "daysToClose", over: "closed")
    ) { entry, row in
      .ratioFormula(of: row("daysToClose"), over: row("closed"), entry.counts.meanDaysToClose)
    }
  }

  var openActions: Column<FollowUpCountEntry> {
    counted("openActions", Text(thai: "งานแก้ไขค้าง", english: "Open actions"), \.openActions)
  }

  var late: Column<FollowUpCountEntry> {
    counted("late", Text(thai: "เลยกำหนด ปัจจุบัน", english: "Late, current due"), \.late)
  }

  var lateOriginally: Column<FollowUpCountEntry> {
    counted("lateOriginally", Text(thai: "เลยกำหนด เดิม", english: "Late, first due"), \.lateOriginally)
  }

  var extensions: Column<FollowUpCountEntry> {
    counted("extensions", Text(thai: "ครั้งที่ขยาย", english: "Extensions"), \.extensions)
  }

  private func counted(
    _ id: String, _ title: Text, _ count: any KeyPath<FollowUpCounts, Int> & Sendable
  ) -> Column<FollowUpCountEntry> {
    Column(id, title, width: 12.5, total: .sum) { entry, _ in .count(entry.counts[keyPath: count]) }
  }
}

extension FollowUpStatus {
  /// `ช้า 1–30 วัน · 1–30 days late`
  func actionLabel(_ code: String?) -> String? { actionBands.first { $0.code == code }?.label }
  func findingLabel(_ code: String?) -> String? { findingBands.first { $0.code == code }?.label }
}

extension AgeBand {
  var label: String { "\(name.thai) · \(name.english)" }
}
