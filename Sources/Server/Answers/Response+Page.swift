import Diagnostics
import Hummingbird
import HTTPTypes
import Pages

extension Response {
  init(_ page: Page) {
    self.init(
      status: HTTPResponse.Status(code: page.status), bytes: page.body, type: "text/html; charset=utf-8")
    headers[.contentLanguage] = page.language.rawValue
  }

  init(status: HTTPResponse.Status = .ok, bytes: [UInt8], type: String) {
    self.init(
      status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Sends the browser on, with a request that changes nothing.
  init(to link: Link) {
    self.init(status: .seeOther, headers: [.location: link.description])
  }

  /// A file to be kept and never shown within the application.
  ///
  /// - Parameter name: letters that no header misreads are kept, others become `_`.
  init(file bytes: [UInt8], name: String, type: String) {
    self.init(bytes: bytes, type: type)
    let safe = name.unicodeScalars.map { scalar -> Character in
      let isPlain =
        (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value) || scalar == "." || scalar == "-" || scalar == "_"
      return isPlain ? Character(scalar) : "_"
    }
    headers[.contentDisposition] = "attachment; filename=\"\(String(safe))\""
  }
}
