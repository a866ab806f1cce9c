import CaseBook
import CaseModel
import Casework
import Screens
import TerminalGrid
import Testing

/// Text typed into a field with an initial value replaces it.
struct PrefilledTests {
  private func due(_ keys: String..., typed: String) throws -> String? {
    var office = try Office()
    office.press("4", ".")
    for key in keys { office.press(key) }
    office.type(typed)
    guard case .form(let form)? = office.state.overlays.last else { return nil }
    return form.focused?.editor.text
  }

  @Test func theFirstKeyReplaces() throws {
    #expect(try due(typed: "+3d") == "+3d")
    #expect(try due("End", typed: "x")?.hasSuffix(":00x") == true)
    #expect(try due("Backspace", typed: "5")?.hasSuffix(":05") == true)
    #expect(try due("^U", typed: "+3d") == "+3d")
  }

  @Test func anOldFilterIsReplaced() throws {
    var office = try Office()
    office.press("2", "/")
    office.type("KIM")
    office.press("Enter", "/")
    office.type("LEE")
    #expect(office.screen.contains("Filter: LEE"), "\(office.screen)")
    office.press("Esc", "/", "End")
    office.type("x")
    #expect(office.screen.contains("Filter: KIMx"), "\(office.screen)")
  }

  @Test func theHintNamesTheClearingKey() throws {
    var office = try Office()
    office.press("2", "e")
    #expect(office.screen.contains("^U clear"))
  }

  @Test func aChosenValueIsClearedByTheSameKey() throws {
    var office = try Office()
    office.press("2", "e")
    while case .form(let form)? = office.state.overlays.last, form.focused?.field.key != "stays" {
      office.press("Down")
    }
    office.press("^U", "^S")
    #expect(office.state.cases.book.record(RecordID(.victim, 1))?[list: .stays].isEmpty == true)
  }
}
