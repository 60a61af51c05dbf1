extension Day {
  /// The number that stands for the day in a cell: days since 30 December 1899.
  ///
  /// Nil before 1 March 1900, where Excel counts a 29 February that never was, and after the year 9999.
  var serial: Int? {
    let serial = daysSinceEpoch + 25_569
    return serial > 60 && year <= 9999 ? serial : nil
  }

  /// Midnight UTC, in seconds since 1970.
  var secondsSinceEpoch: Int { daysSinceEpoch * 86_400 }

  /// `2017-03-31`
  var iso8601: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Days since 1 January 1970, counted in years that begin in March.
  private var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
