import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// Each respondent's ratings of each system, who answered how completely, and what they wrote.
  var selfAssessmentSheet: Sheet {
    let respondents = assessment.selfAssessments.map(\.division)
    let period = assessment.standpoint.period.id
    let answered = register.selfAssessments.filter {
      $0.period == period && respondents.contains($0.division)
    }
    let topics = (register.questionnaire?.groups ?? []).flatMap { group in
      group.topics.map { topic in
        TopicEntry(
          group: group, topic: topic,
          answers: Dictionary(
            answered.compactMap { handedIn in
              handedIn.answers.first { $0.topic == topic.id }.map { (handedIn.division, $0) }
            }, uniquingKeysWith: { first, _ in first }))
      }
    }
    let columns = SelfAssessmentColumns(assessed: assessed, respondents: respondents)
    let table = Table(
      columns: [columns.topic, columns.title, columns.titleEnglish, columns.group]
        + respondents.flatMap(columns.ratings(of:)) + [columns.meanQuantity, columns.meanQuality],
      subjects: topics)
    var layout = SheetLayout(.selfAssessments, of: assessed, widths: table.columns.map(\.width))
    if let highest = register.questionnaire?.highestRating {
      layout.note(
        Text(
          thai: "คะแนน 1 ถึง \(highest); ที่ไม่ได้ให้คะแนนแสดงว่า “ไม่ตอบ” และไม่นับในค่าเฉลี่ย",
          english:
            "Ratings from 1 to \(highest); a rating that was not given is marked and left out of the means."))
    }
    let place = layout.add(table)

    let handedIn = RespondentColumns(assessed: assessed)
    layout.section(Text(thai: "ความครบถ้วนของคำตอบ", english: "How completely each division answered"))
    layout.add(
      Table(
        columns: [
          handedIn.division, handedIn.name, handedIn.nameEnglish, handedIn.isHandedIn, handedIn.topics,
          handedIn.answered, handedIn.mean, handedIn.findings, handedIn.highFindings,
        ], subjects: assessment.selfAssessments))

    let notes = AnswerNoteColumns()
    layout.section(Text(thai: "คำอธิบายและหลักฐาน", english: "Notes and evidence"))
    layout.add(
      Table(
        columns: [
          notes.division, notes.note, notes.noteEnglish, notes.topic, notes.quantity, notes.quality,
          notes.evidence,
        ],
        subjects: respondents.flatMap { division in
          answered.filter { $0.division == division }.flatMap(\.answers)
            .filter { $0.note != nil || !$0.evidence.isEmpty }.map { answer in
              AnswerNote(
                division: division, topic: topics.first { $0.topic.id == answer.topic }?.topic, answer: answer
              )
            }
        }))
    return layout.finished(main: place, frozenColumns: 1)
  }
}
