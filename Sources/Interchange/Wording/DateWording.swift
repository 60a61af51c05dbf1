public import Diagnostics
public import FEEL
public import Register

/// Dates and periods as people read them: Buddhist era in Thai, Common era in English.
public enum DateWording {
  private static let thaiMonths = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
    "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
  ]
  private static let shortThaiMonths = [
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// `31 มีนาคม 2560`, `31 March 2017`
  public static func long(_ date: CalendarDate, in language: Language) -> String {
    let month = Int(date.month) - 1
    return switch language {
    case .thai: "\(date.day) \(thaiMonths[month]) \(buddhistYear(of: date))"
    case .english: "\(date.day) \(englishMonths[month]) \(date.year)"
    }
  }

  /// `31 มี.ค. 2560`, `31 Mar 2017`
  public static func short(_ date: CalendarDate, in language: Language) -> String {
    let month = Int(date.month) - 1
    return switch language {
    case .thai: "\(date.day) \(shortThaiMonths[month]) \(buddhistYear(of: date))"
    case .english: "\(date.day) \(englishMonths[month].prefix(3)) \(date.year)"
    }
  }

  /// `กันยายน`, `September`
  static func month(of date: CalendarDate, in language: Language) -> String {
    switch language {
    case .thai: thaiMonths[Int(date.month) - 1]
    case .english: englishMonths[Int(date.month) - 1]
    }
  }

  /// The year of the language's era: 2560 in Thai, 2017 in English.
  static func year(of date: CalendarDate, in language: Language) -> Int {
    switch language {
    case .thai: buddhistYear(of: date)
    case .english: Int(date.year)
    }
  }

  /// C.E. + 543, which holds for all dates since 1941.
  public static func buddhistYear(of date: CalendarDate) -> Int { Int(date.year) + 543 }

  /// `ไตรมาส 2 ปีงบประมาณ พ.ศ. 2560`, `Q2 of fiscal year 2560 (B.E.)`
  public static func long(_ period: PeriodID, in language: Language) -> String {
    switch (language, period.quarter) {
    case (.thai, 0): "ต้นปีงบประมาณ พ.ศ. \(period.fiscalYear)"
    case (.thai, let quarter): "ไตรมาส \(quarter) ปีงบประมาณ พ.ศ. \(period.fiscalYear)"
    case (.english, 0): "start of fiscal year \(period.fiscalYear) (B.E.)"
    case (.english, let quarter): "Q\(quarter) of fiscal year \(period.fiscalYear) (B.E.)"
    }
  }
}
