import CaseModel
import Foundation

/// Finds faults of a screen from its language and geometry.
struct ScreenCheck {
  private let language: Language?
  let columns: Int

  /// Rows that passed before.
  private var good: Set<String> = []

  /// - Parameters:
  ///   - language: the one of all words of the program; nil if data may be in any.
  ///   - columns: the width of the screen.
  init(_ language: Language?, columns: Int) {
    self.language = language
    self.columns = columns
  }

  /// Every fault as a sentence; empty if there is none.
  mutating func faults(of rows: [String]) -> [String] {
    let cells = rows.map(\.cells)
    let frames = Frame.all(in: cells)
    var faults = frames.flatMap { $0.faults(in: cells, under: frames) }
    for (row, cells) in zip(rows, cells) where !good.contains(row) {
      let strangers = strangers(in: row)
      faults += strangers.map { "“\($0)” is not translated" }
      if cells.count > columns { faults.append("a row has \(cells.count) columns") }
      if strangers.isEmpty, cells.count <= columns { good.insert(row) }
    }
    return faults
  }

  /// The words that are not in the screen's language.
  ///
  /// Data in the walks is in capital letters or in a syllable that no word has, so the other words
  /// are the program's.
  private func strangers(in row: String) -> [String] {
    switch language {
    case nil: []
    case .ko:
      // The prompt contains the names of commands.
      row.hasPrefix(" :")
        ? []
        : row.replacing(Self.otherWords, with: "").matches(of: /[A-Za-z]*[a-z][A-Za-z]+/).map {
          String($0.output)
        }
        .filter { !Self.sameInKorean.contains($0) }
    case .en, .km:
      row.matches(of: /[ㄱ-ㅣ가-힣]+/).map { String($0.output) }
        .filter { $0 != "한국어" && $0.contains { $0 != WalkCasebook.syllable } }
    }
  }

  /// Typed filters, the word for a column after its label, words cut by a frame.
  private static var otherWords: Regex<Substring> {
    /[a-z]+[:><][a-z0-9]+|  [a-z_]+ *│|[A-Za-z]+[│└]|[│┘][A-Za-z]+/
  }

  /// Names of keys and accounts, and words of the filter language.
  private static let sameInKorean: Set<String> = [
    "Enter", "Esc", "Space", "Tab", "Home", "End", "PgUp", "PgDn", "Del", "Ins", "Backspace",
    "fg", "English", NSUserName(),
  ]
}
