package import CaseModel
import CaseRules

/// Which letter is written, in which language, with what the officer typed for it.
package struct LetterOrder: Hashable, Sendable {
  /// The letter, by its code.
  package let kind: Code
  package let language: Language
  /// What was typed for this letter, by the names of fields.
  package var typed: [String: String]
  /// The other people of a list.
  package var others: [RecordID]

  package init(
    _ kind: Code,
    _ language: Language,
    typed: [String: String] = [:],
    others: [RecordID] = []
  ) {
    self.kind = kind
    self.language = language
    self.typed = typed
    self.others = others
  }
}
