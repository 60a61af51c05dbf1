/// Nodes in an order in which each comes after those it needs, and the cycles that stand in the way.
///
/// The walk keeps its own stack, so a long chain of nodes cannot overflow the program's.
struct TopologicalOrder {
  private(set) var nodes: [Int] = []
  /// Each cycle once, from the node where the walk came upon it.
  private(set) var cycles: [[Int]] = []

  private enum State {
    case unvisited, open, done
  }

  /// Only what the roots need is visited; without roots, every node is.
  init(count: Int, roots: [Int]? = nil, needs: (Int) -> [Int]) {
    var states = Array(repeating: State.unvisited, count: count)
    for root in roots ?? Array(0..<count) where states[root] == .unvisited {
      var stack: [(node: Int, needs: [Int], next: Int)] = [(root, needs(root), 0)]
      states[root] = .open
      while let top = stack.last {
        guard top.next < top.needs.count else {
          states[top.node] = .done
          nodes.append(top.node)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let needed = top.needs[top.next]
        switch states[needed] {
        case .done: break
        case .open:
          let start = stack.firstIndex { $0.node == needed } ?? 0
          cycles.append(stack[start...].map(\.node))
        case .unvisited:
          states[needed] = .open
          stack.append((needed, needs(needed), 0))
        }
      }
    }
  }
}
