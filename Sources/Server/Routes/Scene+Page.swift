import Pages
import Workflow

extension Scene {
  /// The page that the link leads to; nil where nothing of it is known.
  ///
  /// - Parameter entries: what the journal holds of the record, where the link leads to a history.
  func page(entries: [Entry]) -> Page? { workPage() ?? overviewPage { entries } }
}
