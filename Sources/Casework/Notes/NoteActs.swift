package import CaseModel
import CaseRules

extension CaseContext {
  /// What is done with notes.
  package var notes: NoteActs { NoteActs(context: self) }
}

/// Writing notes.
package struct NoteActs: Acts {
  let context: CaseContext

  /// Whether notes are written on a record.
  package static func canBe(on id: RecordID) -> Bool {
    Record.subjectKey(of: .note, id.kind) != nil
  }

  /// An empty note about some records.
  package func blank(about ids: [RecordID]) -> Record {
    var note = context.blank(.note)
    for id in ids { note.link(to: id) }
    return note
  }

  /// Writes a note with its text, as several where it is longer than one may be.
  ///
  /// A note that corrects another one is about the same records where it names none.
  ///
  /// - Throws: what is wrong with the text, such as that there is none, or with the note.
  package func write(_ note: Record, holding text: String) throws(Refusal) -> Proposal {
    var note = note
    note.takeSubjectsOfCorrected(in: book)
    let notes: [Record]
    do throws(InputError) {
      notes = try context.input.notes(note, holding: text)
    } catch {
      throw Refusal([ValueProblem(path: [.key("text")], problem: error.problem)], of: nil)
    }
    return try propose(.note, notes)
  }
}
