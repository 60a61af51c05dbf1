import Assessment
import FEEL
import Register
import Testing

/// The literals were counted in the register's XML by a script of its own, without this tool.
@Suite struct `The follow-up of the first register` {
  private func followUp() throws -> FollowUpStatus { try CODI.assessment.get().followUp }

  private func counts(of division: String) throws -> FollowUpCounts {
    try #require(try followUp().divisions.first { $0.division == DivisionCode(division) }).counts
  }

  @Test func `counts open actions by how late they are, against the current and the first due date`() throws {
    let followUp = try followUp()
    #expect(followUp.actionBands.map(\.code) == ["undated", "onTime", "to30", "to60", "to90", "over90"])
    #expect(followUp.total.actions == [2, 75, 5, 2, 1, 4])
    #expect(followUp.total.actionsOriginally == [2, 64, 5, 10, 1, 7])
    #expect(followUp.total.openActions == 89)
    #expect(followUp.total.late == 12 && followUp.total.lateOriginally == 23)
    #expect(followUp.total.extended == 12 && followUp.total.extensions == 18)
  }

  @Test(arguments: [
    ("FIN", 2, 4, 4), ("STR", 2, 2, 3), ("HOU", 1, 3, 2), ("UPC", 0, 1, 3), ("AUD", 0, 0, 0),
  ])
  func `tells who is late, and who put off`(division: String, late: Int, originally: Int, extensions: Int)
    throws
  {
    let counts = try counts(of: division)
    #expect(counts.late == late && counts.lateOriginally == originally)
    #expect(counts.extensions == extensions)
  }

  @Test func `counts findings by age and significance, those that nobody issued in a band of their own`()
    throws
  {
    let followUp = try followUp()
    #expect(
      followUp.findingBands.map(\.code) == ["unissued", "to30", "to60", "to90", "to180", "over180"])
    #expect(followUp.total.openFindings == (try CODI.assessment.get().findings.count))
    #expect(followUp.total.findings.map(\.findings).reduce(0, +) == followUp.total.openFindings)
    // Issued on 16 January 2017, 74 days before the day of the assessment.
    let director = try #require(followUp.findings.first { $0.finding == FindingID("2560-Q1/ORG/R-93") })
    #expect(director.daysOpen == 74 && director.band == "to90")
    let raised = try #require(followUp.findings.first { $0.finding == FindingID("2560-Q2/ENG-2560-5/1") })
    #expect(raised.daysOpen == 30 && raised.band == "to30")
  }

  @Test func `tells how long closing took, and what came back`() throws {
    let total = try followUp().total
    // 67, 42 and 46 days.
    #expect(total.closed == 3 && total.daysToClose == 155)
    #expect(total.meanDaysToClose == Number("51.7"))
    #expect(total.returned == 3)
    #expect(try counts(of: "ADM").meanDaysToClose == 67)
    #expect(try counts(of: "FIN").meanDaysToClose == nil)
  }

  @Test func `adds up from divisions and what belongs to none`() throws {
    let followUp = try followUp()
    let parts = followUp.divisions.map(\.counts) + [followUp.unassigned]
    #expect(parts.map(\.openFindings).reduce(0, +) == followUp.total.openFindings)
    #expect(parts.map(\.openActions).reduce(0, +) == followUp.total.openActions)
    for band in followUp.findingBands.indices {
      #expect(
        parts.map { $0.findings[band].findings }.reduce(0, +) == followUp.total.findings[band].findings)
    }
  }

  @Test func `names the bands whose actions the committee wants to see`() throws {
    #expect(try followUp().actionBands.filter(\.isForCommittee).map(\.code) == ["over90"])
  }
}
