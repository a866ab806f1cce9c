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
  /// What a letter for several people tells of each; nil if it is about one person.
  package let list: List?
  /// Whether it is about no case.
  package let isAboutNobody: Bool
  /// Whether it goes only with the person's own yes while the person lives.
  package let needsYes: Bool
  /// The type of the follow-up for the answer.
  package let followup: Code
  /// Hours until that is due.
  package let chaseHours: Int
  /// Whom the follow-up waits for.
  package let counterpart: Phrase
  /// The columns of a list of people.
  package struct List: Sendable {
    /// The names of merge fields.
    package let columns: [String]
    /// The columns without which nobody can be on the list.
    package let needed: Set<String>

    fileprivate init(_ json: JSON) throws(ReferenceError) {
      columns = try json.codes("columns").map(\.text)
      needed = Set(try json.codes("needed").map(\.text))
      let unknown = columns.first { LetterField.named($0) == nil && $0 != "overstay" }
      if let unknown { throw ReferenceError("letters: no merge field “\(unknown)” for a list") }
    }
  }

  /// Whether one letter is written for a list of people.
  package var isList: Bool { list != nil }

  /// The built-in templates.
  let texts: [Language: String]

  init(_ json: JSON) throws(ReferenceError) {
    code = Code(try json.text("code"))
    number = try json.text("number")
    label = try json.phrase()
    reader = LetterReader(try json.text("reader"))
    stages = try json.stages("stages")
    isRequest = json["request"]?.boolValue ?? false
    list = try json["list"].map(List.init)
    isAboutNobody = json["about"]?.stringValue == "nobody"
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
