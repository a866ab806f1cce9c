import CaseModel
import Screens
import TerminalGrid
import Testing

/// Paths of files at the end of what is typed, in every line that takes one.
struct PathCompletionTests {
  private func text(_ office: Office) -> String {
    guard case .prompt(let prompt)? = office.state.overlays.last else { return "no prompt" }
    return prompt.editor.text
  }

  @Test func anotherPathIsLookedForAfterTheFirst() throws {
    var office = try Office(columns: 120, rows: 40)
    office.press("I")
    office.type("./fi")
    office.press("Tab")
    _ = office.state.update(.filesFound(["./files/"], beginning: "./fi"))
    #expect(text(office) == "./files/")
    office.press("Tab")
    #expect(office.effects == [.findFiles(beginning: "./files/")])
    _ = office.state.update(.filesFound(["./files/a", "./files/b"], beginning: "./files/"))
    office.press("^U")
    office.type("other")
    office.press("Tab")
    #expect(office.effects == [.findFiles(beginning: "other")])
    #expect(text(office) == "other")
  }

  @Test func aLineThatIsTooLongIsKept() throws {
    var office = try Office(columns: 120, rows: 40)
    office.press(":")
    office.send(.paste("note V-1 " + String(repeating: "word ", count: 1000)))
    let before = text(office)
    office.press("Tab")
    #expect(text(office) == before && before.count > 4096)
  }

  @Test(arguments: ["export npa", "export csv npa", "export bundle media"])
  func anAudienceIsNoFile(_ text: String) throws {
    var office = try Office(columns: 120, rows: 40)
    office.press("2", ":")
    office.type(text)
    office.press("Enter")
    #expect(office.state.message?.look == .error, "\(office.screen)")
    #expect(office.effects.isEmpty)
  }
}
