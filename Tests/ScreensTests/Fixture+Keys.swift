import CaseModel
import Screens
import TerminalGrid
import Views

extension Office {
  /// What stands on the screen.
  var screen: String { draw(state).text }

  /// Presses keys given by name (`Enter`, `^S`, `Esc`, `PgDn`) or single characters.
  mutating func press(_ names: String...) {
    for name in names { send(.key(Self.key(name))) }
  }

  /// Types a text, one character after the other.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.key(.character(scalar))) }
  }

  /// Sends an event, and saves what the screens want saved.
  mutating func send(_ event: TerminalEvent) {
    effects = state.update(.terminal(event))
    for case .save(let commit) in effects { save(commit) }
  }

  private static func key(_ name: String) -> Key {
    switch name {
    case "Enter": .enter
    case "Esc": .escape
    case "Tab": .tab
    case "S-Tab": .backTab
    case "Up": .up
    case "Down": .down
    case "Left": .left
    case "Right": .right
    case "PgDn": .pageDown
    case "PgUp": .pageUp
    case "Home": .home
    case "End": .end
    case "Backspace": .backspace
    default:
      name.count == 2 && name.hasPrefix("^")
        ? .control(name.lowercased().unicodeScalars.last ?? "?")
        : .character(name.unicodeScalars.first ?? "?")
    }
  }

  /// What the store would do: allocate ids, count versions, keep who and when.
  mutating func save(_ commit: Commit, by user: String = "kim", tells: Bool = true) {
    var records = commit.changes.map(\.record)
    let conflicts = commit.changes.compactMap { change -> Record? in
      guard !change.record.id.isProvisional, let now = state.world.book.record(change.record.id),
        now.version != change.base
      else { return nil }
      return now
    }
    guard conflicts.isEmpty else {
      _ = state.update(.notSaved(.conflict(conflicts)))
      return
    }
    for index in records.indices {
      var record = records[index]
      if record.id.isProvisional {
        let number = state.world.book.greatestNumber(record.kind) + 1
        record = Record(id: RecordID(record.kind, number), fields: record.fields)
      }
      record.version = commit.changes[index].base + 1
      record[.updatedAt] = Self.now
      record[.updatedBy] = user
      put(record)
      records[index] = record
    }
    if tells { _ = state.update(.saved(records)) }
  }

  /// A colleague saves something in another session.
  mutating func colleague(_ user: String, saves record: Record) {
    save(Commit(.edit, [Change(record)]), by: user, tells: false)
    let seen = SeenCommit(sequence: 99, at: Self.now, by: user, action: .edit, ids: [record.id])
    _ = state.update(.changed([seen]))
  }
}
