public import Assessment
import Dispatch
import Glibc
import Synchronization

/// Does the same work on every item, on all cores; the results keep the order of the items.
public func onAllCores<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
) -> [Result] {
  guard items.count > 1 else { return items.map(work) }
  let results = Mutex<[Result?]>(Array(repeating: nil, count: items.count))
  DispatchQueue.concurrentPerform(iterations: items.count) { index in
    let result = work(items[index])
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0 }.compactMap(\.self)
}

/// Does two things at the same time; when both fail, the first one's error is thrown.
public func both(_ first: @Sendable () throws -> Void, _ second: @Sendable () throws -> Void) throws {
  let errors = Mutex<[Int: any Error]>([:])
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    do {
      try index == 0 ? first() : second()
    } catch {
      errors.withLock { $0[index] = error }
    }
  }
  if let error = errors.withLock({ $0[0] ?? $0[1] }) { throw error }
}

/// Judges slices of the plans on all cores, none so small that handing it out would cost more than judging it.
public let onAllCores: Slicing = { count, worker in
  let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  let slices = min(cores * 32, count / 16)
  guard slices > 1, cores > 1 else { return oneSlice(count, worker) }
  let results = Mutex<[PlanJudgements?]>(Array(repeating: nil, count: slices))
  let next = Mutex(0)
  DispatchQueue.concurrentPerform(iterations: cores) { core in
    let work = worker(core)
    while true {
      let slice = next.withLock { next in
        defer { next += 1 }
        return next
      }
      guard slice < slices else { break }
      let result = work(count * slice / slices..<count * (slice + 1) / slices)
      results.withLock { $0[slice] = result }
    }
  }
  return results.withLock { $0 }.compactMap(\.self)
}
