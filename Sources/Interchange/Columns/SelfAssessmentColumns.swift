import Assessment
import FEEL
import Register
import Spreadsheet

/// A system of the questionnaire with the answers of those who answer it.
struct TopicEntry: Sendable {
  let group: TopicGroup
  let topic: Topic
  let answers: [DivisionCode: TopicAnswer]
}

/// The columns of the self-assessment: a pair of ratings for each respondent.
struct SelfAssessmentColumns {
  let assessed: AssessedRegister
  let respondents: [DivisionCode]

  var topic: Column<TopicEntry> {
    Column("topic", "ข้อ", "Topic", width: 8) { .text($0.topic.id, .code) }
  }

  var title: Column<TopicEntry> {
    Column("title", "ระบบงาน", "System", width: 50, total: .label(Text(thai: "เฉลี่ย", english: "Mean"))) {
      .thai($0.topic.title)
    }
  }

  var titleEnglish: Column<TopicEntry> {
    Column("titleEnglish", "ภาษาอังกฤษ", "System, in English", width: 50) { .english($0.topic.title) }
  }

  var group: Column<TopicEntry> {
    Column("group", "กลุ่มระบบ", "Group", width: 40) { .thai($0.group.title) }
  }

  func ratings(of division: DivisionCode) -> [Column<TopicEntry>] {
    [
      Column(
        "\(division).quantity", "\(division) ปริมาณ", "Quantity", width: 8.5, total: .mean
      ) { .rating($0.answers[division]?.quantity) },
      Column(
        "\(division).quality", "\(division) คุณภาพ", "Quality", width: 8.5, total: .mean
      ) { .rating($0.answers[division]?.quality) },
    ]
  }

  var meanQuantity: Column<TopicEntry> {
    mean("quantity", Text(thai: "เฉลี่ยปริมาณ", english: "Mean quantity")) { $0.quantity }
  }

  var meanQuality: Column<TopicEntry> {
    mean("quality", Text(thai: "เฉลี่ยคุณภาพ", english: "Mean quality")) { $0.quality }
  }

  private func mean(
    _ kind: String, _ title: Text, of rating: @escaping @Sendable (TopicAnswer) -> Int?
  ) -> Column<TopicEntry> {
    Column("mean.\(kind)", title, width: 9) { [respondents] entry, row in
      let cells = respondents.map { row("\($0).\(kind)") }.joined(separator: ",")
      let ratings = respondents.compactMap { entry.answers[$0].flatMap(rating) }
      return .formula(
        "IFERROR(ROUND(AVERAGE(\(cells)),2),\"–\")", SelfAssessmentColumns.mean(of: ratings), .decimal)
    }
  }

  /// Rounded half up to two decimals; nil of nothing.
  static func mean(of ratings: [Int]) -> Number? {
    Number(ratings.reduce(0, +)).divided(by: Number(ratings.count))?.rounded(scale: 2, .halfUp)
  }
}

extension Cell {
  /// A rating, or the mark that none was given.
  fileprivate static func rating(_ rating: Int?) -> Cell {
    rating.map { Cell(.number(Double($0)), .score) }
      ?? Cell(.text("ไม่ตอบ"), Style.word.inked(.doubtful).filled(.missing))
  }
}
