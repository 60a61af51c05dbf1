import Assessment
import Dispatch
import Glibc
import Synchronization

/// Slices of the plans on all cores, as the command line does it.
let slicesOnAllCores: Slicing = { count, worker in
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
