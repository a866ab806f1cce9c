import CaseModel
import Foundation

/// What is wrong on a screen that its own language and geometry tell.
struct ScreenCheck {
  private let language: Language?
  let columns: Int

  /// Rows that were good before.
  private var good: Set<String> = []

  /// - language: the one that all words of the program must be in; nil where data may be in any.
  init(_ language: Language?, columns: Int) {
    self.language = language
    self.columns = columns
  }

  /// Every fault as a sentence; empty where all is well.
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

  /// The words in a language that the screen is not in.
  ///
  /// Walks have data in capital letters or in
  /// a syllable that no word has, so that what is left is the program's own.
  private func strangers(in row: String) -> [String] {
    switch language {
    case nil: []
    case .ko:
      // On the command line stand the names of commands.
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

  /// Filters as they are typed, the word for a column behind its label, words cut by a frame.
  private static var otherWords: Regex<Substring> {
    /[a-z]+[:><][a-z0-9]+|  [a-z_]+ *│|[A-Za-z]+[│└]|[│┘][A-Za-z]+/
  }

  /// Names of keys, of people who log in, and words of the filter language.
  private static let sameInKorean: Set<String> = [
    "Enter", "Esc", "Space", "Tab", "Home", "End", "PgUp", "PgDn", "Del", "Ins", "Backspace",
    "fg", "English", NSUserName(),
  ]
}
