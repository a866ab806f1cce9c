import CaseModel
import CaseQuery
import TestBooks
import Testing

@Suite struct TallyTests {
  @Test(arguments: [
    ("stage", "located 1, requested 1, out 1, custody 1, closed 1", 0),
    ("nationality", "KR 4, CN 1, VN 1", 0), ("closure_reason", "returned_home 1", 4),
    ("level", "critical 2, high 1, medium 1", 1), ("province", "KH-12 2, KH-18 1", 2),
    ("name_ko", "", 5), ("confined", "yes 1", 4),
  ])
  func `rows are counted by code`(_ key: String, _ expected: String, _ none: Int) throws {
    let context = try TestBook().context()
    let attribute = try #require(Attribute.named(key, .victim))
    let tally = Tally(attribute, try Listing(.victim).rows(context), context)
    let counts = tally.counts.map { "\($0.code.text) \($0.rows)" }.joined(separator: ", ")
    #expect(counts == expected && tally.none == none)
  }
}
