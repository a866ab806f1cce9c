import CaseModel
import Casework

/// Notes on records.
struct NotesFeature {
  let here: ScreenContext

  func open(text: String = "") throws(Message) -> [Step] { try open(on: here.targets, text: text) }

  /// Opens the text of a note on those of some records that notes can be on.
  func open(on ids: [RecordID], text: String = "") throws(Message) -> [Step] {
    try here.checkWritable()
    let taken = Schema.note.fields.flatMap { $0.isListed ? $0.kind.linkKinds : [] }
    let fitting = ids.filter { taken.contains($0.kind) }
    guard !fitting.isEmpty else {
      throw Message(
        Phrase(
          "A note needs a victim, compound, follow-up or incident: go to one.",
          "피해자·단지·후속조치·사건에서만 기록을 남길 수 있습니다."
        ),
        .warning
      )
    }
    let names =
      fitting.prefix(3).map(\.text).joined(separator: ", ") + (fitting.count > 3 ? " …" : "")
    let title = Phrase("Note on \(names)", "기록: \(names)")[here.language]
    return [.present(.text(TextEntry(NoteText(records: fitting), title: title, text: text)))]
  }

  /// Moves the note below the cursor, or the one that is named first, to a record.
  func move(_ words: String) throws(Message) -> [Step] {
    var ids = words.split(separator: " ").compactMap { RecordID(typed: $0) }
    let isNamed = ids.first?.kind == .note
    let note = isNamed ? ids.removeFirst() : here.focused ?? here.page?.record
    guard let note, note.kind == .note, (1...2).contains(ids.count), let target = ids.last else {
      throw Message(
        Phrase(
          "Go to a note and type where it belongs: move V-2; of several, move V-1 V-2.",
          "기록에서 옮길 번호를 쓰세요: move V-2 (여럿이면 move V-1 V-2)."
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
