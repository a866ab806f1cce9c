import CaseModel
import CaseReference
import CaseRules
import StrictJSON
import Testing

/// The rules of disclosure, and how an office narrows them.
struct DisclosureTableTests {
  private let table: DisclosureTable

  init() throws { table = try DisclosureTable(json: ReferenceText.disclosure) }

  @Test(arguments: [
    ("yes", true), ("no", true), ("town if not_exposed", true), ("yes if request told", true),
    ("", false), ("maybe", false), ("yes if", false), ("yes if never", false),
    ("no if request", false), ("yes when request", false),
  ])
  func aRuleIsReadWholeOrNotAtAll(_ words: String, _ isRead: Bool) {
    #expect((DisclosureRule(words) != nil) == isRead)
    if isRead { #expect(DisclosureRule(words)?.words == words) }
  }

  @Test(arguments: [
    ("no", "yes", true), ("yes", "no", false), ("initials", "yes", true),
    ("yes", "initials", false), ("yes if request", "yes", true), ("yes", "yes if request", false),
    ("province", "town", true), ("town", "province", false), ("own_numbers", "own", true),
    ("town if not_exposed", "yes if not_exposed", true), ("initials", "town", false),
    ("no", "no", true),
  ])
  func aRuleIsWithinOneThatLetsOutMore(_ rule: String, _ other: String, _ isWithin: Bool) throws {
    let (rule, other) = (try #require(DisclosureRule(rule)), try #require(DisclosureRule(other)))
    #expect(rule.isWithin(other) == isWithin)
  }

  @Test func anOfficeNarrows() throws {
    let file = #"{"fields":[{"kind":"victim","fields":["passport_no"],"npa":"no"}]}"#
    let narrowed = try table.narrowed(by: Array(file.utf8))
    let name = DisclosureTable.Name("victim", "passport_no")
    #expect(narrowed[name, "npa"] == .no && narrowed[name, "mofa_hq"] == .yes)
    #expect(narrowed.names == table.names)
  }

  @Test(arguments: [
    (
      "{\"fields\":[\n{\"kind\":\"victim\",\"fields\":[\"passport_no\"],\"media\":\"yes\"}]}", 2,
      51,
      "an office can only narrow"
    ),
    (
      "{\"fields\":[\n{\"kind\":\"victim\",\"fields\":[\"pasport_no\"],\"npa\":\"no\"}]}", 2, 28,
      "no field victim.pasport_no"
    ),
    (
      "{\"fields\":[{\"kind\":\"victim\",\n\"fields\":[\"sex\"],\"police\":\"no\"}]}", 2, 27,
      "not an audience"
    ),
    (
      "{\"fields\":[{\"kind\":\"victim\",\n\"fields\":[\"sex\"],\"npa\":\"perhaps\"}]}", 2, 24,
      "must be yes, no"
    ),
    ("{\"fields\":[\n", 2, 1, "JSON"),
  ])
  func aMistakeOfAnOfficeIsNamedByItsPlace(
    _ file: String,
    _ line: Int,
    _ column: Int,
    _ words: String
  ) throws {
    let error = #expect(throws: NarrowingError.self) {
      try table.narrowed(by: Array(file.utf8))
    }
    #expect(error?.position?.line == line && error?.position?.column == column)
    let said = error?.problem.sentence(.en) ?? ""
    #expect(said.contains(words) || words == "JSON", "\(said)")
  }

  /// Whoever is named last has the person's own answer to go by.
  @Test func whatIsNotNamedDoesNotLeave() {
    #expect(table[DisclosureTable.Name("victim", "unheard_of"), "npa"] == .no)
    #expect(table[DisclosureTable.Name("victim", "sex"), "newspaper"] == .no)
  }
}
