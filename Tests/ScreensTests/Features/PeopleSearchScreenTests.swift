import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// The search of an intake and the filter of a table find the same people.
struct PeopleSearchScreenTests {
  private static let typed = [
    "김민준", "Kim Minjun", "GIM MIN-JOON", "kimminjun", "minjun kim", "Gim", "M123A4567",
    "m123 a4567",
    "010-1234-5678", "01012345678", "+82 (0)10 1234 5678", "0082101234 5678", "1234-5678",
    "@minjun",
    "김영희", "KIM YOUNGHEE", "010-0484-4688", "이서연", "LEE SUH-YEON", "nguyen", "Van An Nguyen",
    "nobody at all", "or", "(", "a|b", "stage:located", "\"", "-김",
  ]

  private static var records: [Record] {
    Office.records.map { record in
      var record = record
      let number = record.id.kind == .contact ? "+821004844688" : "+82 10-1234-5678"
      let isReached = record.id == RecordID(.contact, 1) || record.id == RecordID(.victim, 1)
      if isReached {
        record[.handles] = [
          FieldSet([
            "kind": .code("phone"), "value": .text(number), "owner": .code("self"),
          ])
        ]
      }
      return record
    }
  }

  private func foundByIntake(_ typed: String) throws -> Set<String> {
    var office = try Office(Self.records)
    office.press("i")
    office.type(typed)
    guard case .picker(let picker)? = office.state.overlays.last else { return [] }
    // A case that is found by its caller is followed by the contact.
    let ids = picker.shown.map { String($0.value.prefix { $0 != " " }) }
    return Set(ids.filter { $0.hasPrefix("V-") })
  }

  @Test(arguments: typed, [false, true])
  func whoeverIntakeFindsTheFilterFinds(_ typed: String, _ isPrepared: Bool) throws {
    let expected = try foundByIntake(typed)
    var office = try Office(Self.records)
    if isPrepared { while office.state.isPreparing { office.state.prepare { false } } }
    office.press("2", "/")
    office.type(typed)
    let table = try #require(office.state.table)
    let found = Set(table.rows.map { office.state.cases.book.id(.victim, $0).text })
    if office.state.isFilterRefused { return }
    #expect(["-김", "stage:located"].contains(typed) || expected.isSubset(of: found))
  }

  @Test(arguments: ["김영희", "010-0484-4688", "+821004844688", "KIM YOUNGHEE"])
  func whoCallsLeadsToTheCase(_ typed: String) throws {
    #expect(try foundByIntake(typed).contains("V-0001"))
    var office = try Office(Self.records, columns: 100)
    office.press("i")
    office.type(typed)
    #expect(office.screen.contains("Mother 김영희 +821004844688"))
    office.press("Esc", "2", "/")
    office.type(typed)
    #expect(office.screen.contains("1 of 3"))
    #expect(office.screen.contains("Mother 김영희 +821004844688"))
    office.press("Esc", "^P")
  }

  @Test(arguments: [
    ("stage:located", "stage:located or", "go between two conditions"),
    ("stage:located", "stage:nowhere", "is not a value of stage"),
    ("", "(stage:located", "bracket is not closed"),
    ("김", "stge:located", "did you mean stage"),
  ])
  func aFilterThatIsNotUnderstoodSaysSo(_ before: String, _ typed: String, _ words: String) throws {
    var office = try Office(columns: 80)
    office.press("2", "/")
    office.type(before)
    office.press("Enter", "/", "^U")
    office.type(typed)
    let kept = try #require(office.state.table)
    #expect(office.state.isFilterRefused)
    #expect(office.screen.contains(words))
    #expect(office.screen.contains("filter below NOT applied"))
    #expect(kept.filter.text != typed)
    var same = try Office(columns: 80)
    same.press("2", "/")
    same.type(kept.filter.text)
    #expect(same.state.table?.rows == kept.rows)
    office.press("Esc")
    #expect(!office.state.isFilterRefused)
    #expect(office.state.table?.filter.text == before)
  }
}
