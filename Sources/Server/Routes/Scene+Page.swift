import Diagnostics
import Interchange
import Pages
import Register
import Spreadsheet
import Workflow

extension Scene {
  /// The page that the link leads to; nil where nothing of it is known.
  func page(entries: [Entry]) -> Page? {
    Page(Text(thai: "หน้าแรก", english: "Home"), in: self) { html in html.text("…") }
  }
  func workbookPage(notice: WorkbookNotice?, diagnostics: [Diagnostic]) -> Page {
    Page(Text(thai: "", english: ""), in: self) { _ in }
  }
}
enum WorkbookNotice { case recorded(Int, left: Int) }
extension Quarter {
  func csv(_ name: TableName, in scene: Scene) -> [UInt8] { [] }
  func workbook(_ name: TableName, in scene: Scene) -> Workbook { fatalError() }
}
struct Waiting { var total = 0; init(in: Scene) {} }
