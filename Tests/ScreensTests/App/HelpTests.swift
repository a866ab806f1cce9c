import CaseModel
import Screens
import TerminalGrid
import Testing

/// The help page and typed commands in both languages.
struct HelpTests {
  @Test func itBeginsWithWhatIsUsefulHere() throws {
    var office = try Office(columns: 100, rows: 60)
    office.press("2", "Enter", "?")
    let rows = office.screen.split(separator: "\n").map(String.init)
    let useful = try #require(rows.firstIndex { $0.contains("Here and now") })
    let other = try #require(rows.firstIndex { $0.contains("Other keys here") })
    let note = try #require(rows.firstIndex { $0.contains("Write a note") || $0.contains("note") })
    let moving = try #require(rows.firstIndex { $0.contains("Go to the next row") })
    #expect(useful < note && note < other && other < moving)
  }

  @Test(arguments: CommandTable.all.filter(\.isWorthTyping).map(\.name), [Language.en, .ko])
  func everyTypedCommandIsListed(name: String, language: Language) throws {
    let command = try #require(CommandTable.all.first { $0.name == name })
    #expect(!command.help.en.isEmpty && !command.help.ko.isEmpty)
    var office = try Office(columns: 120, rows: 130, language: language)
    office.press("2", "?")
    #expect(office.screen.contains(command.usage(language)), "\(office.screen)")
  }

  @Test func commandsAreToldApartInBothLanguages() {
    let names = CommandTable.all.flatMap {
      Set([$0.name.lowercased(), $0.korean.lowercased()] + $0.aliases)
    }
    let repeated = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(repeated.isEmpty)
    #expect(!names.contains { $0.isEmpty || $0.contains(" ") })
  }

  @Test(arguments: ["완료 F-3", "done F-3", "DONE f-0003"])
  func aCommandIsUnderstoodInBothLanguages(_ text: String) throws {
    var office = try Office(columns: 100, rows: 40, language: .ko)
    office.press(":")
    office.type(text)
    office.press("Enter")
    #expect(office.screen.contains("F-0003"), "\(office.screen)")
    #expect(!office.state.overlays.isEmpty)
  }

  @Test func helpRunsAKeyAndBeginsACommand() throws {
    var office = try Office(columns: 100, rows: 40)
    office.press("4", "?", "/")
    office.type(":reschedule")
    office.press("Enter", "Enter")
    #expect(office.screen.contains(":reschedule"), "\(office.screen)")
    guard case .prompt(let prompt)? = office.state.overlays.last else {
      Issue.record("no command line")
      return
    }
    #expect(prompt.editor.text == "reschedule ")
    office.press("Esc", "?", "/")
    office.type("Sort by")
    office.press("Enter", "Enter")
    #expect(office.state.overlays.isEmpty)
    #expect(office.screen.contains("▲") || office.screen.contains("▼"), "\(office.screen)")
  }

  @Test func headingsArePassedOver() throws {
    var office = try Office(columns: 100, rows: 40)
    office.press("?", "k", "g", "k", "Enter")
    #expect(!office.screen.contains("Here and now"), "\(office.screen)")
  }

  @Test func theLineTellsWhatACommandTakesAndOffersTheRecordBelowTheCursor() throws {
    var office = try Office(columns: 120, rows: 40)
    office.press("4", ":")
    office.type("resch")
    #expect(office.screen.contains(":reschedule [id …]  Give the follow-up another due time"))
    office.press("Tab", "Tab")
    guard case .prompt(let prompt)? = office.state.overlays.last else {
      Issue.record("no command line")
      return
    }
    let focused = try #require(office.state.focusedRecord)
    #expect(prompt.editor.text.trimmed == "reschedule \(focused.text)", "\(prompt.editor.text)")
  }
}
