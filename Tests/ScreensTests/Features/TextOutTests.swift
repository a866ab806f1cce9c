import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// A text that is open goes to a file or to the clipboard, each time with its line in the log.
struct TextOutTests {
  private func opened(allowsClipboard: Bool = false) throws -> Office {
    var office = try Office(columns: 100, rows: 44, allowsClipboard: allowsClipboard)
    office.press("2", "B")
    #expect(office.screen.contains("for use inside the office"), "\(office.screen)")
    #expect(office.log.isEmpty)
    return office
  }

  @Test func withoutTheOfficesSettingNothingIsCopied() throws {
    var office = try opened()
    office.press("y")
    #expect(office.screen.contains("The office does not allow it"), "\(office.screen)")
    #expect(office.log.isEmpty)
  }

  @Test(arguments: [("yes", true), ("예", true), ("no", false), ("", false)])
  func aCopyIsAskedForEachTimeAndLogged(_ answer: String, _ isCopied: Bool) throws {
    var office = try opened(allowsClipboard: true)
    for count in 1...2 {
      office.press("y")
      #expect(office.screen.contains("Copy to the terminal's clipboard"), "\(office.screen)")
      office.type(answer)
      office.press("Enter")
      #expect(office.log.count == (isCopied ? count : 0))
    }
    #expect(office.log.allSatisfy { $0.detail == "clipboard brief en" })
  }

  @Test func aTextIsWrittenToAFileThatIsNamed() throws {
    var office = try opened()
    office.press("s")
    office.type("brief.txt")
    office.press("Enter")
    #expect(office.log.map(\.detail) == ["file brief en"], "\(office.screen)")
    office.press(":")
    office.type("write other.txt")
    office.press("Enter")
    #expect(office.log.count == 2)
  }

  @Test func aTextIsShownWithoutWrapping() throws {
    var office = try opened()
    office.press("P")
    let shown = office.effects.compactMap {
      if case .showPlain(let lines) = $0 { lines } else { nil }
    }
    #expect(shown.count == 1 && shown[0].count > 10)
    #expect(shown.first?.contains { $0.contains("KIM MINJUN") } == true)
  }

  /// A colleague writes down the withdrawal while the text is open.
  @Test func aTextDoesNotLeaveOnceTheConsentIsWithdrawn() throws {
    var office = try Office(columns: 100, rows: 44)
    func answer(_ code: Code) throws {
      var victim = try #require(office.state.cases.book.record(RecordID(.victim, 1)))
      let day = FieldValue.day(try #require(PartialDate("2025-10-01")))
      let entry = FieldSet(["audience": .code("npa"), "answer": .code(code), "date": day])
      victim[.consent] = victim[list: .consent] + [entry]
      office.colleague("lee", saves: victim)
    }
    try answer("yes")
    office.press("2", ":")
    office.type("brief V-0001 npa")
    office.press("Enter")
    #expect(office.log.map(\.detail) == ["brief en"], "\(office.screen)")
    try answer("withdrawn")
    office.press("s")
    office.type("brief.txt")
    office.press("Enter")
    #expect(office.log.count == 1)
    #expect(office.screen.contains("Withdrawn"), "\(office.screen)")
  }

  @Test func aPageWithoutATextHasNothingToWrite() throws {
    var office = try Office()
    office.press("2", "Enter", "s")
    #expect(office.screen.contains("Open the text of a request"), "\(office.screen)")
  }

  /// Names that are hidden can be in texts, which the top of the page says.
  @Test(arguments: [(Language.en, "names shown in texts"), (.ko, "글 속 이름은 보임")])
  func aPageSaysThatTextsShowNames(_ language: Language, _ words: String) throws {
    var office = try Office(language: language)
    office.press("2", "Enter")
    #expect(!office.screen.contains(words))
    office.press("p")
    #expect(office.screen.contains(words), "\(office.screen)")
    office.press("B")
    #expect(office.screen.contains(words), "\(office.screen)")
    office.press("b", "b", "4")
    #expect(office.screen.contains(words), "\(office.screen)")
  }
}
