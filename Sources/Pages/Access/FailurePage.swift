public import Diagnostics
import Interchange
public import Register

/// Why a request leads to no page, with what to do about it.
public enum PageFailure: Int, Sendable, Hashable, CaseIterable {
  case malformed = 400
  case forbidden = 403
  case notFound = 404
  case wrongMethod = 405
  case tooLarge = 413
  case wrongKind = 415
  case tooMany = 429
  case broken = 500
  case busy = 503

  public var title: Text {
    switch self {
    case .malformed: Text(thai: "อ่านคำขอไม่ได้", english: "The request can not be read")
    case .forbidden: Text(thai: "หน้านี้ไม่ได้เปิดให้บทบาทของท่าน", english: "This is not open to you")
    case .notFound: Text(thai: "ไม่พบหน้านี้", english: "There is no such page")
    case .wrongMethod: Text(thai: "ใช้ที่อยู่นี้แบบนี้ไม่ได้", english: "This address can not be used so")
    case .tooLarge: Text(thai: "ข้อมูลใหญ่เกินไป", english: "This is too large")
    case .wrongKind: Text(thai: "ชนิดของแฟ้มใช้ไม่ได้", english: "Files of this kind are not taken")
    case .tooMany: Text(thai: "ลองหลายครั้งเกินไป", english: "Too many attempts")
    case .broken: Text(thai: "ระบบขัดข้อง", english: "Something went wrong")
    case .busy: Text(thai: "ระบบไม่พร้อม", english: "Not ready")
    }
  }

  var advice: Text {
    switch self {
    case .malformed: Text(thai: "กลับไปหน้าเดิมแล้วลองอีกครั้ง", english: "Go back and try again.")
    case .forbidden:
      Text(
        thai: "ผู้ใช้ของส่วนงานเห็นเฉพาะส่วนงานของตน หรือแบบฟอร์มเก่าเกินไป กลับหน้าแรกแล้วเปิดใหม่",
        english: "People of a division see their own division; or the form was too old: open it anew.")
    case .notFound:
      Text(thai: "ตรวจที่อยู่ หรือใช้การค้นหา", english: "Check the address, or search for what you need.")
    case .wrongMethod: Text(thai: "ใช้แบบฟอร์มของหน้านั้น", english: "Use the form of the page.")
    case .tooLarge: Text(thai: "ส่งแฟ้มที่เล็กลง", english: "Send a smaller file.")
    case .wrongKind:
      Text(
        thai: "ส่ง PDF, ภาพ, เอกสารสำนักงาน หรือข้อความ", english: "Send PDF, images, office documents or text.")
    case .tooMany: Text(thai: "รอสักครู่แล้วลองใหม่", english: "Wait a while and try again.")
    case .broken:
      Text(
        thai: "ไม่มีสิ่งใดถูกบันทึก ลองใหม่ และแจ้งผู้ดูแลพร้อมเลขอ้างอิง",
        english: "Nothing was saved. Try again, and tell the administrator the reference.")
    case .busy: Text(thai: "ลองใหม่ในอีกสักครู่", english: "Try again in a moment.")
    }
  }
}

extension Page {
  /// - Parameter reference: under which the log tells more.
  public static func failure(
    _ failure: PageFailure, language: Language, reference: String? = nil, detail: Message? = nil
  ) -> Page {
    Page(failure.title, language: language, status: failure.rawValue) { html in
      if let detail { html.element("p", text: detail.text(in: language)) }
      html.element("p", text: failure.advice.in(language))
      if let reference {
        html.element("p") { html in
          html.text(language == .thai ? "เลขอ้างอิง " : "Reference ")
          html.element("code", text: reference)
        }
      }
      html.element("p") { html in
        html.element(
          "a", ["href": Address.home.path], text: language == .thai ? "กลับหน้าแรก" : "Back to the home page")
      }
    }
  }
}
