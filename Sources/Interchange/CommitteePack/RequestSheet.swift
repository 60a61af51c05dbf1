import Assessment
import FEEL
import Register
import Spreadsheet

extension CommitteePack {
  /// What the committee has to decide or to hear.
  var requestSheet: Sheet {
    let columns = RequestColumns(assessed: assessed)
    let start = [columns.id, columns.division, columns.level, columns.title]
    let onScreen = [columns.titleEnglish, columns.detailEnglish, columns.whoEnglish]
    let widths = (start + [columns.detail("", "")]).map(\.width) + [15, 10, 30] + onScreen.map(\.width)
    var layout = SheetLayout(.requests, of: assessed, widths: widths)

    layout.section(
      Text(thai: "1 ขอให้พิจารณายอมรับความเสี่ยงคงเหลือ", english: "Residual risks that await acceptance"))
    layout.add(
      Table(
        columns: start + [
          columns.detail("เหตุผลของผู้ประเมิน", "Reason given"),
          columns.date("ประเมินเมื่อ", "Judged on"), columns.days("งานค้าง", "Open actions"),
          columns.who("ผู้มีอำนาจยอมรับ", "Authority"),
        ], onScreen: onScreen, subjects: acceptanceRequests,
        nothing: Text(thai: "ไม่มีความเสี่ยงที่รอการยอมรับ", english: "no risk awaits acceptance")))

    layout.section(Text(thai: "2 ข้อตรวจพบที่มีนัยสำคัญสูงสุด", english: "Findings of the highest significance"))
    layout.add(
      Table(
        columns: start + [
          columns.detail("ข้อเสนอแนะ", "Recommendation"),
          columns.date("แจ้งเมื่อ", "Issued on"), columns.days("ค้าง (วัน)", "Days open"),
          columns.who("สถานะ", "Status"),
        ], onScreen: onScreen, subjects: weightiestFindings,
        nothing: Text(thai: "ไม่มีข้อตรวจพบระดับสูงสุด", english: "no finding of the highest significance")))

    layout.section(Text(thai: "3 การยอมรับความเสี่ยงที่สิ้นอายุ", english: "Lapsed acceptances"))
    layout.add(
      Table(
        columns: start + [
          columns.detail("เหตุผลเดิม", "Reason given then"),
          columns.date("สิ้นอายุ", "Expired on"), columns.days("พ้นมา (วัน)", "Days since"),
          columns.who("ผู้ยอมรับ", "Accepted by"),
        ], onScreen: onScreen, subjects: lapsedAcceptances,
        nothing: Text(thai: "ไม่มีการยอมรับที่สิ้นอายุ", english: "no acceptance has lapsed")))

    let bands = assessment.followUp.actionBands.filter(\.isForCommittee)
    layout.section(
      Text(
        thai: "4 งานแก้ไขที่\(bands.map(\.name.thai).joined(separator: " "))",
        english: "Actions \(bands.map(\.name.english).joined(separator: ", "))"))
    layout.add(
      Table(
        columns: start + [
          columns.detail("การแก้ไข", "Action"), columns.date("ครบกำหนด", "Due"),
          columns.days("ช้า (วัน)", "Days late"), columns.who("ผู้รับผิดชอบ", "Owner"),
        ], onScreen: onScreen, subjects: longOverdueActions,
        nothing: Text(thai: "ไม่มีงานแก้ไขที่ช้าเกินกำหนดนี้", english: "no action is so late")))
    return layout.finished()
  }

  private var acceptanceRequests: [RequestEntry] {
    let results = Dictionary(entries.map { ($0.plan.id, $0) }, uniquingKeysWith: { first, _ in first })
    return assessment.acceptanceRequests.sorted { ($1.level, $0.plan) < ($0.level, $1.plan) }.compactMap {
      request in
      results[request.plan].map { entry in
        let judgement = entry.assessment?.reported
        return RequestEntry(
          id: request.plan.text, division: request.division, title: entry.plan.title, level: request.level,
          detail: judgement?.reason, date: judgement?.on, days: entry.result.openActions,
          who: request.authority.name, target: target(request.plan))
      }
    }
  }

  private var weightiestFindings: [RequestEntry] {
    let asOf = assessment.standpoint.asOf
    return assessment.findings.filter { $0.significance == .highest }.map { finding in
      RequestEntry(
        id: finding.id.text, division: finding.division, title: finding.elements.title,
        level: finding.significance, detail: finding.elements.recommendation,
        date: finding.issued?.issuedOn,
        days: (finding.issued?.issuedOn).map { asOf.daysSinceEpoch - $0.daysSinceEpoch },
        who: finding.status.name,
        target: finding.plan.flatMap(target))
    }
  }

  /// Acceptances past their day, of plans that nobody accepted anew.
  private var lapsedAcceptances: [RequestEntry] {
    let asOf = assessment.standpoint.asOf
    return entries.filter { $0.result.acceptancesInForce == 0 }.flatMap { entry in
      entry.plan.acceptances.compactMap { acceptance in
        guard acceptance.on <= asOf, let expires = acceptance.expires, expires < asOf else { return nil }
        return RequestEntry(
          id: entry.plan.id.text, division: entry.plan.division, title: entry.plan.title,
          level: acceptance.level, detail: acceptance.reason, date: expires,
          days: asOf.daysSinceEpoch - expires.daysSinceEpoch, who: assessed.name(of: acceptance.by),
          target: target(entry.plan.id))
      }
    }
  }

  private var longOverdueActions: [RequestEntry] {
    let bands = Set(assessment.followUp.actionBands.filter(\.isForCommittee).map(\.code))
    return actions.filter { $0.age?.band.map(bands.contains) ?? false }
      .sorted { ($1.result.daysOverdue ?? 0, $0.result.plan) < ($0.result.daysOverdue ?? 0, $1.result.plan) }
      .map { entry in
        RequestEntry(
          id: "\(entry.result.plan).\(entry.result.action)", division: entry.result.division,
          title: entry.plan?.title ?? Text(thai: entry.result.plan.text, english: entry.result.plan.text),
          level: assessed.result(entry.result.plan)?.reportedLevel, detail: entry.action?.description,
          date: entry.result.due, days: entry.result.daysOverdue,
          who: entry.result.owner.map(assessed.name(of:)), target: target(entry.result.plan))
      }
  }
}
