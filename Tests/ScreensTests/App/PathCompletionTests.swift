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
    _ = office.state.update(.filesFound(.paths(["./files/"]), beginning: "./fi"))
    #expect(text(office) == "./files/")
    office.press("Tab")
    #expect(office.effects == [.findFiles(beginning: "./files/")])
    _ = office.state.update(.filesFound(.paths(["./files/a", "./files/b"]), beginning: "./files/"))
    office.press("^U")
    office.type("other")
    office.press("Tab")
    #expect(office.effects == [.findFiles(beginning: "other")])
    #expect(text(office) == "other")
  }

  /// The words of one list are offered once; then only a path can follow.
  @Test(arguments: [
    "reconcile npa ", "reconcile 경찰청 ", "export csv npa ", "export npa bundle ",
    "import victim ",
  ])
  func afterAWordOfEachListOnlyAPathFollows(_ line: String) throws {
    var office = try Office(columns: 120, rows: 40)
    office.press("2", ":")
    office.type(line)
    office.press("Tab")
    #expect(office.effects == [.findFiles(beginning: "")], "\(office.screen)")
    #expect(text(office) == line)
  }

  @Test func anotherListIsStillOffered() throws {
    var office = try Office(columns: 120, rows: 40)
    office.press("2", ":")
    office.type("export csv ")
    #expect(office.screen.contains("Cambodian"), "\(office.screen)")
    guard case .prompt(let prompt)? = office.state.overlays.last else { return }
    #expect(!prompt.completions.map(\.word).contains("bundle"))
  }

  @Test func aFolderThatCannotBeReadIsToldApart() throws {
    for language in Language.allCases.prefix(2) {
      var office = try Office(columns: 120, rows: 40, language: language)
      office.press("I")
      office.type("/root/a")
      office.press("Tab")
      let why = Phrase("permission denied", "권한이 없습니다")
      _ = office.state.update(.filesFound(.unreadable(folder: "/root/", why), beginning: "/root/a"))
      #expect(office.screen.contains(why[language]), "\(office.screen)")
      #expect(office.screen.contains("/root/"), "\(office.screen)")
    }
  }

  @Test(arguments: [(7, 0, "… 1 more"), (9, 30, "… 33 more"), (6, 1, "… 1 more")])
  func itSaysHowManyMoreThereAre(_ count: Int, _ others: Int, _ expected: String) throws {
    var office = try Office(columns: 120, rows: 40)
    office.press("I")
    office.type("a")
    office.press("Tab")
    let paths = (1...count).map { "a\($0)" }
    _ = office.state.update(.filesFound(.paths(paths, others: others), beginning: "a"))
    #expect(office.screen.contains(expected), "\(office.screen)")
    office.press("Tab")
    #expect(office.screen.contains(expected), "\(office.screen)")
  }

  @Test func withoutMoreItSaysNothing() throws {
    var office = try Office(columns: 120, rows: 40)
    office.press("I")
    office.type("a")
    office.press("Tab")
    _ = office.state.update(
      .filesFound(.paths((1...6).map { "a\($0)" }), beginning: "a")
    )
    #expect(!office.screen.contains(" more"), "\(office.screen)")
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
