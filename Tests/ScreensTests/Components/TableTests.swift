import CaseBook
import CaseModel
import Casework
import Screens
import StoreTrials
import Testing

struct TableTests {
  @Test func theMostUrgentStandsFirst() throws {
    var office = try Office()
    office.press("2")
    let lines = office.screen.split(separator: "\n").map(String.init)
    let first = try #require(lines.first { $0.hasPrefix(">") })
    #expect(first.contains("V-0001"))
    #expect(first.contains("KIM MINJUN"))
  }

  @Test func aFilterNarrowsWithEveryLetterAndEscClearsIt() throws {
    var office = try Office()
    office.press("2", "/")
    office.type("stage:rep")
    #expect(office.screen.contains("1 of 3"))
    #expect(office.screen.contains("V-0002"))
    office.press("Enter", "Esc")
    #expect(office.screen.contains("3 of 3"))
  }

  @Test func hangulIsFoundByItsInitials() throws {
    var office = try Office()
    office.press("2", "/")
    office.type("ㄱㅁㅈ")
    #expect(office.screen.contains("1 of 3"))
    #expect(office.screen.contains("KIM MINJUN"))
  }

  @Test func aFilterThatCannotBeReadSaysWhy() throws {
    var office = try Office()
    office.press("2", "/")
    office.type("stagee:reported")
    #expect(office.screen.contains("have no field “stagee”"))
  }

  @Test(arguments: [
    (Language.en, "owner : nosuch", "No victim has an officer “nosuch”"),
    (.ko, "담당：nosuch", "담당이 “nosuch”인 피해자 기록이 없습니다"),
    (.en, "compound:S-9999", "There is no record S-9999"),
  ])
  func aFilterThatNamesNobodySaysSo(_ language: Language, _ text: String, _ words: String) throws {
    var office = try Office(columns: 110, language: language)
    office.press("2", "/")
    office.type(text)
    #expect(office.screen.contains(words), "\(office.screen)")
    office.press("Enter")
    #expect(office.screen.contains(words))
    office.press("Esc")
    #expect(!office.screen.contains(words))
  }

  @Test func sortGoesUpDownAndBackToTheUsualOrder() throws {
    var office = try Office()
    office.press("2", "s")
    #expect(office.screen.contains("▲"))
    office.press("s")
    #expect(office.screen.contains("▼"))
    office.press("s")
    #expect(!office.screen.contains("▼") && !office.screen.contains("▲"))
  }

  @Test func namesAreHiddenEverywhere() throws {
    var office = try Office(columns: 200, rows: 50)
    office.press("p")
    for section in ["1", "2", "3", "4"] {
      office.press(section)
      #expect(!office.screen.contains("김민준"), "section \(section)")
      #expect(!office.screen.contains("M123A4567"), "section \(section)")
    }
    office.press("2", "Enter")
    #expect(!office.screen.contains("김민준"))
    #expect(!office.screen.contains("MINJUN"))
  }

  @Test func aHangulLayoutLeftOnStillMovesTheCursor() throws {
    var office = try Office()
    office.press("2", "ㅓ")
    #expect(office.state.table?.cursor == 1)
    office.press("ㅏ")
    #expect(office.state.table?.cursor == 0)
  }

  @Test func linksAreFollowedAndBackReturns() throws {
    var office = try Office()
    office.press("4", "Enter")
    #expect(office.screen.contains("Follow-up F-0001"))
    for _ in 0..<20 where office.state.pages.last?.focused?.link != RecordID(.victim, 1) {
      office.press("j")
    }
    office.press("Enter")
    #expect(office.screen.contains("Victim V-0001"))
    office.press("b")
    #expect(office.screen.contains("Follow-up F-0001"))
    office.press("q")
    #expect(office.state.pages.isEmpty)
  }

  @Test func escNeverQuits() throws {
    var office = try Office()
    for _ in 0..<5 { office.press("Esc") }
    #expect(office.effects.isEmpty)
    office.press("q")
    #expect(office.effects == [.quit])
  }

  @Test func aSmallWindowSaysSo() throws {
    let office = try Office(columns: 50, rows: 10)
    #expect(office.screen.contains("The window has 50x10; at least 40x16 is needed."))
  }

  @Test func theColleaguesChangeAppearsByItself() throws {
    var office = try Office()
    office.press("2")
    var other = try #require(office.state.cases.book.record(RecordID(.victim, 2)))
    other[.nameKo] = "이서윤"
    office.colleague("lee", saves: other)
    #expect(office.screen.contains("이서윤"))
    #expect(office.screen.contains("lee changed V-0002"))
  }

  /// A record damaged in memory that cannot be read again is marked wherever its row is shown.
  @Test(arguments: ["2", "1"]) func aRowThatIsNotWhatWasReadIsMarked(_ section: String) throws {
    var office = try Office()
    office.press(section)
    #expect(!office.screen.contains("?  V-000") && !office.screen.contains("? V-000"))
    let journal = Office.path + "/journal.jsonl"
    let bytes = try #require(office.disk.image.files[journal])
    let name = Array("\"image\":{\"id\":\"V-0001\"".utf8)
    let offset = try #require(bytes.indices.first { bytes[$0...].starts(with: name) })
    office.disk.rot(journal, at: offset + name.count + 20)
    let marked = office.screen.split(separator: "\n").filter { $0.dropFirst().hasPrefix("?") }
    #expect(!marked.isEmpty && marked.allSatisfy { $0.contains("V-0001") }, "\(office.screen)")
  }

}
