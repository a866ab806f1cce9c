import CaseBook
import CaseModel
import Casework
import Screens
import TerminalGrid
import Testing

/// Keys that arrive in one read.
struct AheadTests {
  @Test(arguments: [
    ("one\rtwo\rthree", "one\ntwo\nthree"), ("one\r\rtwo\r", "one\n\ntwo"), ("\rdu S", "du S"),
  ])
  func linesInOneReadAreTextOfTheNote(_ typed: String, _ text: String) throws {
    var office = try Office(columns: 110)
    office.press("2", "t")
    office.burst(typed)
    #expect(office.state.overlays.count == 1)
    #expect(office.screen.contains("came in one piece are taken as pasted"))
    #expect(office.commits.isEmpty)
    office.press("Enter")
    #expect(office.state.cases.book.record(RecordID(.note, 2))?[.text] == text)
    #expect(office.state.overlays.isEmpty)
  }

  @Test func aNoteTypedAheadWithItsKeyAndEnterIsSaved() throws {
    var office = try Office()
    office.burst("2tSister called\r")
    #expect(office.state.cases.book.record(RecordID(.note, 2))?[.text] == "Sister called")
    #expect(office.state.overlays.isEmpty)
  }

  @Test func keysThatComeOneByOneAreKeys() throws {
    var office = try Office()
    office.press("2", "t")
    office.type("Sister called")
    office.press("Enter", "4")
    #expect(office.state.section == .followups)
    #expect(office.state.cases.book.record(RecordID(.note, 2))?[.text] == "Sister called")
  }

  @Test func linesInOneReadAreTextOfAOneLineField() throws {
    var office = try Office(columns: 110)
    office.press("2", "e")
    office.burst("x\ry\rz\r")
    guard case .form(let form)? = office.state.overlays.last else {
      Issue.record("no form")
      return
    }
    #expect(form.focus == 0)
    #expect(form.focused?.editor.text.hasSuffix("x y z") == true)
  }

  @Test func linesInOneReadAreTextOfAPrompt() throws {
    var office = try Office(columns: 110)
    office.press("2", "/")
    office.burst("kim\rdu\r")
    guard case .prompt(let prompt)? = office.state.overlays.last else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.editor.text == "kim du")
  }

  @Test func choicesOfAFormAreTypedAheadWithEnter() throws {
    var office = try Office()
    office.press("2", "e", "Down", "Down", "Down")
    guard case .form(let form)? = office.state.overlays.last else { return }
    let key = form.focused?.field.key
    office.burst("f\r")
    guard case .form(let after)? = office.state.overlays.last else {
      Issue.record("no form")
      return
    }
    #expect(after.focused?.field.key != key)
  }

  @Test func manyLinesAreNoChoicesInAForm() throws {
    var office = try Office(columns: 110)
    office.press("2", "e", "Down", "Down", "Down", "f")
    let count = office.state.overlays.count
    office.burst(Array(repeating: "line of a chat", count: 10).joined(separator: "\r"))
    #expect(office.state.overlays.count == count)
    #expect(office.screen.contains("taken as pasted"))
  }

  /// Each input component handles all keys of a read in one step, with the result of single keys.
  @Test(arguments: [
    ["i"], ["2", "c"], ["2", "/"], ["2", ":"], ["2", "t"], ["2", "e"],
  ])
  func keysTypedAheadAreTakenInOneStep(_ keys: [String]) throws {
    var office = try Office(columns: 110)
    for key in keys { office.press(key) }
    var single = office
    let typed = Array(repeating: "kim ", count: 10).joined().unicodeScalars.map {
      Key.character($0)
    }
    let ahead = typed + [.backspace, .home, .character("x"), .end]
    office.state.ahead = ahead.dropFirst()
    office.send(.key(ahead[0]))
    #expect(office.state.ahead.isEmpty)
    for key in ahead { single.send(.key(key)) }
    #expect(office.screen == single.screen)
  }

  @Test func tenThousandKeysTypedAheadIntoASearchAreKept() throws {
    var office = try Office(columns: 110)
    office.press("i")
    office.burst(String(repeating: "kim ", count: 2500))
    guard case .picker(let picker)? = office.state.overlays.last else { return }
    #expect(picker.query.count == 10_000)
  }
}
