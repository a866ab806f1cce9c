package import CaseModel
import StrictJSON

/// A letter that the office writes about a case, from `letters.json`.
package struct LetterKind: Sendable {
  /// `rescue_note`: its name on the command line and in the names of an office's templates.
  package let code: Code
  /// `L1`: its number in the list of letters.
  package let number: String
  package let label: Phrase
  package let reader: LetterReader
  /// The languages in which it is written, the usual one first.
  package let languages: [Language]
  /// The stages of a case in which it is written.
  package let stages: StageSet
  /// Whether it asks its reader to act, so that what only a request may say is in it.
  package let isRequest: Bool
  /// Whether one letter is written for a list of people.
  package let isList: Bool
  /// Whether it goes only with the person's own yes while the person lives.
  package let needsYes: Bool
  /// The type of the follow-up for the answer.
  package let followup: Code
  /// Hours until that is due.
  package let chaseHours: Int
  /// Whom the follow-up waits for.
  package let counterpart: Phrase
  /// The built-in templates.
  let texts: [Language: String]

  init(_ json: JSON) throws(ReferenceError) {
    code = Code(try json.text("code"))
    number = try json.text("number")
    label = try json.phrase()
    reader = LetterReader(try json.text("reader"))
    stages = try json.stages("stages")
    isRequest = json["request"]?.boolValue ?? false
    isList = json["list"]?.boolValue ?? false
    needsYes = json["needs_yes"]?.boolValue ?? false
    followup = Code(try json.text("followup"))
    chaseHours = try json.number("chase_hours")
    counterpart = try json.member("counterpart").phrase()
    var texts: [Language: String] = [:]
    var languages: [Language] = []
    for member in try json.member("text").objectValue ?? [] {
      guard let language = Language(rawValue: member.key) else { continue }
      let lines = (member.value.arrayValue ?? []).compactMap(\.stringValue)
      texts[language] = lines.joined(separator: "\n")
      languages.append(language)
    }
    self.texts = texts
    self.languages = languages
  }
}
