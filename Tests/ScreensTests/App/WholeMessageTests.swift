import CaseModel
import Screens
import Testing

/// Messages are shown whole, whatever is open.
struct WholeMessageTests {
  /// The keys to everything that can be open while a message is shown.
  private static let screens: [(name: String, keys: [String])] = [
    ("today", ["1"]), ("table", ["2"]), ("page", ["2", "Enter"]), ("form", ["2", "e"]),
    ("filter", ["2", "/"]), ("command", [":"]), ("help", ["?"]), ("note", ["2", "t"]),
    ("entries", ["2", "e", "Enter"]), ("picker", ["2", "Enter", "S"]), ("import", ["I"]),
    ("prompt over help", ["2", "?"]), ("intake", ["i"]), ("compare", ["2", "D"]),
  ]

  private static let sentences = (1...5).map { count in
    Phrase(
      (1...(count * 12)).map { "word\($0)" }.joined(separator: " ") + " end.",
      (1...(count * 12)).map { "낱말\($0)" }.joined(separator: " ") + " 끝."
    )
  }

  @Test(arguments: screens.map(\.name), [Language.en, .ko])
  func aMessageIsNeverCut(_ name: String, _ language: Language) throws {
    let keys = try #require(Self.screens.first { $0.name == name }?.keys)
    for (columns, rows) in [(80, 24), (200, 50), (60, 16)] {
      for sentence in Self.sentences where columns >= 80 || sentence.en.count < 300 {
        var office = try Office(columns: columns, rows: rows, language: language)
        for key in keys { office.press(key) }
        _ = office.state.update(.fileRefused(sentence))
        let words = sentence[language].split(separator: " ")
        let shown = office.screen.split { $0.isWhitespace }
        let seen = words.filter { shown.contains($0) }
        #expect(seen == words, "\(name) \(columns)×\(rows)")
      }
    }
  }

  @Test(arguments: [Language.en, .ko])
  func whatIsWrongWithAFieldIsShownWhole(_ language: Language) throws {
    var office = try Office(language: language)
    office.press("2", "e")
    for _ in 0..<80 {
      guard case .form(let form)? = office.state.overlays.last,
        form.focused?.field.key != "birth_date"
      else { break }
      office.press("Down")
    }
    for typed in ["980422-2", "8.3", "2025-02-30", "soon", "미상", "1895-01-01"] {
      office.press("^U")
      office.type(typed)
      guard case .form(let form)? = office.state.overlays.last, let item = form.focused,
        let problem = item.problem
      else { continue }
      let words = problem.question?.phrase[language] ?? problem.sentence(language)
      let shown = office.screen.split { " \n│".contains($0) }.joined(separator: " ")
      #expect(shown.contains(words.split(separator: " ").joined(separator: " ")), "\(typed)")
    }
  }
}
