import CaseModel
import CaseReference
import CaseRules
import TestBooks
import Testing

struct RuleBookTests {
  private let rules: RuleBook

  init() throws { rules = try shippedRules() }

  @Test func allReasonsThatTheProgramCanMeasureHaveWeights() {
    #expect(Set(rules.weights.factors.map(\.reason)) == Set(TriageReason.allCases))
    #expect(rules.weights.stages == StageSet(Stage.allCases.filter(\.isActive)))
  }

  @Test func stagesAreTheCodesOfTheList() throws {
    let codes = try CodeLists(json: ReferenceText.codes)["victim_stage"].entries.map(\.code)
    #expect(Stage.allCases.map(\.code) == codes)
    for stage in Stage.allCases {
      var text = stage.code.text
      let read = text.withUTF8 { Stage(utf8: UnsafeRawBufferPointer($0)) }
      #expect(read == stage)
    }
    var wrong = "reportad"
    #expect(wrong.withUTF8 { Stage(utf8: UnsafeRawBufferPointer($0)) } == nil)
  }

  @Test(arguments: [
    ("planned", ["waiting", "done", "cancelled"]), ("waiting", ["done", "cancelled", "planned"]),
    ("done", ["planned"]), ("cancelled", ["planned"]),
  ])
  func followupsMoveOnlyAsTheRulesSay(_ from: String, _ to: [String]) throws {
    let machine = try #require(rules.machine("followup_status"))
    #expect(machine.next(after: Code(from)).map(\.text) == to)
    #expect(machine.transition(from: Code(from), to: Code(from)) == nil)
  }

  private func transitionGuard(_ name: String) -> TransitionGuard? {
    rules.guards.first { $0.name == name }
  }

  @Test func everyGuardNamedByAStepExists() {
    for guardName in rules.machines.flatMap(\.transitions).flatMap(\.guards) {
      #expect(transitionGuard(guardName) != nil, "\(guardName)")
    }
    #expect(transitionGuard("untraceable_rule")?.silentDays == 180)
    #expect(transitionGuard("building_known")?.canBeOverridden == true)
  }

  @Test func dutiesAreReadWithTheirEvents() {
    #expect(rules.duties.count == 34)
    #expect(rules.duties.contains { $0.event == .stage(.custody) && $0.type == "custody_visit" })
    let protest = rules.duties.first { $0.type == "illtreatment_protest" }
    #expect(protest?.event == .health("torture_signs") && protest?.dueHours(nil) == 48)
  }

  @Test func damagedRulesSayWhatIsMissing() {
    #expect(throws: ReferenceError.self) { try TriageWeights(json: "{\"groups\":[]}") }
    #expect(throws: ReferenceError.self) { try TriageWeights(json: "nonsense") }
  }
}
