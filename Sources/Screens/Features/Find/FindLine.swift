package import CaseModel
import CaseQuery
import Casework

/// One line of the search over everything.
package struct FindLine: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// The name of a group.
    case heading(RecordKind)
    /// A found record, and the contact by whom a case was found.
    case record(RecordID, caller: RecordID?)
    /// The table with everything of a kind that was found.
    case rest(RecordKind)
  }

  package let content: Content
  package let text: String
  /// Why the record was found, if its own text does not show it.
  package let reason: String

  init(_ content: Content, _ text: String, reason: String = "") {
    (self.content, self.text, self.reason) = (content, text, reason)
  }

  /// Whether the cursor can be on it.
  package var isFocusable: Bool { if case .heading = content { false } else { true } }

  /// What Enter does.
  func steps(_ words: String) -> [Step] {
    switch content {
    case .heading: []
    case .record(let id, let caller):
      [.openRecord(id)] + (caller.map { [.caller($0)] } ?? [])
    case .rest(let kind):
      [.goToRows(.table(of: kind), filter: Filter.plain(words))]
    }
  }
}
