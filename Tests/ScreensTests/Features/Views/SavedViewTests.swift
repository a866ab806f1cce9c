import CaseModel
import Screens
import Testing

/// Views of tables that an officer keeps under a name.
struct SavedViewTests {
  private func run(_ command: String, _ office: inout Office) {
    office.type(command)
    office.press("Enter")
  }

  @Test(arguments: [
    (Language.en, ":saveView my located", ":view my loc"),
    (.ko, ":보기저장 my located", ":보기 my loc"),
  ])
  func aViewBringsBackTheTableAndItsFilter(_ language: Language, _ save: String, _ open: String)
    throws
  {
    var office = try Office(language: language)
    office.press("2", "/", "^U")
    office.type("stage:located")
    office.press("Enter")
    run(save, &office)
    office.press("/", "^U", "Enter", "1")
    run(open, &office)
    #expect(office.state.section == .victims, "\(office.screen)")
    #expect(office.state.table?.filter.text == "stage:located", "\(office.screen)")
  }

  @Test func anUnknownNameIsToldAndADroppedViewIsGone() throws {
    var office = try Office()
    office.press("2")
    run(":saveView a", &office)
    run(":dropView a", &office)
    run(":view a", &office)
    #expect(office.screen.contains("No view is called “a”"), "\(office.screen)")
  }

  /// No view is dropped without a word to make room for another.
  @Test func aViewTooManyIsRefused() {
    func view(_ name: String) -> SavedView { SavedView(name: name, kind: .victim, filter: "") }
    let full = SavedViews(own: (1...SavedView.most).map { view("\($0)") })
    #expect(!full.hasRoom(for: "new") && full.hasRoom(for: "1"))
    #expect(SavedViews(own: Array(full.own.dropLast())).hasRoom(for: "new"))
  }
}
