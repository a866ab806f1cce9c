import CaseModel
import CaseRules
import Casework
import TerminalGrid

// A commit would give somebody a number that only one person can have and another record has already.

/// A commit that waits until somebody decides whether it is about another person.
package struct TakenQuestion: Hashable, Sendable {
  let commit: Commit
  let values: [TakenValue]
  /// Whether the commit was complete, so that only the decision is missing; else saving begins again.
  let isComplete: Bool
  /// What is said of it once it is saved, and the commit that it takes back.
  var remark: Phrase?
  var undoes: [RecordStep]?

  /// The records that have the numbers.
  var owners: [RecordID] {
    values.map(\.owner).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension AppState {
  /// The numbers of a commit that other records have and about which nobody decided.
  func undecided(_ commit: Commit) -> [TakenValue] {
    UniqueNumbers.taken(by: commit, in: world.book).filter { !commit.allowed.contains($0) }
  }

  /// Asks whether it is the person on file or another one; the rows of a file are read again, which
  /// shows them as questions.
  mutating func ask(_ question: TakenQuestion) -> [Effect] {
    release()
    guard case .importing(let importing)? = overlays.last else {
      let open = Phrase("Open", "열기")[looks.language]
      let another = Phrase("Save: it is another person", "저장: 다른 사람입니다")[looks.language]
      let options = question.owners.map { id in
        PickerOption(value: id.text, label: "\(open) \(names([id]))")
      }
      let picker = Picker(
        title: title(of: question),
        purpose: .taken(question),
        options: options + [PickerOption(value: "", label: another)]
      )
      push(.picker(picker))
      return []
    }
    let ids = question.owners.map(\.text).joined(separator: ", ")
    say(
      Phrase(
        "Not saved: \(ids) has the same number since a moment ago. Look at the rows again.",
        "저장되지 않음: 방금 \(ids)에 같은 번호가 저장되었습니다. 행을 다시 확인하세요."
      ),
      .error
    )
    return [.readImport(importing.preview.request)]
  }

  /// Opens the record that has the number, or saves what was held back.
  mutating func takeTaken(_ question: TakenQuestion, _ choice: String) -> [Effect] {
    if let id = RecordID(choice) {
      leaveForRecord(id)
      return []
    }
    var commit = question.commit
    commit.allowed.formUnion(question.values)
    guard case .form(var form)? = overlays.last else {
      return send(commit, remark: question.remark, undoes: question.undoes)
    }
    form.allowed.formUnion(question.values)
    if question.isComplete {
      form.isSaving = true
      replaceTop(.form(form))
      return send(commit)
    }
    let effects = save(&form)
    replaceTop(.form(form))
    offerProposed()
    return effects
  }

  /// Shows the record on file; what was typed stays as a draft.
  private mutating func leaveForRecord(_ id: RecordID) {
    if case .form? = overlays.last {
      overlays.removeLast()
      doubtfulSaves += 1
      say(
        Phrase(
          "Not saved. What you typed is kept as a draft and offered at the next start.",
          "저장되지 않음. 입력한 내용은 초안으로 남아 다음 시작 때 나옵니다."
        ),
        .warning
      )
    }
    openPage(id)
  }

  private func title(of question: TakenQuestion) -> String {
    let value = question.values.first
    let label = value.flatMap { Schema.victim[$0.key]?.label } ?? Phrase("Number", "번호")
    let words = Phrase(
      "{what} {number} is already that of {owner} ({who})",
      "{what} {number}: 이미 {owner}의 번호입니다 ({who})"
    )
    let owner = value.flatMap { world.book.record($0.owner) }
    return words.filled(
      looks.language,
      [
        "what": label[looks.language],
        "number": looks.hidesNames ? "…" : value?.value ?? "",
        "owner": value?.owner.text ?? "",
        "who": [owner?[.updatedBy], owner?[.updatedAt].map { world.zone.text($0) }]
          .compactMap { $0 }.joined(separator: ", "),
      ]
    )
  }
}
