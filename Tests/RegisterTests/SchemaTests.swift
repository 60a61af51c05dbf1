import Diagnostics
import Register
import Testing
import XML

@Suite struct `The schema of registers` {
  @Test func `is the published file, held in the program`() {
    #expect(RegisterFiles.contents(of: "registers/schema/register.xsd") == RegisterSchema.bytes)
  }

  static let vocabularies: [(type: String, words: [String])] = [
    ("level", Level.allCases.map(\.rawValue)),
    ("divisionKind", DivisionKind.allCases.map(\.rawValue)),
    ("role", Role.allCases.map(\.rawValue)),
    ("periodState", PeriodState.allCases.map(\.rawValue)),
    ("objectiveCategory", ObjectiveCategory.allCases.map(\.rawValue)),
    ("riskCategory", RiskCategory.allCases.map(\.rawValue)),
    ("treatment", Treatment.allCases.map(\.rawValue)),
    ("controlNature", ControlNature.allCases.map(\.rawValue)),
    ("controlMode", ControlMode.allCases.map(\.rawValue)),
    ("controlFrequency", ControlFrequency.allCases.map(\.rawValue)),
    ("effectiveness", Effectiveness.allCases.map(\.rawValue)),
    ("assessmentState", AssessmentState.allCases.map(\.rawValue)),
    ("authority", Authority.allCases.map(\.rawValue)),
    ("findingState", FindingState.allCases.map(\.rawValue)),
    ("responseKind", ResponseKind.allCases.map(\.rawValue)),
    ("engagementState", EngagementState.allCases.map(\.rawValue)),
    ("scopeConclusion", ScopeConclusion.allCases.map(\.rawValue)),
    ("indicatorKind", IndicatorKind.allCases.map(\.rawValue)),
    ("lightBase", LightBase.allCases.map(\.rawValue)),
    ("controlOpinion", ControlOpinion.allCases.map(\.rawValue)),
    ("light", IndicatorLight.allCases.map(\.rawValue)),
  ]

  @Test(arguments: vocabularies)
  func `has the words of the values, no more and no fewer`(type: String, words: [String]) throws {
    let schema = try readDocument(RegisterSchema.bytes, file: "register.xsd")
    let definition = try #require(schema.children(named: "simpleType").first { $0["name"] == type })
    let restriction = try #require(definition.first(named: "restriction"))
    #expect(restriction.children(named: "enumeration").compactMap { $0["value"] } == words)
  }

  @Test func `knows no other vocabulary`() throws {
    let schema = try readDocument(RegisterSchema.bytes, file: "register.xsd")
    let enumerated = schema.children(named: "simpleType").filter {
      $0.first(named: "restriction")?.first(named: "enumeration") != nil
    }
    #expect(
      Set(enumerated.compactMap { $0["name"] }) == Set(Self.vocabularies.map(\.type)).union(["truth"]))
  }
}

@Suite struct `Damaged files` {
  @Test(arguments: SmallRegister.files.map(\.path))
  func `are refused or read, but never stop the program`(path: String) throws {
    let index = try #require(SmallRegister.files.firstIndex { $0.path == path })
    let original = SmallRegister.files[index].bytes
    var state: UInt64 = 2560
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var refused = 0
    for round in 0..<120 {
      var bytes = original
      switch round % 4 {
      case 0: bytes.removeLast(1 + next(below: bytes.count - 1))
      case 1: bytes[next(below: bytes.count)] = UInt8(next(below: 256))
      case 2: bytes.remove(at: next(below: bytes.count))
      default:
        let start = next(below: bytes.count)
        let stretch = bytes[start..<min(bytes.count, start + 1 + next(below: 200))]
        bytes.insert(contentsOf: stretch, at: next(below: bytes.count))
      }
      var files = SmallRegister.files
      files[index].bytes = bytes
      if !problems(of: files).isEmpty { refused += 1 }
    }
    // Every file cut short is refused; most other damage too, but a changed letter of a text may pass.
    #expect(refused >= 60)
  }
}
