package import CaseModel
import StrictJSON

/// The letters with their words, and what an office wrote of its own.
package struct LetterTemplates: Sendable {
  package let kinds: [LetterKind]
  private let words: [Code: Phrase]
  /// The templates of the office, by their file names.
  private var own: [String: Own] = [:]

  private enum Own: Sendable {
    case text(String)
    case mistake(LetterMistake)
  }

  /// Reads the letters from the text of `letters.json`.
  package init(json text: String) throws(ReferenceError) {
    let file = try JSON.file(text)
    kinds = try file.list("letters").map { json throws(ReferenceError) in try LetterKind(json) }
    var words: [Code: Phrase] = [:]
    for json in try file.list("words") { words[Code(try json.text("code"))] = try json.phrase() }
    self.words = words
  }

  /// The letter that a word names, by its code or its number; nil if none.
  package func kind(_ word: String) -> LetterKind? {
    kinds.first { $0.code.text == word.lowercased() || $0.number == word.uppercased() }
  }

  /// A word in a language, with its placeholders filled; empty if there is none of that name.
  package func word(
    _ name: String,
    _ language: Language,
    _ values: [String: String] = [:]
  ) -> String {
    words[Code(name)]?.filled(language, values) ?? ""
  }

  /// The words of the template that is used, the office's own before the built-in one; nil if there
  /// is none in the language.
  package func template(_ kind: LetterKind, _ language: Language) -> String? {
    if case .text(let text)? = own[Self.file(kind, language)] { return text }
    return kind.texts[language]
  }

  /// The text of a letter; nil if it is not written in the language.
  ///
  /// - Throws: a mistake in the office's own template.
  package func text(
    _ kind: LetterKind,
    _ language: Language,
    _ table: DisclosureTable
  ) throws(LetterMistake) -> LetterText? {
    let file = Self.file(kind, language)
    if case .mistake(let mistake)? = own[file] { throw mistake }
    guard let template = template(kind, language) else { return nil }
    do throws(LetterTextError) {
      return try LetterText(template, for: kind.reader, table)
    } catch {
      throw LetterMistake(file: file, error)
    }
  }

  /// The languages in which there is a text.
  package func languages(_ kind: LetterKind) -> [Language] {
    kind.languages
      + Language.allCases.filter {
        !kind.languages.contains($0) && own[Self.file(kind, $0)] != nil
      }
  }

  /// Takes a template of the office instead of the built-in one.
  ///
  /// - Returns: its mistake, which refuses the letter; nil if it can be used.
  package mutating func take(
    _ bytes: [UInt8],
    from file: String,
    _ table: DisclosureTable
  ) -> LetterMistake? {
    func note(_ mistake: LetterMistake) -> LetterMistake {
      own[file] = .mistake(mistake)
      return mistake
    }
    let all = kinds.flatMap { kind in Language.allCases.map { (kind, $0) } }
    guard let (kind, _) = all.first(where: { Self.file($0.0, $0.1) == file }) else {
      return note(LetterMistake(file: file, line: nil, column: nil, phrase: noLetter))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return note(LetterMistake(file: file, line: nil, column: nil, phrase: Self.noText))
    }
    let body = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    do throws(LetterTextError) {
      _ = try LetterText(body, for: kind.reader, table)
    } catch {
      return note(LetterMistake(file: file, error))
    }
    own[file] = .text(body)
    return nil
  }

  /// `rescue_note.en.txt`.
  package static func file(_ kind: LetterKind, _ language: Language) -> String {
    "\(kind.code.text).\(language.rawValue).txt"
  }

  private var noLetter: Phrase {
    let names = kinds.map(\.code.text).joined(separator: ", ")
    return Phrase(
      "is no name of a letter, such as rescue_note.en.txt; letters: \(names)",
      "문서 이름이 아닙니다(예: rescue_note.en.txt). 문서: \(names)"
    )
  }

  private static let noText = Phrase("is no text in UTF-8", "UTF-8 글이 아닙니다")
}

/// A mistake in a template file.
package struct LetterMistake: Error, Hashable, Sendable {
  /// The name of the file in the folder of templates.
  package let file: String
  package let line: Int?
  package let column: Int?
  package let phrase: Phrase

  init(file: String, line: Int?, column: Int?, phrase: Phrase) {
    self.file = file
    self.line = line
    self.column = column
    self.phrase = phrase
  }

  init(file: String, _ error: LetterTextError) {
    self.init(file: file, line: error.line, column: error.column, phrase: error.phrase)
  }
}
