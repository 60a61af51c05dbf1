internal import FEEL

/// One decision of a run: where its value goes, and how it is made.
final class Step: Sendable {
  let number: Int
  let node: Node
  let logic: Logic

  /// Nil for elements that are not decisions. A decision without logic is null unless it is given.
  init?(_ number: Int, _ node: Node) {
    guard case .decision(let logic) = node.content else { return nil }
    self.number = number
    self.node = node
    self.logic = logic ?? .constant(.null)
  }

  func run<O: Observer>(in frame: inout Frame, _ observer: O) {
    observer.begins()
    let firstError = frame.errors.count
    let value = logic.evaluate(in: &frame, observer)
    frame[number] = value
    observer.ends(node, value: value, in: frame, firstError: firstError)
  }
}
