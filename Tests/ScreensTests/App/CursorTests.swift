import CaseModel
import Screens
import TerminalGrid
import Testing
import Views

/// The cursor of the terminal is on the row or in the field that the next key acts on, for speech
/// and braille.
struct CursorTests {
  private static let ways: [[String]] = [
    [], ["j"], ["G"], ["2"], ["2", "j"], ["2", "G"], ["3"], ["4", "PgDn"], ["5"], ["6"], ["8"],
    ["2", "Enter"], ["2", "Enter", "j"], ["2", "Enter", "G"], ["2", "Enter", "H"], ["?"],
    ["?", "j"], ["2", "e"], ["2", "e", "Down"], ["2", "e", "Down", "Down", "Down", "Enter"],
    ["2", "c"], ["2", "t"], ["2", "/"], [":"], ["i"], ["f"], ["2", "S"], ["2", "Enter", "r"],
    ["2", "/", "z", "z", "Enter"], ["2", "D"],
  ]

  @Test(arguments: ways, [80, 40])
  func itIsWhereTheNextKeyActs(_ keys: [String], _ columns: Int) throws {
    var office = try Office(columns: columns, rows: 24)
    for key in keys { office.press(key) }
    let grid = draw(office.state)
    let cursor = try #require(grid.cursor ?? grid.focus, "\(keys): \(grid.text)")
    #expect((0..<columns).contains(cursor.x) && (0..<24).contains(cursor.y))
    guard grid.cursor == nil else { return }
    let row = grid.row(cursor.y).map(\.text).joined()
    let isMarked = row.hasPrefix(">") || grid.row(cursor.y).contains { $0.style.isSelected }
    #expect(isMarked || office.state.table?.rows.isEmpty == true, "\(keys): \(grid.text)")
  }
}
