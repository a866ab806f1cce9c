import CaseModel
import Testing

/// The merge rules of the catalogue are complete and name existing fields.
struct MergeRuleTests {
  @Test(arguments: Schema.victim.fields.filter { !$0.isSystemManaged }.map(\.key))
  func everyFieldOfAVictimHasItsRule(_ key: String) throws {
    let field = try #require(Schema.victim[key])
    switch field.kind {
    case .texts, .codes, .links, .entries, .longText:
      #expect(field.mergeRule != .either, "a list or long text holds both")
    default: #expect(field.hasOwnMergeRule, "say what a merge takes")
    }
  }

  @Test func rulesNameFieldsAndCodesThatThereAre() throws {
    let codes = try referenceCodes()
    for field in Schema.victim.fields {
      switch field.mergeRule {
      case .careful(let order):
        let all = codes[field.kind.codeList ?? ""].entries.map(\.code)
        #expect(Set(order) == Set(all), "\(field.key)")
        #expect(order.count == all.count, "\(field.key)")
      case .belongsTo(let key), .like(let key): #expect(Schema.victim[key] != nil, "\(field.key)")
      case .keptAlso(let key):
        guard case .texts? = Schema.victim[key]?.kind else {
          Issue.record("\(field.key): \(key) is no list of texts")
          continue
        }
      default: continue
      }
    }
  }
}
