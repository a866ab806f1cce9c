import CaseModel
import CaseQuery
import Screens
import TerminalGrid
import Testing

/// The columns of tables: names by language, those without room, their choice and order.
struct ColumnTests {
  private func columns(_ office: Office, _ width: Int) -> [String] {
    office.state.table?.layout(width: width, office.state.displaySettings.language)
      .map(\.queryField.key) ?? []
  }

  @Test(arguments: [(Language.en, "KIM MINJUN"), (.ko, "김민준")])
  func aNameIsShownInTheLanguageOfTheScreen(_ language: Language, _ name: String) throws {
    var office = try Office(language: language)
    office.press("2")
    #expect(office.screen.contains(name), "\(office.screen)")
    office.press("Enter")
    #expect(office.screen.split(separator: "\n")[1].contains(name))
    office.press("b", "3", "Enter", "G")
    #expect(office.screen.contains(name), "\(office.screen)")
  }

  @Test func everyColumnIsReached() throws {
    var office = try Office()
    office.press("2")
    #expect(!columns(office, 80).contains("case_owner"))
    #expect(office.screen.split(separator: "\n")[2].hasSuffix("+"), "\(office.screen)")
    var seen: Set<String> = []
    for _ in 0..<20 {
      seen.formUnion(columns(office, 80))
      #expect(columns(office, 80).prefix(2) == ["id", "name"])
      office.press("l")
    }
    #expect(seen.contains("case_owner") && seen.contains("place"))
    #expect(columns(office, 80).contains("province"))
    for _ in 0..<20 { office.press("h") }
    #expect(columns(office, 80).contains("stage") && !columns(office, 80).contains("case_owner"))
  }

  @Test func aNarrowWindowShowsIdNameAndLevel() throws {
    var office = try Office(columns: 40, rows: 16)
    office.press("2")
    #expect(columns(office, 40).starts(with: ["id", "name", "level"]))
    #expect(office.screen.contains("V-0001"))
    #expect(office.screen.contains("Critical"), "\(office.screen)")
  }

  @Test func aBlankMarksWhatIsTypedAndTheOrderIsMoved() throws {
    var office = try Office()
    office.press("2", "c")
    office.type("owner")
    office.press(" ")
    guard case .picker(let picker)? = office.state.overlays.last else { return }
    #expect(picker.query.isEmpty)
    #expect(picker.chosen.contains("case_owner") == false || picker.chosen.last == "case_owner")
    office.press("Esc", "c")
    office.press("Down", "Down", "Right")
    guard case .picker(let moved)? = office.state.overlays.last else { return }
    #expect(moved.chosen.prefix(4) == ["id", "name", "level", "stage"], "\(moved.chosen)")
    office.press("Enter")
    #expect(columns(office, 80).prefix(4) == ["id", "name", "level", "stage"])
  }

  @Test func theOfficerIsOnTheScreen() throws {
    for columns in [80, 200] {
      var office = try Office(columns: columns, rows: 24)
      office.press("2")
      let top = office.screen.split(separator: "\n").prefix(2).joined()
      #expect(top.contains("kim"), "\(office.screen)")
    }
  }
}
