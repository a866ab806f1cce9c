package import CaseModel
import Casework
import TerminalGrid

/// The entries of one list field of a form: stays, phone numbers, consents.
package struct EntriesState: Sendable {
  package let title: String
  package let kind: FieldKind
  package let schema: Schema
  package private(set) var entries: [FieldSet]
  package private(set) var cursor = 0
  /// Whether an entry was added, changed or removed.
  private(set) var isTouched = false

  package init(title: String, kind: FieldKind, schema: Schema, entries: [FieldSet]) {
    self.title = title
    self.kind = kind
    self.schema = schema
    self.entries = entries
  }

  package mutating func move(_ step: Int) {
    cursor = max(0, min(entries.count - 1, cursor + step))
  }

  /// Replaces the entry at an index, or appends it.
  package mutating func put(_ entry: FieldSet, at index: Int?) {
    isTouched = true
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
    isTouched = true
    entries.remove(at: cursor)
    move(0)
  }
}

extension EntriesState {
  mutating func press(_ key: Key, _ here: ScreenContext) -> [Step] {
    switch key.latin {
    case .up, .character("k"): move(-1)
    case .down, .character("j"): move(1)
    case .character("+"), .insert: return [open(nil, here)]
    case .enter, .character("e"):
      return [open(entries.indices.contains(cursor) ? cursor : nil, here)]
    case .character("x"), .delete: removeFocused()
    case .control("s"), .escape, .control("c"): return [.close, .form(.entries(entries))]
    default: break
    }
    return []
  }

  /// Opens the form of an entry, or of a new one.
  private func open(_ index: Int?, _ here: ScreenContext) -> Step {
    let values = index.map { entries[$0] }
    return .present(.form(GroupForm.form(title, schema, values, entry: index, here)))
  }
}
