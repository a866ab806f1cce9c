import CaseModel
import CaseQuery
import Screens
import TerminalGrid
import Testing
import Views

/// Completion of filters, the spot of a mistake, earlier filters, and saved views.
struct FilterPromptTests {
  private func prompt(_ office: Office) -> Prompt? {
    if case .prompt(let prompt)? = office.state.overlays.last { prompt } else { nil }
  }

  @Test(arguments: [
    (Language.en, "sta", "stage:"), (.en, "-sta", "-stage:"), (.ko, "단", "단계:"), (.en, "i", "is:"),
    (.ko, "다음", "다음기한:"),
  ])
  func aFieldIsCompleted(_ language: Language, _ typed: String, _ whole: String) throws {
    var office = try Office(language: language)
    office.press("2", "/")
    office.type(typed)
    #expect(prompt(office)?.offered.completions.isEmpty == true)
    var seen: [String] = []
    for _ in 0..<8 {
      office.press("Tab")
      seen.append(prompt(office)?.editor.text ?? "")
    }
    #expect(seen.contains(whole), "\(seen)")
  }

  @Test(arguments: [
    (Language.en, "stage:loc", "stage:located "), (.ko, "단계:소", "단계:소재파악 "),
    (.en, "stage:reported,loc", "stage:reported,located "), (.en, "is:over", "is:overdue "),
    (.en, "owner:m", "owner:me "), (.en, "place:gold", "place:S-0001 "),
  ])
  func aValueIsCompletedAndFilters(
    _ language: Language,
    _ typed: String,
    _ whole: String
  ) throws {
    var office = try Office(language: language)
    office.press("2", "/")
    office.type(typed)
    #expect(prompt(office)?.offered.completions.isEmpty == false, "\(office.screen)")
    var seen: [String] = []
    for _ in 0..<4 where seen.last != whole {
      office.press("Tab")
      seen.append(prompt(office)?.editor.text ?? "")
    }
    #expect(seen.contains(whole), "\(seen)")
    #expect(!office.state.isFilterRefused, "\(office.screen)")
  }

  @Test(arguments: [
    ("stage:located stagee:x", 14, "stagee"), ("level:hihg", 6, "hihg"), ("김 (", 2, "("),
  ])
  func aMistakeIsMarkedWhereItIs(_ typed: String, _ start: Int, _ wrong: String) throws {
    var office = try Office(columns: 120)
    office.press("2", "/")
    office.type(typed)
    #expect(prompt(office)?.problemRange?.lowerBound == start)
    let grid = draw(office.state)
    let row = try #require((0..<24).last { y in grid.row(y).map(\.text).joined().contains(typed) })
    let marked = grid.row(row).filter { $0.style.role == .fieldError }.map(\.text).joined()
    #expect(marked == wrong)
  }

  @Test func earlierFiltersComeBack() throws {
    var office = try Office()
    for text in ["stage:located", "level:high"] {
      office.press("2", "/", "^U")
      office.type(text)
      office.press("Enter")
    }
    office.press("/", "^U")
    office.type("abc")
    office.press("^P")
    #expect(prompt(office)?.editor.text == "level:high")
    office.press("^P", "^P")
    #expect(prompt(office)?.editor.text == "stage:located")
    #expect(office.state.table?.rows.count == 1)
    office.press("^N", "^N", "^N")
    #expect(prompt(office)?.editor.text == "abc")
    office.press("Esc", "3", "/", "^P")
    #expect(prompt(office)?.editor.text == "")
  }

  @Test func aViewIsKeptAndOpenedByName() throws {
    var office = try Office()
    office.press("2", "/")
    office.type("stage:located")
    office.press("Enter", "l", "l", "s", ":")
    office.type("saveview held in Sihanoukville")
    office.press("Enter")
    #expect(office.effects == [.rememberLooks])
    #expect(office.state.displaySettings.views.own.map(\.filter) == ["stage:located"])
    office.press("Esc", "1", ":")
    office.type("view held")
    office.press("Enter")
    #expect(office.state.section == .victims)
    #expect(office.state.table?.filter.text == "stage:located")
    #expect(office.state.table?.sorting.key?.queryField == "stage")
    office.press("b")
    #expect(office.state.section == .today)
    office.press(":")
    office.type("dropview held in Sihanoukville")
    office.press("Enter")
    #expect(office.state.displaySettings.views.own.isEmpty)
    office.press(":")
    office.type("view held")
    office.press("Enter")
    #expect(office.screen.contains("No view is called “held”"), "\(office.screen)")
  }
}
