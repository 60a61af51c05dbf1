internal import Diagnostics

extension FunctionProblem {
  var message: Message {
    switch self {
    case .scale:
      Message(
        thai: "จำนวนตำแหน่งทศนิยมต้องอยู่ระหว่าง -6111 ถึง 6176",
        english: "The scale must lie between -6111 and 6176.")
    case .noResult(let function, let number):
      Message(
        thai: "\(function)(\(number)) ไม่มีค่าที่เป็นจำนวนจำกัด",
        english: "\(function)(\(number)) is not a finite number.")
    case .separators:
      Message(
        thai: "ตัวคั่นหลักต้องเป็นช่องว่าง , หรือ . ตัวคั่นทศนิยมต้องเป็น , หรือ . และทั้งสองต้องต่างกัน",
        english:
          "The grouping separator is a space, \",\" or \".\", the decimal separator \",\" or \".\", and they differ."
      )
    case .notANumber(let text):
      Message(thai: "\"\(text)\" ไม่ใช่ตัวเลข", english: "\"\(text)\" is not a number.")
    case .notADate(let text):
      Message(
        thai: "\"\(text)\" ไม่ใช่วันที่ เขียนเช่น 2017-03-31",
        english: "\"\(text)\" is not a date, which is written as 2017-03-31.")
    case .notATime(let text):
      Message(
        thai: "\"\(text)\" ไม่ใช่เวลา เขียนเช่น 08:30:00+07:00",
        english: "\"\(text)\" is not a time, which is written as 08:30:00+07:00.")
    case .notADateTime(let text):
      Message(
        thai: "\"\(text)\" ไม่ใช่วันที่และเวลา เขียนเช่น 2017-03-31T08:30:00+07:00",
        english: "\"\(text)\" is not a date and time, which is written as 2017-03-31T08:30:00+07:00.")
    case .notADuration(let text):
      Message(
        thai: "\"\(text)\" ไม่ใช่ช่วงเวลา เขียนเช่น P1Y6M หรือ P90DT12H",
        english: "\"\(text)\" is not a duration, which is written as P1Y6M or P90DT12H.")
    case .notTemporal(let text):
      Message(
        thai: "\"\(text)\" ไม่ใช่วันที่ เวลา หรือช่วงเวลา",
        english: "\"\(text)\" is no date, time, date and time or duration.")
    case .tooFewNumbers:
      Message(thai: "มีจำนวนไม่พอสำหรับการคำนวณนี้", english: "There are too few numbers for this.")
    case .noSuchDay:
      Message(thai: "ปฏิทินไม่มีวันนี้", english: "The calendar has no such day.")
    case .noSuchTime:
      Message(thai: "นาฬิกาไม่มีเวลานี้", english: "The clock has no such time.")
    case .noClock:
      Message(
        thai: "การประเมินนี้ไม่มีเวลาปัจจุบันให้ใช้",
        english: "This evaluation was given no current time.")
    case .position:
      Message(
        thai: "ตำแหน่งเริ่มต้องไม่เป็น 0 และไม่เกินความยาวของข้อความ",
        english: "The start position is not zero and lies within the string.")
    case .length:
      Message(thai: "ความยาวต้องเป็น 1 ขึ้นไป", english: "The length is at least 1.")
    case .pattern(let error): error.message
    case .tooMuchBacktracking:
      Message(
        thai: "รูปแบบค้นหานี้ใช้การทำงานมากเกินไปกับข้อความนี้",
        english: "The pattern takes too much work on this string.")
    }
  }
}
