package import CaseModel

extension FieldInput {
  /// Splits a typed text into as many notes as are needed to hold it.
  ///
  /// The first has the note's kind; continuations are plain notes, so that nothing is counted
  /// twice.
  ///
  /// - Throws: what is wrong with the text, such as that it is empty.
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
