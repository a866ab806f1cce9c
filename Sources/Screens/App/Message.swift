package import CaseModel
import Casework

/// One line that reports what happened; the next key clears it.
///
/// A feature throws it if it cannot do what was asked.
package struct Message: Error, Hashable, Sendable {
  package enum Look: Hashable, Sendable {
    case good, plain, warning, error
  }

  package let text: Phrase
  package let look: Look

  package init(_ text: Phrase, _ look: Look = .plain) {
    self.text = text
    self.look = look
  }
}

extension Message {
  /// Why an act saved nothing, after an introduction, with its first question.
  init(_ refusal: Refusal, _ refused: Phrase = ScreenContext.notSaved) {
    var words = refusal.phrase
    if case .question(let questions) = refusal.kind, let first = questions.first {
      let label = Schema.victim[first.key]?.label ?? Phrase(first.key, first.key)
      words = Phrase(
        "\(words.en): \(label.en), \(first.question.phrase.en)",
        "\(words.ko): \(label.ko), \(first.question.phrase.ko)"
      )
    }
    self.init(Phrase("\(refused.en): \(words.en).", "\(refused.ko): \(words.ko)."), .warning)
  }
}
