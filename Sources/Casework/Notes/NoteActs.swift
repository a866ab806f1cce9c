package import CaseModel
import CaseRules

extension CaseContext {
  /// The acts on notes.
  package var notes: NoteActs { NoteActs(context: self) }
}

/// Writes notes.
package struct NoteActs: Acts {
  let context: CaseContext

  /// Whether notes can be written on a record.
  package static func canBe(on id: RecordID) -> Bool {
    Record.subjectKey(of: .note, id.kind) != nil
  }

  /// An empty note about some records.
  package func blank(about ids: [RecordID]) -> Record {
    var note = context.blank(.note)
    for id in ids { note.link(to: id) }
    return note
  }

  /// The words with which the note of a call begins: `표영희 (어머니): `.
  package func opening(of caller: Record) -> String {
    let relation = caller[.relation].flatMap { codes["contact_relation"][$0]?.label[language] }
    let name = caller[.name] ?? caller.id.text
    return name + (relation.map { " (\($0))" } ?? "") + ": "
  }

  /// Writes a note with its text, split into several if it is too long for one.
  ///
  /// A correction without subjects gets those of the corrected note.
  ///
  /// - Throws: what is wrong with the text, such as that it is empty, or with the note.
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
