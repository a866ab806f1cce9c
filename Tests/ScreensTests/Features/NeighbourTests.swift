import CaseModel
import Screens
import Testing

/// `]` and `[` move through the list from which a page was opened.
struct NeighbourTests {
  /// The records that the cursor of a list reaches, from the first to the last.
  private func records(_ office: inout Office) -> [RecordID] {
    office.press("g")
    var found: [RecordID] = []
    var before = ""
    while office.screen != before {
      if let id = office.state.focusedRecord { found.append(id) }
      before = office.screen
      office.press("j")
    }
    return found
  }

  @Test(arguments: ["1", "2", "4"])
  func aListIsReadRecordByRecord(section: String) throws {
    var office = try Office(columns: 120, rows: 60)
    office.press(section)
    let ids = records(&office)
    try #require(ids.count > 1)
    office.press("g", "Enter")
    for id in ids {
      #expect(office.screen.contains(id.text), "\(office.screen)")
      office.press("]")
    }
    #expect(office.screen.contains("The list ends here."), "\(office.screen)")
    for id in ids.reversed().dropFirst() {
      office.press("[")
      #expect(office.screen.contains(id.text), "\(office.screen)")
    }
    office.press("]", "b")
    #expect(office.state.focusedRecord == ids[1])
  }

  @Test func aPageOfAPageHasNoNeighbour() throws {
    var office = try Office(columns: 120, rows: 40)
    office.press("2", "Enter", "B", "]")
    #expect(office.screen.contains("Go back to the first page"), "\(office.screen)")
  }

  @Test func aRecordThatHasLeftTheListSkipsNobody() throws {
    var office = try Office(columns: 120, rows: 40)
    office.press("4", "Enter", "d", "^S")
    #expect(!office.commits.isEmpty, "\(office.screen)")
    office.press("]")
    #expect(office.screen.contains("F-0002"), "\(office.screen)")
    #expect(!office.screen.contains("F-0003"), "\(office.screen)")
  }

  @Test func theListGoesOnFromARecordThatWasTyped() throws {
    var office = try Office(columns: 120, rows: 40)
    office.press("2", ":")
    office.type("V-2")
    office.press("Enter", "]")
    #expect(office.screen.contains("V-0003"), "\(office.screen)")
    office.press("[", "[")
    #expect(office.screen.contains("V-0001"), "\(office.screen)")
  }
}
