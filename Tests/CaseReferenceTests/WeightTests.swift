import CaseReference
import Testing

private struct Factor: Decodable {
  var id: String
  var points: Int
  var en: String
  var ko: String
  var fromDays: Int?
  var toDays: Int?
  var threats: [String]?
  var health: [String]?
  var ransom: [String]?
  var followups: [String]?
  var stages: [String]?
}

private struct Group: Decodable {
  var id: String
  var cap: Int
  var factors: [Factor]
}

private struct Level: Decodable {
  var code: String
  var from: Int
}

private struct Floor: Decodable {
  var gaps: Int
  var stages: [String]
  var level: String
}

private struct Override: Decodable {
  var expiryDays: Int
}

private struct WeightFile: Decodable {
  var stages: [String]
  var groups: [Group]
  var maximum: Int
  var levels: [Level]
  var gapFields: [String]
  var floor: Floor
  var `override`: Override
}

struct WeightTests {
  private let file: WeightFile
  private let codes: CodeFile

  init() throws {
    file = try decode(WeightFile.self, from: ReferenceText.weights)
    codes = try CodeFile.load()
  }

  @Test func groupsHaveTheCapsOfTheProposal() {
    #expect(file.groups.map(\.id) == ["life", "person", "place", "silence", "process"])
    #expect(file.groups.map(\.cap) == [45, 35, 20, 20, 15])
  }

  @Test func factorsAreToldApartAndNoFactorExceedsItsCap() {
    let ids = file.groups.flatMap(\.factors).map(\.id)
    #expect(Set(ids).count == ids.count)
    for group in file.groups {
      #expect(group.factors.allSatisfy { (0...group.cap).contains($0.points) }, "\(group.id)")
    }
  }

  @Test func levelsAreTheRiskCodesHighestFirstAndEndAtNothing() {
    #expect(file.levels.map(\.code) == ["critical", "high", "medium", "low"])
    #expect(file.levels.map(\.from) == [60, 35, 15, 0])
    #expect(codes.codes("risk_level") == Set(file.levels.map(\.code)))
    #expect(file.maximum == 100)
  }

  @Test func silenceCoversEveryNumberOfDaysOnce() throws {
    let silence = try #require(file.groups.first { $0.id == "silence" }).factors
    #expect(silence.map(\.points) == [0, 5, 10, 15, 20])
    #expect(silence.first?.fromDays == 0)
    #expect(silence.last?.toDays == nil)
    for (earlier, later) in zip(silence, silence.dropFirst()) {
      #expect(later.fromDays == (earlier.toDays ?? -1) + 1)
    }
  }

  @Test func theGapFieldsAreTheNineOfTheRule() {
    #expect(
      file.gapFields.sorted() == [
        "birth_date", "confined", "exposure", "health_needs", "last_violence_on",
        "passport_withheld", "phone_controlled", "ransom", "safe_to_contact",
      ]
    )
    #expect(file.floor.gaps == 4)
    #expect(file.floor.level == "medium")
    #expect(file.override.expiryDays == 14)
  }

  @Test func namedCodesExist() {
    let stages = codes.codes("victim_stage")
    #expect(stages.isSuperset(of: file.stages) && stages.isSuperset(of: file.floor.stages))
    for factor in file.groups.flatMap(\.factors) {
      #expect(codes.codes("threat").isSuperset(of: factor.threats ?? []), "\(factor.id)")
      #expect(codes.codes("health_need").isSuperset(of: factor.health ?? []), "\(factor.id)")
      #expect(codes.codes("ransom_status").isSuperset(of: factor.ransom ?? []), "\(factor.id)")
      #expect(codes.codes("followup_type").isSuperset(of: factor.followups ?? []), "\(factor.id)")
      #expect(stages.isSuperset(of: factor.stages ?? []), "\(factor.id)")
    }
  }

  @Test func aReasonSaysTheSameInBothLanguages() {
    for factor in file.groups.flatMap(\.factors) {
      #expect(placeholders(factor.en) == placeholders(factor.ko), "\(factor.id)")
      #expect(
        placeholders(factor.en).isSubset(of: ["{days}", "{hours}", "{amount}", "{age}", "{site}"])
      )
    }
  }

  private func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{[^}]*\}/).map { String($0.output) })
  }
}
