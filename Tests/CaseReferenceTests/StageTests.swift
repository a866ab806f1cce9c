import CaseReference
import Testing

private struct Transition: Decodable {
  var from: String
  var to: String
  var guards: [String]
}

private struct Machine: Decodable {
  var list: String
  var initial: String
  var transitions: [Transition]
}

private struct Guard: Decodable {
  var name: String
  var en: String
  var ko: String
  var reasons: [String]?
  var precision: [String]?
}

private struct StageFile: Decodable {
  var machines: [Machine]
  var guards: [Guard]
}

struct StageTests {
  private let file: StageFile
  private let codes: CodeFile

  init() throws {
    file = try decode(StageFile.self, from: ReferenceText.stages)
    codes = try CodeFile.load()
  }

  @Test func transitionsNameCodesOfTheirListEachOnce() {
    #expect(file.machines.map(\.list) == ["victim_stage", "compound_status", "followup_status"])
    for machine in file.machines {
      let known = codes.codes(machine.list)
      let pairs = machine.transitions.map { [$0.from, $0.to] }
      #expect(known.isSuperset(of: pairs.joined()), "\(machine.list)")
      #expect(Set(pairs).count == pairs.count, "\(machine.list)")
      #expect(pairs.allSatisfy { $0[0] != $0[1] }, "\(machine.list)")
    }
  }

  @Test func everyStateCanBeReachedAndLeft() {
    for machine in file.machines {
      let known = codes.codes(machine.list)
      #expect(Set(machine.transitions.map(\.to) + [machine.initial]) == known, "\(machine.list)")
      #expect(Set(machine.transitions.map(\.from)) == known, "\(machine.list)")
    }
  }

  @Test(arguments: allowedVictimStages)
  func aStageLeadsOnlyWhereTheRuleSays(_ from: String, _ to: String) {
    #expect(targets("victim_stage", from) == Set(to.split(separator: " ").map(String.init)))
  }

  @Test(arguments: [
    ("suspected", "active disproved"), ("active", "raided vacated"),
    ("raided", "active vacated closed"), ("vacated", "active closed"), ("closed", "active"),
    ("disproved", "suspected"),
  ])
  func aCompoundStatusLeadsOnlyWhereTheRuleSays(_ from: String, _ to: String) {
    #expect(targets("compound_status", from) == Set(to.split(separator: " ").map(String.init)))
  }

  @Test(arguments: [
    ("planned", "waiting done cancelled"), ("waiting", "done cancelled planned"),
    ("done", "planned"), ("cancelled", "planned"),
  ])
  func aFollowupStatusLeadsOnlyWhereTheRuleSays(_ from: String, _ to: String) {
    #expect(targets("followup_status", from) == Set(to.split(separator: " ").map(String.init)))
  }

  @Test func guardsAreDefinedOnceUsedAndNamedByTransitions() {
    let defined = file.guards.map(\.name)
    let used = Set(file.machines.flatMap(\.transitions).flatMap(\.guards))
    #expect(Set(defined).count == defined.count)
    #expect(Set(defined) == used)
    for rule in file.guards {
      #expect(!rule.en.isEmpty && !rule.ko.isEmpty, "\(rule.name)")
      #expect(codes.codes("closure_reason").isSuperset(of: rule.reasons ?? []), "\(rule.name)")
      #expect(codes.codes("precision").isSuperset(of: rule.precision ?? []), "\(rule.name)")
    }
  }

  @Test func everyChangeOfAVictimsStageAsksForItsDateAndWhoSaidSo() {
    let victim = file.machines.first { $0.list == "victim_stage" }?.transitions ?? []
    #expect(victim.allSatisfy { $0.guards.contains("date_and_source") })
    #expect(Set(victim.filter { $0.guards.contains("building_known") }.map(\.to)) == ["requested"])
    #expect(
      Set(victim.filter { $0.guards.contains("proof_of_life") }.map(\.from))
        == ["reported", "located", "requested"]
    )
  }

  private func targets(_ list: String, _ from: String) -> Set<String> {
    Set(
      file.machines.filter { $0.list == list }.flatMap(\.transitions)
        .filter { $0.from == from }.map(\.to)
    )
  }
}

private let allowedVictimStages: [(String, String)] = [
  ("reported", "located out custody deceased closed"),
  ("located", "requested out custody reported deceased closed"),
  ("requested", "out custody located reported deceased closed"),
  ("out", "custody departing returned reported deceased closed"),
  ("custody", "out departing returned deceased closed"),
  ("departing", "returned custody out deceased"),
  ("returned", "closed"),
  ("deceased", "closed"),
  ("closed", "reported located out custody"),
]
