import CaseModel
import Screens
import TerminalGrid
import Testing
import Views

/// Windows down to 40 columns show what is needed; smaller ones say so.
struct SmallWindowTests {
  @Test(arguments: [Size(columns: 39, rows: 24), Size(columns: 80, rows: 15)], [Language.en, .ko])
  func aSmallerWindowSaysWhatIsNeeded(_ size: Size, _ language: Language) throws {
    let office = try Office(columns: size.columns, rows: size.rows, language: language)
    #expect(office.state.isTooSmall)
    let words = office.screen.replacing("\n", with: " ")
    #expect(words.contains("40x16") && words.contains("\(size.columns)x\(size.rows)"))
  }

  @Test(arguments: [Language.en, .ko])
  func nothingBreaksAtFortyColumns(_ language: Language) throws {
    let ways: [[String]] = [
      [], ["2"], ["3"], ["4"], ["5"], ["6"], ["6", "Enter"], ["8"], ["2", "Enter"], ["2", "e"],
      ["2", "e", "Down", "Enter"], ["2", "t"], ["2", "/"], [":"], ["?"], ["i"], ["i", "Enter"],
      ["f"],
      ["2", "D"], ["2", "Enter", "r"], ["2", "Enter", "H"], ["2", "S"], ["4", "W"], ["O"],
    ]
    for keys in ways {
      var office = try Office(columns: 40, rows: 16, language: language)
      for key in keys { office.press(key) }
      let grid = draw(office.state)
      for line in grid.text.split(separator: "\n") {
        #expect(displayWidth(of: String(line)) <= 40, "\(keys)")
      }
      #expect(!office.state.isTooSmall)
    }
  }

  @Test func theNameOfTheSectionIsKept() throws {
    var office = try Office(columns: 40, rows: 16)
    office.press("4")
    #expect(office.screen.hasPrefix("  1  2  3  4 Follow-ups"), "\(office.screen)")
  }
}
