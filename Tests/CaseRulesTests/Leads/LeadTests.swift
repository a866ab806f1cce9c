import CaseBook
import CaseModel
import CaseRules
import TestBooks
import Testing

/// The web of a lead, and the cases in which it should be named.
struct LeadTests {
  private static let lines = [
    #"{"id":"V-0001","version":1,"stage":"located","reported_at":"2025-03-01T00:00:00Z","stays":[{"place":"S-0001","from":"2025-02"},{"place":"S-0002","from":"2025-03"}],"leads":["L-0001"]}"#,
    #"{"id":"V-0002","version":1,"stage":"out","reported_at":"2025-01-01T00:00:00Z","stays":[{"place":"S-0002","from":"2025-01"}]}"#,
    #"{"id":"V-0003","version":1,"stage":"reported","reported_at":"2025-04-01T00:00:00Z","handles":[{"kind":"phone","value":"010-5555-0001","owner":"self"},{"kind":"telegram","value":"@demo_boss","owner":"captor"}]}"#,
    #"{"id":"V-0004","version":1,"stage":"reported","handles":[{"kind":"phone","value":"+82 10 5555 0009","owner":"captor"}]}"#,
    #"{"id":"S-0001","version":1,"name":"North"}"#,
    #"{"id":"S-0002","version":1,"name":"South"}"#,
    #"{"id":"S-0003","version":1,"name":"East"}"#,
    #"{"id":"L-0001","version":1,"label":"@demo_boss","victims":["V-0002"],"sites":["S-0003"],"handles":[{"kind":"telegram","value":"t.me/Demo_Boss","owner":"captor"},{"kind":"phone","value":"010-5555-0001","owner":"captor"}]}"#,
  ]

  private static func book() -> Book {
    var book = TestBook([])
    book.put(lines)
    return book.book
  }

  private let lead = RecordID(.lead, 1)

  @Test func bothRecordsCanSayThatTheyBelongTogether() {
    #expect(LeadWeb.cases(lead, in: Self.book()) == [0, 1])
  }

  @Test func theWebBeginsWithTheFirstReportAndTheFullestCompound() {
    let web = LeadWeb(lead, in: Self.book())
    #expect(web.people.map(\.id.text) == ["V-0002", "V-0001"])
    #expect(web.sites.map(\.id.text) == ["S-0002", "S-0001", "S-0003"])
    #expect(web.sites.map(\.people.count) == [2, 1, 0])
    #expect(web.elsewhere.isEmpty)
  }

  @Test(arguments: [(0, []), (1, []), (2, ["L-0001"]), (3, [])] as [(Int, [String])])
  func aCaseThatTellsOfAKnownLeadIsRecognised(_ row: Int, _ expected: [String]) {
    let book = Self.book()
    #expect(LeadKeys(book).unnamed(row, in: book).map(\.text) == expected)
  }
}
