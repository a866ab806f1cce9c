import CaseBook
import CaseModel
import Casework

/// Notes on records.
struct NotesFeature {
  let here: ScreenContext

  func open(text: String = "") throws(Message) -> [Step] { try open(on: here.targets, text: text) }

  /// Opens the text of a note on some records, all of which can have notes.
  func open(on ids: [RecordID], text: String = "") throws(Message) -> [Step] {
    try here.checkWritable()
    let others = ids.filter { !NoteActs.canBe(on: $0) }
    if let other = others.first, others.count < ids.count {
      throw Message(
        Phrase("\(other) takes no note: leave it out.", "\(other)에는 기록을 남길 수 없습니다. 빼고 다시 하세요."),
        .error
      )
    }
    guard others.isEmpty, !ids.isEmpty else {
      throw Message(
        Phrase(
          "A note needs a victim, compound, follow-up or incident: go to one.",
          "피해자·단지·후속조치·상황에서만 기록을 남길 수 있습니다."
        ),
        .warning
      )
    }
    let names = ids.count == 1 ? here.names(ids) : ids.few[here.language]
    let title = Phrase("Note on \(names)", "기록: \(names)")[here.language]
    var entry = TextEntry(NoteText(records: ids), title: title, text: text)
    if text.isEmpty, let caller = caller(about: ids) {
      entry.kind = "call"
      entry.begin(with: here.cases.notes.opening(of: caller))
    }
    return [.present(.text(entry))]
  }

  /// The contact on the line about the only one of these records, whose page is open.
  private func caller(about ids: [RecordID]) -> Record? {
    guard let page = here.frontPage, ids == [page.record].compactMap({ $0 }) else { return nil }
    return page.caller.flatMap { here.cases.book.record($0) }
  }

  /// Moves the note at the cursor, or the one named first, to a record.
  func move(_ words: String) throws(Message) -> [Step] {
    var ids = words.split(separator: " ").compactMap { RecordID(typed: $0) }
    let isNamed = ids.first?.kind == .note
    let note = isNamed ? ids.removeFirst() : here.focused ?? here.page?.record
    guard let note, note.kind == .note, (1...2).contains(ids.count), let target = ids.last else {
      let (one, several) = (NoteCommands.move.typed("V-2"), NoteCommands.move.typed("V-1 V-2"))
      throw Message(
        Phrase(
          "Go to a note and type where it belongs: \(one.en); of several, \(several.en).",
          "기록에서 옮길 번호를 쓰세요: \(one.ko) (여럿이면 \(several.ko))."
        ),
        .error
      )
    }
    let source = ids.count == 2 ? ids.first : nil
    return try here.propose(Phrase("Not moved", "옮기지 않음")) { context throws(Refusal) in
      try context.notes.move(note, to: target, from: source)
    }
  }
}
