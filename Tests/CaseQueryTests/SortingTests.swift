import CaseBook
import CaseModel
import CaseQuery
import TestBooks
import Testing

struct SortingTests {
  private func order(_ kind: RecordKind, _ text: String) throws -> [Int] {
    let context = try TestBook().context()
    let order = text.isEmpty ? SortOrder.standard(for: kind) : try SortOrder.parse(text, for: kind)
    return Sorting.rows(kind, order, context).map { Int(context.book.id(kind, $0).number) }
  }

  @Test(arguments: [
    (RecordKind.victim, "", [1, 5, 2, 3, 4]), (.followup, "", [3, 1, 2, 4]),
    (.compound, "", [1, 2, 3]), (.note, "", [2, 1]),
    (.victim, "name_ko", [1, 5, 2, 4, 3]), (.victim, "-name_ko", [4, 2, 5, 1, 3]),
    (.victim, "stage", [1, 2, 3, 5, 4]), (.victim, "-reported", [5, 3, 2, 1, 4]),
    (.victim, "owner", [5, 1, 3, 2, 4]), (.victim, "-owner", [2, 4, 1, 3, 5]),
    (.victim, "owner,-reported", [5, 3, 1, 2, 4]), (.victim, "level", [1, 5, 2, 3, 4]),
    (.victim, "-level", [3, 2, 1, 5, 4]), (.victim, "silent", [3, 5, 1, 2, 4]),
    (.victim, "place", [3, 5, 1, 2, 4]), (.victim, "birth_date", [1, 2, 3, 4, 5]),
    (.victim, "-birth_date", [2, 1, 3, 4, 5]), (.victim, "age", [2, 1, 3, 4, 5]),
    (.victim, "confined", [1, 2, 3, 4, 5]), (.victim, "id", [1, 2, 3, 4, 5]),
    (.victim, "-id", [5, 4, 3, 2, 1]), (.followup, "subject", [1, 2, 4, 3]),
    (.followup, "priority,due", [2, 1, 4, 3]), (.followup, "waiting", [2, 1, 3, 4]),
    (.compound, "name", [3, 1, 2]), (.compound, "-lat", [1, 2, 3]),
    (.compound, "confirmed_age", [1, 2, 3]),
  ])
  func rowsStandInOrder(_ kind: RecordKind, _ text: String, _ expected: [Int]) throws {
    #expect(try order(kind, text) == expected)
  }

  @Test func leadsStandByTheCasesThatTheyConnect() throws {
    let named = [
      (1, ""), (2, #""V-0001","V-0006""#), (3, #""V-0004","V-0005""#), (4, #""V-0001","V-0002""#),
    ]
    let leads = named.map { number, victims in
      #"{"id":"L-000\#(number)","label":"x","role":"unknown","victims":[\#(victims)]}"#
    }
    let context = try TestBook(sampleRecords + leads).context()
    let order = Sorting.rows(.lead, .standard(for: .lead), context)
    #expect(order.map { Int(context.book.id(.lead, $0).number) } == [4, 3, 2, 1])
    let open = try #require(QueryField.named("open", .lead))
    #expect(order.map { open.display($0, context) } == ["2", "0", "1", "0"])
  }

  @Test func longTextsAreToldApartBehindTheirCommonBeginning() throws {
    let subjects = [
      "Weekly update to the family of B", "weekly update to the family of a",
      "Weekly update to the family", "Weekly update to the family of A",
      "Weekly update t", "Weekly update to", "Weekly update tp",
    ]
    let records = subjects.enumerated().map { index, subject in
      #"{"id":"F-000\#(index + 1)","status":"planned","subject":"\#(subject)"}"#
    }
    let context = try TestBook(records).context()
    let order = { (text: String) in
      try Sorting.rows(.followup, SortOrder.parse(text, for: .followup), context)
    }
    #expect(try order("subject") == [4, 5, 2, 1, 3, 0, 6])
    #expect(try order("-subject") == [6, 0, 1, 3, 2, 5, 4])
  }

  @Test func anUnknownQueryFieldIsSaidWithNearMatches() {
    let error = #expect(throws: FilterError.self) {
      try SortOrder.parse("level,-silnt", for: .victim)
    }
    #expect(error?.range == 6..<12 && error?.message.en.contains("silent") == true)
  }
}
