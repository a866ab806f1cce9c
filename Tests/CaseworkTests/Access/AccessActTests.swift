import CaseModel
import CaseQuery
import Casework
import Testing

/// Which lists and searches have a line in the access log.
struct AccessActTests {
  @Test(arguments: [
    ("M123A4567", true), ("012 345 678", true), ("+855 12 345 678", true),
    ("passport_no:none", true), ("handles:kakao", true), ("stage:located M12345678", true),
    ("-passport_no=M1234", true), ("V-0012", false), ("2025-10-03", false), ("kim minjun", false),
    ("stage:reported silent>180", false), ("2025", false), ("L16", false), ("김민준", false),
    ("due<2025-10-03 province:KH-18", false),
  ])
  func aNumberOfADocumentOrATelephoneIsTold(filter: String, isNumber: Bool) throws {
    #expect(NumberSearch.isIn(try Filter.parse(filter)) == isNumber)
  }

  @Test func aListOfMoreThanTwentyRecordsHasALineWhereAKeeperIs() throws {
    var desk = try Desk()
    let ids = (1...21).map { RecordID(.victim, $0) }
    #expect(AccessActs(desk.context).list(ids, of: "victims") == nil)
    desk.office = Office(role: .reader)
    let access = AccessActs(desk.context)
    #expect(access.list(Array(ids.dropLast()), of: "victims") == nil)
    #expect(access.list(ids, of: "victims") == AccessEntry(.list, ids, detail: "victims"))
    #expect(access.list([], rows: 21, of: "report roster")?.detail == "report roster")
    let filter = try Filter.parse("M123A4567")
    #expect(
      access.search(filter, found: [ids[3]]) == AccessEntry(.search, [ids[3]], detail: "number")
    )
  }
}
