import CaseBook
import CaseModel
import Casework
import Screens
import TerminalGrid
import Testing

/// Every kind of record has a table with the same keys.
struct FurtherTableTests {
  @Test(arguments: RecordKind.allCases)
  func everyKindHasATable(_ kind: RecordKind) throws {
    var office = try Office()
    let section = SectionTab.table(of: kind)
    #expect(section.kind == kind)
    office.press(":")
    office.type("\(section)")
    office.press("Enter")
    #expect(office.state.section == section, "\(office.screen)")
    if kind == .followup { office.press("/", "^U", "Enter") }
    let count = Office.records.count { $0.id.kind == kind }
    #expect(office.state.table?.rows.count == count)
    #expect(office.screen.contains(count == 0 ? "0 of 0" : "\(count) of \(count)"))
    guard count > 0 else { return }
    office.press("/")
    office.type("zzz")
    #expect(office.state.table?.rows.isEmpty == true)
    office.press("Esc", "Enter")
    #expect(office.state.pages.last?.record?.kind == kind)
  }

  @Test(arguments: [(Language.en, "More"), (.ko, "더 보기")])
  func oneKeyListsTheTablesWithoutANumber(_ language: Language, _ name: String) throws {
    var office = try Office(language: language)
    #expect(office.screen.contains("8 \(name)"), "\(office.screen)")
    office.press("8")
    office.type("not")
    office.press("Enter")
    #expect(office.state.section == .notes)
    #expect(!office.screen.contains("8 \(name)"))
    office.press("Tab")
    #expect(office.state.section == .today)
  }

  @Test func aTableOfNotesShowsTheirWords() throws {
    var office = try Office()
    office.press(":")
    office.type("notes")
    office.press("Enter")
    #expect(office.screen.contains("Called from a guard"), "\(office.screen)")
    #expect(office.screen.contains("Proof of life"))
  }

  @Test func mergedAndWithdrawnRecordsAreNotCounted() throws {
    var records = Office.records
    records[2].fields["deleted"] = .flag(true)
    var office = try Office(records)
    office.press("2")
    #expect(office.screen.contains("2 of 2"), "\(office.screen)")
  }

  @Test func escGoesBackToTheFilterOfTheTable() throws {
    var office = try Office()
    office.press("4")
    #expect(office.screen.contains("is:open"))
    office.press("/", "^U", "Enter")
    #expect(office.screen.contains("4 of 4"), "\(office.screen)")
    office.press("Esc")
    #expect(office.screen.contains("filter: is:open"))
    office.press("Esc")
    #expect(office.screen.contains("filter: is:open"))
  }
}
