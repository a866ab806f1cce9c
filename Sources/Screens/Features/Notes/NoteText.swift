import CaseModel
import CaseRules
import Casework
import TerminalGrid

/// A note on records.
struct NoteText: TextOwner {
  let records: [RecordID]

  var isOfForm: Bool { false }
  var kind: Code? { "note" }

  func save(_ entry: inout TextEntry, _ here: ScreenContext) -> [Step] {
    do throws(Message) {
      try here.checkWritable()
    } catch {
      return [.say(error)]
    }
    var note = here.cases.notes.blank(about: records)
    note[.kind] = entry.kind
    note[.method] = entry.kind == "proof_of_life" ? entry.method : nil
    do throws(Refusal) {
      return [.propose(try here.cases.notes.write(note, holding: entry.editor.text))]
    } catch {
      guard case .values(let problems) = error.kind, let wrong = problems.first else {
        return [.say(Message(error))]
      }
      return [refusal(wrong, &entry)]
    }
  }

  private func refusal(_ wrong: ValueProblem, _ entry: inout TextEntry) -> Step {
    entry.problem = wrong.problem
    return .say(
      Phrase(
        "Not saved: \(wrong.field) \(wrong.problem.sentence(.en))",
        "저장되지 않음: \(wrong.field) \(wrong.problem.sentence(.ko))"
      ),
      .error
    )
  }

  /// Changes to the next kind of note; for proof of life, first to the next method.
  func turn(_ entry: inout TextEntry, _ step: Int, _ here: ScreenContext) {
    let codes = here.cases.codes
    let kinds = codes["note_kind"].entries.map(\.code).filter { $0 != "stage_change" }
    let methods = codes["proof_method"].entries.map(\.code)
    let all = kinds.flatMap { kind in
      kind == "proof_of_life" ? methods.map { (kind, Optional($0)) } : [(kind, nil)]
    }
    guard !all.isEmpty else { return }
    let now = all.firstIndex { $0.0 == entry.kind && $0.1 == entry.method } ?? 0
    (entry.kind, entry.method) = all[(now + step + all.count) % all.count]
  }

  func follow(
    _ heirs: [RecordID: RecordID],
    _ entry: inout TextEntry,
    _ here: ScreenContext
  ) -> [Step]? {
    let kept = records.filter { heirs[$0] == nil }
    let others = Set(records.compactMap { heirs[$0] }).subtracting(kept).sorted()
    let moved = NoteText(records: kept + others)
    entry.owner = moved
    return moved.save(&entry, here)
  }
}
