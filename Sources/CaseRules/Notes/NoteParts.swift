package import CaseModel

extension FieldInput {
  /// A note with a typed text, as the notes that are needed to hold it whole.
  ///
  /// The first is of the note's kind; those that only go on with its text are plain notes, so that
  /// nothing is counted twice.
  ///
  /// - Throws: what is wrong with the text, such as that there is none.
  package func notes(_ note: Record, holding text: String) throws(InputError) -> [Record] {
    let pieces = TextParts.pieces(text.trimmed, limit: FieldKind.noteLimit)
      .filter { !$0.trimmed.isEmpty }
    guard let field = Schema.note["text"], !pieces.isEmpty else { throw InputError(.missing) }
    var notes: [Record] = []
    for piece in pieces {
      let id = RecordID.provisional(.note, UInt32(clamping: notes.count))
      var next = Record(id: id, fields: note.fields)
      next.fields[field.key] = try value(String(piece), field)
      if !notes.isEmpty {
        next[.kind] = "note"
        next[.method] = nil
      }
      notes.append(next)
    }
    return notes
  }
}
