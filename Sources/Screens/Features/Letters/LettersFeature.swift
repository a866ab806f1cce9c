import CaseBook
import CaseModel
import CaseRules
import Casework

/// Letters about the selected victims: their page, their texts, and that one was sent.
struct LettersFeature {
  let here: ScreenContext

  /// Opens the page of the letters, or the letter that the words name, in the language they name.
  func open(_ words: String) throws(Message) -> [Step] {
    let named = words.split(separator: " ").map(String.init)
    guard let word = named.first else { return [.open(.letters(try here.victim().id))] }
    let kind = try kind(word)
    let languages = here.cases.rules.letters.languages(kind)
    guard
      let language = try named.dropFirst().first.map({ word throws(Message) in
        try Self.language(word)
      }) ?? languages.first
    else { return [] }
    return try text(kind, language, about: try victims(kind))
  }

  /// Opens the text of a letter about the victim of the page.
  func text(_ code: Code, _ language: Language) throws(Message) -> [Step] {
    try text(kind(code.text), language, about: [try here.victim()])
  }

  /// Asks for what has to be typed, and opens the letter.
  private func text(
    _ kind: LetterKind,
    _ language: Language,
    about victims: [Record]
  ) throws(Message) -> [Step] {
    guard let first = victims.first else { return [] }
    let order = LetterOrder(kind.code, language, others: victims.dropFirst().map(\.id))
    do throws(Refusal) {
      let fields = try here.cases.letters.typedFields(kind, language)
      if fields.isEmpty { return try show(order, first) }
      let form = LetterForm(order: order, fields: fields)
      return [.present(.form(form.form(first, kind, here)))]
    } catch {
      throw Message(error)
    }
  }

  /// Shows a letter, or asks for a reason if the person did not consent.
  func show(_ order: LetterOrder, _ victim: Record) throws(Refusal) -> [Step] {
    let text = DisclosedText.letter(order)
    let kind = try here.cases.letters.kind(order.kind.text)
    do throws(Refusal) {
      let disclosure = try here.cases.disclosures.disclose(text, of: victim, for: nil)
      return [.disclose(PendingDisclosure(text: text, disclosure: disclosure))]
    } catch {
      guard error.kind == .consent, let audience = kind.reader.audience else { throw error }
      do throws(Message) {
        return try DisclosureFeature(here: here).open(text, of: victim.id, for: audience)
      } catch {
        return [.say(error)]
      }
    }
  }

  private func kind(_ word: String) throws(Message) -> LetterKind {
    do throws(Refusal) {
      return try here.cases.letters.kind(word)
    } catch {
      throw Message(error)
    }
  }

  /// The marked victims for a letter with a list, otherwise the selected one.
  private func victims(_ kind: LetterKind) throws(Message) -> [Record] {
    guard kind.isList else { return [try here.victim()] }
    let ids = here.targets.filter { $0.kind == .victim }
    let victims = ids.compactMap { here.cases.book.record($0) }
    return victims.isEmpty ? [try here.victim()] : victims
  }

  private static func language(_ word: String) throws(Message) -> Language {
    if let language = Language(rawValue: word.lowercased()) { return language }
    throw Message(Phrase("The language is en, ko or km.", "언어는 en, ko, km 중 하나입니다."), .error)
  }

  /// Opens the form of a letter that was sent: its recipient, and when the answer is due.
  func sent(_ code: Code) throws(Message) -> [Step] {
    try here.checkWritable()
    let (kind, victim) = (try kind(code.text), try here.victim())
    guard let language = here.cases.rules.letters.languages(kind).first else { return [] }
    let order = LetterOrder(kind.code, language)
    return [.present(.form(LetterSentForm(order: order).form(victim, kind, here)))]
  }
}
