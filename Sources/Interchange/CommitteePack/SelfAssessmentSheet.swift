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
    let ratings =
      [columns.topic, columns.title, columns.group] + respondents.flatMap(columns.ratings(of:))
      + [columns.meanQuantity, columns.meanQuality]
    let handedIn = RespondentColumns(assessed: assessed)
    let completeness = [
      handedIn.division, handedIn.name, handedIn.isHandedIn, handedIn.topics, handedIn.answered,
      handedIn.mean, handedIn.findings, handedIn.highFindings,
    ]
    // With few respondents the second table is the wider one.
    let screenFrom = max(ratings.count, completeness.count)
    let table = Table(
      columns: ratings, onScreen: [columns.titleEnglish], screenFrom: screenFrom, subjects: topics)
    var layout = SheetLayout(.selfAssessments, of: assessed, widths: table.widths)
    if let highest = register.questionnaire?.highestRating {
      layout.note(
        Text(
          thai: "คะแนน 1 ถึง \(highest); ที่ไม่ได้ให้คะแนนแสดงว่า “ไม่ตอบ” และไม่นับในค่าเฉลี่ย",
          english:
            "Ratings from 1 to \(highest); a rating that was not given is marked and left out of the means."))
    }
    let place = layout.add(table)

    layout.section(Text(thai: "ความครบถ้วนของคำตอบ", english: "How completely each division answered"))
    layout.add(
      Table(
        columns: completeness, onScreen: [handedIn.nameEnglish], screenFrom: screenFrom,
        subjects: assessment.selfAssessments))

    let notes = AnswerNoteColumns()
    layout.section(Text(thai: "คำอธิบายและหลักฐาน", english: "Notes and evidence"))
    layout.add(
      Table(
        columns: [
          notes.division, notes.note, notes.topic, notes.quantity, notes.quality, notes.evidence,
        ], onScreen: [notes.noteEnglish], screenFrom: screenFrom,
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
