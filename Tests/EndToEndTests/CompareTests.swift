import Foundation
import TestSupport
import Testing

@Suite struct `Comparing two periods` {
  @Test func `tells what moved and why, in either language`() throws {
    let english = try sopthan(
      "compare", Project.register.path, "--from", "2560-Q1", "--to", "2560-Q2", "--language", "en")
    #expect(english.code == 0, "\(english.errors)")
    #expect(english.output.contains("plans: 42 down, 5 up, 69 unchanged, 0 not comparable"))
    #expect(english.output.contains("FIN-01  ▲  High → Highest    Rescored, Control tested"))
    let thai = try sopthan("compare", Project.register.path, "--from", "2560-Q1", "--to", "2560-Q2")
    #expect(thai.output.contains("ลดลง 42 เพิ่มขึ้น 5 คงเดิม 69"))
    #expect(!thai.output.contains("Rescored") && !english.output.contains("คะแนนเปลี่ยน"))
  }

  @Test func `tells the same as JSON`() throws {
    let result = try sopthan(
      "compare", Project.register.path, "--from", "2560-Q1", "--to", "2560-Q2", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(object?["down"] as? Int == 42 && object?["up"] as? Int == 5)
    let plans = try #require(object?["plans"] as? [[String: Any]])
    let first = try #require(plans.first { $0["id"] as? String == "FIN-01" })
    #expect(first["levelFrom"] as? String == "high" && first["levelTo"] as? String == "highest")
    #expect(first["causes"] as? [String] == ["rescored", "controlTested"])
  }

  @Test func `refuses periods in the wrong order, and those that the register does not have`() throws {
    let wrong = try sopthan(
      "compare", Project.register.path, "--from", "2560-Q2", "--to", "2560-Q1", "--language", "en")
    #expect(wrong.code == 2 && wrong.output.isEmpty)
    #expect(wrong.errors.contains("period 2560-Q2 does not come before 2560-Q1"))
    #expect(wrong.errors.contains("give the earlier period to --from"))
    let unknown = try sopthan(
      "compare", Project.register.path, "--from", "2559-Q1", "--to", "2560-Q2", "--language", "en")
    #expect(unknown.code == 2 && unknown.errors.contains("2559-Q1"))
  }
}
