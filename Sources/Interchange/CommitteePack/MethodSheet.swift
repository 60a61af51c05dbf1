import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// What the words mean, what each level obliges to, and how to read signs and colours.
  var methodSheet: Sheet {
    let columns = TermColumns()
    func table(_ terms: [Term]) -> Table<Term> {
      Table(
        columns: [columns.sample, columns.name, columns.meaning],
        onScreen: [columns.nameEnglish, columns.meaningEnglish], subjects: terms)
    }
    var layout = SheetLayout(.method, of: assessed, widths: table([]).widths)
    for (title, terms) in [
      (Text(thai: "ระดับความเสี่ยงและหน้าที่ตามระดับ", english: "Levels of risk and their duties"), levelTerms),
      (Text(thai: "คะแนนโอกาส", english: "Scores of likelihood"), terms(of: register.likelihoodScale)),
      (Text(thai: "คะแนนผลกระทบ", english: "Scores of consequence"), terms(of: register.consequenceScale)),
      (Text(thai: "ความหมาย", english: "Definitions"), definitions),
      (Text(thai: "สัญลักษณ์", english: "Signs"), signs),
      (Text(thai: "ที่มาของข้อมูล", english: "Marks of sources"), sources),
      (Text(thai: "ฟอนต์และการพิมพ์", english: "Fonts and printing"), printing),
    ] {
      layout.section(title)
      layout.add(table(terms))
    }
    return layout.finished()
  }

  /// As the rule pack says them of a plan at the level.
  private var levelTerms: [Term] {
    levels.map { level in
      let duties = assessment.plans.first { $0.reportedLevel == level && $0.duties != nil }?.duties
      func duty(_ name: String, _ label: String) -> String? {
        duties?[name].flatMap { $0.isEmpty ? nil : label.replacing("%", with: $0) }
      }
      func sentence(_ parts: [String?]) -> String {
        let given = parts.compactMap(\.self)
        return given.isEmpty ? "–" : given.joined(separator: "; ")
      }
      return Term(
        assessed.name(of: level),
        Text(
          thai: sentence([
            duty("inform th", "แจ้ง %"), duty("accept authority th", "ผู้มีอำนาจยอมรับ: %"),
            duty("act within days", "แก้ไขภายใน % วัน"), duty("reassess within days", "ประเมินซ้ำภายใน % วัน"),
          ]),
          english: sentence([
            duty("inform en", "inform %"), duty("accept authority en", "accepted by: %"),
            duty("act within days", "act within % days"),
            duty("reassess within days", "re-assess within % days"),
          ])), sample: assessed.cell(level))
    }
  }

  private func terms(of scale: [ScaleStep]) -> [Term] {
    scale.map { Term($0.name, $0.description, sample: .count($0.score, .score)) }
  }

  private var signs: [Term] {
    let light = Text(
      thai: "สัญญาณของตัวชี้วัดตามตารางตัดสินใจในชุดเกณฑ์ รูปทรงต่างกันเพื่อให้อ่านได้เมื่อพิมพ์ขาวดำ; ปรับด้วยมือได้เมื่อมีเหตุผลกำกับ",
      english:
        "The light of an indicator by the rule pack’s decision table; the shapes differ so that they read in grey. It may be overridden with a reason."
    )
    return IndicatorLight.allCases.map { Term($0.name, light, sample: $0.cell) }
      + [
        Term(
          Verdict.agrees.name,
          Text(
            thai: "ปัดเศษครึ่งขึ้นตามจำนวนทศนิยมที่พิมพ์แล้วได้ตัวเลขเดียวกัน",
            english: "Rounded half up to the printed decimals, the number is the same."),
          sample: Verdict.agrees.cell),
        Term(
          Verdict.truncated.name,
          Text(
            thai: "ได้ตัวเลขเดียวกันเมื่อตัดเศษทิ้งเท่านั้น: ต่างกันที่การปัดเศษ",
            english: "The same only when digits are cut off: a difference of rounding."),
          sample: Verdict.truncated.cell),
        Term(
          Verdict.disagrees.name,
          Text(thai: "ได้ตัวเลขอื่น", english: "Another number comes out."), sample: Verdict.disagrees.cell),
      ]
      + Movement.allCases.map {
        Term(
          $0.name,
          Text(
            thai: "ระดับขณะนี้เทียบกับระดับต้นปี", english: "The level now against that of the opening assessment."),
          sample: $0.cell)
      }
      + [
        Term(
          Text(thai: "ขีด", english: "Dash"),
          Text(
            thai: "ไม่มีข้อมูลหรือไม่ใช้กับรายการนี้; ไม่เท่ากับศูนย์",
            english: "Absent, or without meaning here; never the same as zero."), sample: .dash)
      ]
  }

  private var sources: [Term] {
    [
      (
        "report", Text(thai: "รายงาน", english: "Report"),
        Text(
          thai: "ข้อมูลมาจากรายงานที่เผยแพร่ ตามด้วยหัวข้อของรายงาน",
          english: "Stated by the published report; the section follows.")
      ),
      (
        "inferred", Source.inferred.name,
        Text(
          thai: "อนุมานจากเนื้อความของรายงานซึ่งไม่ได้ระบุไว้โดยตรง",
          english: "Inferred from what the report says without stating it.")
      ),
      (
        "illustrative", Source.illustrative.name,
        Text(
          thai: "สมมุติขึ้นเพื่อแสดงวิธีการทำงาน ไม่ใช่ข้อมูลจริงขององค์กร",
          english: "Made up to show the method; not a fact about the organisation.")
      ),
      (
        "recorded", Source.recorded.name,
        Text(
          thai: "บันทึกไว้เป็นรายการในสมุดบันทึก พร้อมชื่อผู้บันทึก",
          english: "An entry of the journal, with the name of whoever made it.")
      ),
      (
        "import", Text(thai: "นำเข้า", english: "Imported"),
        Text(
          thai: "นำเข้าจากตารางของระบบเดิม ตามด้วยแฟ้ม แผ่น และแถว",
          english: "Imported from a table; its file, sheet and row follow.")
      ),
    ].filter {
      switch $0.0 {
      case "recorded": register.holdsRecorded
      case "import": register.holdsImported
      default: true
      }
    }.map {
      Term($1, $2, sample: .text("\($1.thai)\n\($0)", .place))
    }
      + [
        Term(
          Text(thai: "ตำแหน่งในแฟ้ม", english: "Place in a file"),
          Text(
            thai: "แฟ้มของทะเบียนและบรรทัดที่บันทึกข้อมูลนั้น ตรวจย้อนได้",
            english: "The register’s file and the line of the record, to be looked up."),
          sample: register.files.first.map { .text("\($0.path):1", .place) })
      ]
  }

  private var printing: [Term] {
    [
      Term(
        Text(thai: "ฟอนต์", english: "Font"),
        Text(
          thai:
            "ใช้ TH Sarabun New; เครื่องที่ไม่มีให้ติดตั้ง หรือใช้ TH SarabunPSK, Sarabun, Garuda หรือ Loma แทน ความสูงของแถวปรับตามฟอนต์เมื่อเปิดแฟ้ม",
          english:
            "TH Sarabun New; where it is missing install it, or TH SarabunPSK, Sarabun, Garuda or Loma stands in. Rows fit their height to the font when the file is opened."
        )),
      Term(
        Text(thai: "การพิมพ์", english: "Printing"),
        Text(
          thai:
            "กระดาษ A4 แนวนอน พอดีความกว้างหน้า; คอลัมน์ภาษาอังกฤษและที่มาอยู่ทางขวานอกพื้นที่พิมพ์ อ่านบนจอ; แผ่นยาวพิมพ์เฉพาะส่วนที่หนักที่สุดและบอกไว้เหนือตาราง; ล้างพื้นที่พิมพ์เพื่อพิมพ์ทั้งหมด",
          english:
            "A4 landscape, fitted to the width of the page. English and sources stand to the right of the printed area; long sheets print their weightiest part and say so above the table. Clear the print area to print everything."
        )),
      Term(
        Text(thai: "สูตร", english: "Formulas"),
        Text(
          thai: "ผลรวมและร้อยละเป็นสูตรที่นับจากแผ่นงานในแฟ้มนี้ พร้อมค่าที่คำนวณไว้แล้ว",
          english:
            "Totals and shares are formulas over the sheets of this file, with their computed values stored.")
      ),
    ]
  }
}
