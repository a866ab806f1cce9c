package import CaseModel

/// One line that tells what happened; it goes away with the next key.
package struct Message: Hashable, Sendable {
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
