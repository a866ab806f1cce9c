import CaseModel
import ProgramSupport
import Testing

/// Walks through the whole program with keys only.
struct WalkTests {
  @Waiting
  @Test(arguments: [Language.en, .ko], [(80, 24), (200, 50)])
  func everyScreenIsDrawnWellAndTranslated(_ language: Language, _ size: (Int, Int)) throws {
    let book = try WalkCasebook(language, rewriting: language.only)
    let walk = try Walk(book, language, columns: size.0, rows: size.1)
    try walk.follow(WalkScript.all)
  }
}

extension WalkCasebook {
  /// A syllable that is in no word of the program.
  static let syllable: Character = "뷁"
}

extension Language {
  /// Removes from a text what only the program may show: all Hangul but one syllable in an English
  /// walk, small letters in a Korean one.
  fileprivate func only(_ text: String) -> String {
    guard self != .ko else { return text.uppercased() }
    return String(text.map { ("가"..."힣").contains($0) ? WalkCasebook.syllable : $0 })
  }
}
