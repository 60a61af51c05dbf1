import Assessment
import Dispatch
import Glibc
import Synchronization

/// Slices of the plans on all cores, as the command line does it.
let slicesOnAllCores: Slicing = { count, work in
  let slices = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) * 8
  guard count > 1_000 else { return [work(0..<count)] }
  let results = Mutex<[PlanJudgements?]>(Array(repeating: nil, count: slices))
  DispatchQueue.concurrentPerform(iterations: slices) { slice in
    let result = work(count * slice / slices..<count * (slice + 1) / slices)
    results.withLock { $0[slice] = result }
  }
  return results.withLock { $0 }.compactMap(\.self)
}
