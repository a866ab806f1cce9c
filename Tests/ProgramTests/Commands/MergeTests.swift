import Foundation
import ProgramSupport
import Testing

/// Changes made from an outdated version.
struct MergeTests {
  private func changed() throws -> CasebookFixture {
    let book = try CasebookFixture()
    try book.expect(0, "set", "V-0001", "contact_rule=only Telegram", "aliases=Blue, Min")
    return book
  }

  @Test func differentFieldsAndEntriesMergeByThemselves() throws {
    let book = try changed()
    let merged = try book.expect(
      0,
      "set",
      "V-0001",
      "--base",
      "1",
      "promised_job=desk",
      "aliases=Gold"
    )
    #expect(merged.err.contains("both changes are kept (Aliases, Contact rule)"))
    let record = try book.json("show", "V-0001", "--json")
    #expect(record["promised_job"] as? String == "desk")
    #expect(record["contact_rule"] as? String == "only Telegram")
    #expect(record["aliases"] as? [String] == ["Gold", "Blue", "Min"])
  }

  @Test func theSameFieldShowsBothValuesAndSavesNothing() throws {
    let book = try changed()
    let before = try book.bytes("journal.jsonl")
    let words = ["contact_rule=never call", "promised_job=desk"]
    let refused = try book.expect(
      75,
      ["set", "V-0001", "--base", "1", "-C", book.path] + words
    )
    #expect(refused.err.contains("Contact rule: yours “never call”, theirs “only Telegram”"))
    #expect(refused.err.contains("Nothing was saved"))
    #expect(refused.err.contains("--force-field contact_rule"))
    #expect(try book.bytes("journal.jsonl") == before)
    try book.expect(
      0,
      ["set", "V-0001", "--base", "1", "--force-field", "contact_rule", "-C", book.path] + words
    )
    let record = try book.json("show", "V-0001", "--json")
    #expect(record["contact_rule"] as? String == "never call")
    #expect(record["promised_job"] as? String == "desk")
    try book.expect(64, "set", "V-0001", "--force-field", "nonsense", "promised_job=clerk")
    try book.expect(1, "set", "V-0001", "--base", "9", "promised_job=clerk")
  }

  /// Eight processes change eight fields of one record concurrently: nobody has to retry.
  @Test func simultaneousChangesOfDifferentFieldsAreAllKept() async throws {
    let book = try CasebookFixture()
    let program = book.program
    let path = book.path
    let fields = [
      "home_region=Busan", "age_estimate=24", "contact_rule=never call", "promised_job=desk",
      "passport_no=M123A4567", "aliases=Blue", "sex=m", "safe_to_contact=no",
    ]
    let results = try await withThrowingTaskGroup(of: Program.Result.self) { group in
      for field in fields {
        group.addTask { try program.run(["set", "V-0001", field, "-C", path]) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0.status == 0 }, "\(results.map(\.err))")
    let record = try book.json("show", "V-0001", "--json")
    #expect(record["version"] as? Int == 9)
    for field in fields { #expect(record[String(field.prefix { $0 != "=" })] != nil) }
    try book.expect(0, "verify")
  }
}
