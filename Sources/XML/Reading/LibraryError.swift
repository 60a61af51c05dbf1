import CLibXML2

/// An error as libxml2 states it, copied out before its memory goes.
struct LibraryError {
  var code: Int
  var isError: Bool
  /// One English sentence without the line break at its end.
  var message: String
  /// The parts that the message quotes.
  var parts: [String]
  var line: Int
  /// A number that belongs to the message, such as the line of an opening tag.
  var number: Int

  init?(_ error: UnsafePointer<xmlError>?) {
    guard let error = unsafe error?.pointee else { return nil }
    unsafe code = Int(error.code)
    unsafe isError = error.level.rawValue >= XML_ERR_ERROR.rawValue
    unsafe message = Self.sentence(error.message)
    unsafe parts = [error.str1, error.str2, error.str3].map {
      unsafe $0.map { unsafe String(cString: $0) } ?? ""
    }
    unsafe line = Int(error.line)
    unsafe number = Int(error.int1)
  }

  private static func sentence(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    let message = unsafe String(cString: text)
    return String(message.reversed().drop { $0.isWhitespace }.reversed())
  }
}
