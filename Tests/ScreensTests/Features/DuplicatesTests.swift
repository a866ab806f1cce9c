import CaseBook
import CaseModel
import CaseRules
import Casework
import Screens
import Testing

/// Possible duplicates, compared side by side, merged or distinguished.
struct DuplicatesTests {
  /// The usual office with a second report of the first person.
  private func office(columns: Int = 80, language: Language = .en) throws -> Office {
    var twin = Record(new: RecordID(.victim, 4))
    twin.version = 1
    twin[.nameLatin] = "GIM MIN-JOON"
    twin[.passportNo] = "M 123 A 4567"
    twin[.birthDate] = PartialDate("2001-04-02")
    twin[.sex] = "m"
    twin[.stage] = "reported"
    twin[.reportedAt] = Office.now.adding(days: -2)
    twin[.reportChannel] = "npa_112"
    twin[.caseOwner] = "lee"
    var note = Record(new: RecordID(.note, 2))
    note.version = 1
    note[.at] = Office.now
    note[.by] = "lee"
    note[.text] = "Police list."
    note[.victims] = [twin.id]
    return try Office(Office.records + [twin, note], columns: columns, language: language)
  }

  private func atTwin(columns: Int = 80) throws -> Office {
    var office = try office(columns: columns)
    office.press("2", ":")
    office.type("V-4")
    office.press("Enter")
    return office
  }

  @Test func candidatesAreShownWithTheirReasons() throws {
    var office = try atTwin()
    office.press("D")
    #expect(office.screen.contains("May be the same person (1)"))
    #expect(office.screen.contains("V-0001   strong  KIM MINJUN"))
    #expect(office.screen.contains("same passport number: M123A4567"))
    #expect(office.screen.contains("spellings of one name"))
    #expect(office.screen.contains("same birth date: 2001-04-02"))
    office.press("p")
    #expect(!office.screen.contains("M123A4567"))
    #expect(!office.screen.contains("2001-04-02"))
  }

  @Test func allPairsAreShownWithoutAVictim() throws {
    var office = try office()
    office.press("3", "D")
    #expect(office.screen.contains("May be one person reported twice (1)"))
    #expect(office.screen.contains("= V-0004"))
  }

  @Test func todayCountsStrongPairsOnceTheyAreFound() throws {
    var office = try office()
    #expect(!office.screen.contains("May be one person reported twice"))
    while office.state.isPreparing { office.state.prepare(until: { false }) }
    #expect(office.screen.contains("May be one person reported twice (1)"))
    #expect(office.screen.contains("= V-0001  same passport number: M123A4567"))
  }

  @Test(arguments: [80, 120]) func bothStandSideBySideWhereThereIsRoom(_ columns: Int) throws {
    var office = try atTwin(columns: columns)
    office.press("D", "D")
    let screen = office.screen
    let owner = try #require(screen.split(separator: "\n").first { $0.contains("Owner") })
    #expect(owner.contains("[x] kim"))
    #expect(owner.contains("[ ] lee") == (columns >= 100))
    #expect(screen.contains("V-0001 KIM MINJUN stays"))
    #expect(screen.contains("V-0004 GIM MIN-JOON is merged into it"))
  }

  @Test func mergingKeepsBothNamesAndMovesTheNotes() throws {
    var office = try atTwin()
    office.press("D", "D", "^S")
    #expect(office.screen.contains("Saved: merged V-0001"))
    let book = office.state.cases.book
    let merged = try #require(book.record(RecordID(.victim, 1)))
    #expect(merged[list: .aliases] == ["GIM MIN-JOON"])
    #expect(merged[.stage] == "located")
    #expect(merged[.caseOwner] == "kim")
    #expect(!book.contains(RecordID(.victim, 4)))
    #expect(book.record(RecordID(.note, 2))?[list: .victims] == [RecordID(.victim, 1)])
    #expect(office.screen.contains("No other record matches."))
    office.press("b")
    #expect(office.screen.contains("KIM MINJUN"))
    office.press("u")
    #expect(office.state.cases.book.contains(RecordID(.victim, 4)))
    #expect(
      office.state.cases.book.record(RecordID(.note, 2))?[list: .victims] == [RecordID(.victim, 4)]
    )
    #expect(office.state.cases.book.record(RecordID(.victim, 1))?[list: .aliases] == [])
  }

  @Test func everyFieldCanBeTakenFromEitherSide() throws {
    var office = try atTwin()
    office.press("D", "D")
    while !office.screen.contains("Owner") { office.press("Down") }
    while office.focusedKey != "case_owner" { office.press("Down") }
    office.press("Right", "~", "^S")
    let merged = try #require(office.state.cases.book.record(RecordID(.victim, 4)))
    #expect(merged[.caseOwner] == "lee")
    #expect(merged[list: .aliases] == ["KIM MINJUN"] || merged[.nameLatin] == "KIM MINJUN")
    #expect(!office.state.cases.book.contains(RecordID(.victim, 1)))
  }

  @Test func differentPeopleAreNotProposedAgain() throws {
    var office = try atTwin()
    office.press("D", "D", "x")
    #expect(office.state.overlays.isEmpty)
    #expect(office.screen.contains("No other record matches."))
    let other = office.state.cases.book.record(RecordID(.victim, 4))
    #expect(other?[list: .differentFrom] == [RecordID(.victim, 1)])
  }

  @Test func theOldIdLeadsToTheRecordThatGoesOn() throws {
    var office = try atTwin()
    office.press("D", "D", "^S", "b", "b", ":")
    office.type("V-4")
    office.press("Enter")
    #expect(office.screen.contains("V-0004 was merged into V-0001."))
    #expect(office.state.pages.last?.record == RecordID(.victim, 1))
  }

  @Test func aChangeMeanwhileIsNotOverwritten() throws {
    var office = try atTwin()
    office.press("D", "D")
    var other = try #require(office.state.cases.book.record(RecordID(.victim, 1)))
    other[.sex] = "x"
    office.colleague("lee", saves: other)
    office.press("^S")
    #expect(office.screen.contains("Not saved: lee changed it meanwhile"))
    #expect(office.state.cases.book.contains(RecordID(.victim, 4)))
  }

  @Test func escLeavesEverythingAsItIs() throws {
    var office = try atTwin()
    office.press("D", "D", "Right", "Esc")
    #expect(office.state.overlays.isEmpty)
    #expect(office.effects.isEmpty)
  }

  @Test func comparedByTypedIds() throws {
    var office = try office(language: .ko)
    office.press(":")
    office.type("compare v-2 v-3")
    office.press("Enter")
    #expect(office.screen.contains("같은 사람입니까?"))
    office.press("Esc", ":")
    office.type("compare v-2")
    office.press("Enter")
    #expect(office.screen.contains("번호 둘을 입력하세요"))
  }
}

extension Office {
  /// The field at the cursor of the comparison.
  fileprivate var focusedKey: String? {
    guard case .compare(let compare)? = state.overlays.last else { return nil }
    return compare.merge.differences[compare.cursor].field.key
  }
}
