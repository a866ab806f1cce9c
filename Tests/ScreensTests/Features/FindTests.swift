import CaseBook
import CaseModel
import Casework
import Screens
import TerminalGrid
import Testing

/// The search over everything, from everywhere.
struct FindTests {
  private static var records: [Record] {
    Office.records.map { record in
      var record = record
      if record.id == RecordID(.contact, 1) {
        record[.handles] = [FieldSet(["kind": .code("phone"), "value": .text("+821004844688")])]
      }
      return record
    }
  }

  private func found(_ office: Office) -> [FindLine.Content] {
    guard case .find(let find)? = office.state.overlays.last else { return [] }
    return find.lines.map(\.content)
  }

  private func ids(_ office: Office) -> Set<String> {
    Set(
      found(office).compactMap { content in
        if case .record(let id, _) = content { id.text } else { nil }
      }
    )
  }

  @Test(arguments: [
    ("김민준", ["V-0001"]), ("KIM MINJUN", ["V-0001"]), ("010-0484-4688", ["V-0001", "C-0001"]),
    ("+82 10 0484 4688", ["V-0001", "C-0001"]), ("김영희", ["V-0001", "C-0001"]),
    ("m123 a4567", ["V-0001"]), ("golden", ["S-0001"]), ("guard", ["N-0001"]),
    ("flight", ["F-0004"]), ("v-2", ["V-0002"]), ("F-3", ["F-0003"]),
  ])
  func everyKindIsFoundByWhatIsTyped(_ typed: String, _ wanted: [String]) throws {
    for isPrepared in [false, true] {
      var office = try Office(Self.records)
      if isPrepared { while office.state.isPreparing { office.state.prepare { false } } }
      office.press("f")
      office.type(typed)
      #expect(ids(office).isSuperset(of: wanted), "\(office.screen)")
    }
  }

  @Test(
    arguments: [[], ["2"], ["5"], ["6"], ["2", "Enter"], ["3", "Enter", "H"]],
    ["f", "F", "ㄹ"]
  )
  func oneKeyFindsEverywhere(_ before: [String], _ key: String) throws {
    var office = try Office()
    for name in before { office.press(name) }
    office.press(key)
    office.type("riverside")
    office.press("Enter")
    #expect(office.state.overlays.isEmpty)
    #expect(office.state.pages.last?.record == RecordID(.compound, 2), "\(office.screen)")
  }

  @Test func onTodayTheFilterKeyFindsAnything() throws {
    var office = try Office(Self.records)
    office.press("/")
    office.type("010-0484-4688")
    office.press("Enter")
    #expect(office.state.pages.last?.record == RecordID(.victim, 1))
    office.press("t")
    #expect(office.screen.contains("김영희 (Mother): "), "\(office.screen)")
  }

  @Test func theLineShowsWhyItWasFound() throws {
    var office = try Office(Self.records, columns: 110)
    office.press("f")
    office.type("phone")
    #expect(office.screen.contains("guard's phone for one minute"), "\(office.screen)")
    office.press("^U")
    office.type("0484")
    #expect(office.screen.contains("Mother 김영희 +821004844688"), "\(office.screen)")
    office.press("Esc", "p", "f")
    office.type("0484")
    #expect(!office.screen.contains("김영희") && !office.screen.contains("+82100"))
  }

  @Test func theRestIsInTheTableWithTheSameWords() throws {
    let people = (UInt32(10)...60).map { number -> Record in
      var record = Office.records[1]
      record = Record(id: RecordID(.victim, number), fields: record.fields)
      record[.nameLatin] = "LEE SEOYEON \(number)"
      return record
    }
    var office = try Office(Office.records + people)
    office.press("f")
    office.type("seoyeon")
    let rest = try #require(found(office).firstIndex(of: .rest(.victim)))
    #expect(rest > 5)
    while true {
      guard case .find(let find)? = office.state.overlays.last, find.cursor < rest else { break }
      office.press("Down")
    }
    office.press("Enter")
    #expect(office.state.section == .victims)
    #expect(office.state.table?.rows.count == 52)
    office.press("b")
    #expect(office.state.section == .today)
  }

  @Test func whatIsNotFoundInTimeIsFoundBetweenKeys() throws {
    var office = try Office()
    office.press("f")
    office.type("guard")
    while office.state.isPreparing { office.state.prepare { false } }
    guard case .find(let find)? = office.state.overlays.last else { return }
    #expect(!find.isPartial)
    #expect(ids(office) == ["N-0001"])
  }

  @Test func nothingTypedFindsNothingAndEscLeaves() throws {
    var office = try Office()
    office.press("2", "f", "Enter")
    #expect(found(office).isEmpty)
    office.press("Esc")
    #expect(office.state.overlays.isEmpty && office.state.section == .victims)
  }
}
