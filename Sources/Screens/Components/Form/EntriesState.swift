package import CaseModel

/// The entries of one list field of a form: stays, phone numbers, consents.
package struct EntriesState: Sendable {
  package let title: String
  package let kind: FieldKind
  package let schema: Schema
  package private(set) var entries: [FieldSet]
  package private(set) var cursor = 0

  package init(title: String, kind: FieldKind, schema: Schema, entries: [FieldSet]) {
    self.title = title
    self.kind = kind
    self.schema = schema
    self.entries = entries
  }

  package mutating func move(_ step: Int) {
    cursor = max(0, min(entries.count - 1, cursor + step))
  }

  /// Puts an entry in its place, or behind the others.
  package mutating func put(_ entry: FieldSet, at index: Int?) {
    if let index, entries.indices.contains(index) {
      entries[index] = entry
      cursor = index
    } else {
      entries.append(entry)
      cursor = entries.count - 1
    }
  }

  package mutating func removeFocused() {
    guard entries.indices.contains(cursor) else { return }
    entries.remove(at: cursor)
    move(0)
  }
}
