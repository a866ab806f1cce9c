import CaseModel
import Casework
import TerminalGrid

// Taking out what was written by mistake: a record or note that must not be there, a note on the wrong person.

extension AppState {
  /// Asks why a record is withdrawn: the one that was named, the one below the cursor, or that of the page.
  mutating func openWithdraw(because reason: String = "") {
    guard isWritable() else { return }
    guard let id = focusedRecord ?? pages.last?.record, world.book.contains(id) else {
      return say(Self.nothingHere)
    }
    push(.prompt(Prompt(.withdrawReason(id), text: reason)))
  }

  mutating func withdraw(_ id: RecordID, because reason: String) -> [Effect] {
    propose(Phrase("Not withdrawn", "철회되지 않음")) { context throws(Refusal) in
      try context.withdraw(id, because: reason)
    }
  }

  /// Moves the note below the cursor, or the one that is named first, to a record.
  mutating func moveNote(words: String) -> [Effect] {
    var ids = words.split(separator: " ").compactMap { RecordID(typed: $0) }
    let isNamed = ids.first?.kind == .note
    let note = isNamed ? ids.removeFirst() : focusedRecord ?? pages.last?.record
    guard let note, note.kind == .note, (1...2).contains(ids.count), let target = ids.last else {
      say(
        Phrase(
          "Go to a note and type where it belongs: move V-2; of several, move V-1 V-2.",
          "기록에서 옮길 번호를 쓰세요: move V-2 (여럿이면 move V-1 V-2)."
        ),
        .error
      )
      return []
    }
    let source = ids.count == 2 ? ids.first : nil
    return propose(Phrase("Not moved", "옮기지 않음")) { context throws(Refusal) in
      try context.move(note, to: target, from: source)
    }
  }
}
