import Diagnostics
import FEEL
import Register
import Testing
import Workflow

@Suite struct `Applying an event` {
  @Test(arguments: Misfit.all)
  func `that does not fit changes nothing and says why`(misfit: Misfit) throws {
    var register = try Register.small()
    let before = register
    let problems = #expect(throws: Problems.self) {
      try register.apply(misfit.event, by: PersonID(misfit.actor), on: date(misfit.day))
    }
    let told = problems?.diagnostics.map { $0.text(in: .english).replacing(": error: ", with: ": ") }
    #expect(told == [misfit.told])
    #expect(problems?.diagnostics.allSatisfy { $0.message.thai != $0.message.english } == true)
    #expect(register == before)
  }

  @Test(
    arguments: EventSample.all.filter {
      ["register imported", "rules adopted", "period amended", "export made"].contains($0.kind)
    })
  func `that is about the journal alone changes nothing`(sample: EventSample) throws {
    var register = try Register.small()
    let before = register
    try register.apply(sample.event, by: PersonID("IA-1"), on: date("2017-05-10"))
    #expect(register == before)
  }

  /// Events at random, most of which fit: after each, the records that changed are those that the event names, and the
  /// register is sound by its own checks.
  @Test(arguments: 1...12)
  func `leaves a register that reads back the same, and names the records that it changed`(seed: Int) throws {
    var register = try Register.small()
    var random = RandomEvents(seed: UInt64(seed))
    var applied = 0
    var old = records(of: register)
    for step in 1...80 {
      let (event, actor, day) = random.next(for: register)
      let before = register
      do {
        try register.apply(event, by: actor, on: day)
      } catch {
        #expect(register == before, "\(event.kind) was refused and left a change")
        continue
      }
      applied += 1
      let new = records(of: register)
      let changed = new.filter { old[$0.key] != $0.value }.map(\.key)
      old = new
      let touched = Set(event.touched(in: register))
      #expect(Set(changed).isSubset(of: touched), "\(event.kind) changed \(changed)")
      if step % 16 == 0 || step == 80 { try checkSound(register, after: event) }
    }
    #expect(applied > 30)
  }

  private func records(of register: Register) -> [RecordKey: [UInt8]] {
    Dictionary(register.records.map { ($0.key, $0.bytes) }) { first, _ in first }
  }

  private func checkSound(_ register: Register, after event: Event) throws {
    let files = register.write()
    let read = try readRegister(files: files)
    #expect(read.write().map(\.bytes) == files.map(\.bytes), "after \(event.kind)")
    #expect(read.recordKeys == register.recordKeys)
    #expect(read.plans.map(\.id) == register.plans.map(\.id))
    #expect(read.findings.map(\.id) == register.findings.map(\.id))
    #expect(read.selfAssessments.map(\.division) == register.selfAssessments.map(\.division))
  }
}
