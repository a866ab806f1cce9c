import CaseBook
import CaseModel
import CaseRules
import Casework

/// The question about a commit that would give a unique number to a second person: whether it
/// really is another person.
struct TakenQuestion: PickerOwner {
  let commit: Commit
  let values: [TakenValue]
  /// Whether the commit is complete apart from the decision; otherwise saving begins again.
  let isComplete: Bool
  /// The remark shown once it is saved, and the commit that it undoes.
  var remark: Phrase?
  var undoes: [RecordStep]?

  /// The records that have the numbers.
  var owners: [RecordID] {
    values.map(\.owner).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  func picker(_ here: ScreenContext) -> Picker {
    let open = Phrase("Open", "열기")[here.language]
    let another = Phrase("Save: it is another person", "저장: 다른 사람입니다")[here.language]
    let options = owners.map { id in
      PickerOption(value: id.text, label: "\(open) \(here.names([id]))")
    }
    return Picker(
      title: title(here),
      owner: self,
      options: options + [PickerOption(value: "", label: another)]
    )
  }

  /// Opens the record that has the number, or saves the commit.
  func take(_ picker: Picker, _ here: ScreenContext) -> [Step] {
    guard let choice = picker.result.first else { return [] }
    if let id = RecordID(choice) {
      let kept = Phrase(
        "Not saved. What you typed is kept as a draft and offered at the next start.",
        "저장되지 않음. 입력한 내용은 초안으로 남아 다음 시작 때 나옵니다."
      )
      return [.leaveForm(Message(kept, .warning)), .openRecord(id)]
    }
    guard isComplete else { return [.form(.allow(Set(values))), .form(.save)] }
    var commit = commit
    commit.allowed.formUnion(values)
    return [
      .form(.allow(Set(values))), .form(.saving), .save(commit, remark: remark, undoes: undoes),
    ]
  }

  private func title(_ here: ScreenContext) -> String {
    let value = values.first
    let label = value.flatMap { Schema.victim[$0.key]?.label } ?? Phrase("Number", "번호")
    let words = Phrase(
      "{what} {number} is already that of {owner} ({who})",
      "{what} {number}: 이미 {owner}의 번호입니다 ({who})"
    )
    let owner = value.flatMap { here.cases.book.record($0.owner) }
    return words.filled(
      here.language,
      [
        "what": label[here.language],
        "number": here.displaySettings.hidesNames ? "…" : value?.value ?? "",
        "owner": value?.owner.text ?? "",
        "who": [owner?[.updatedBy], owner?[.updatedAt].map { here.cases.zone.text($0) }]
          .compactMap { $0 }.joined(separator: ", "),
      ]
    )
  }
}

extension ScreenContext {
  /// The unique numbers of a commit that other records have and that are not allowed yet.
  func undecided(_ commit: Commit) -> [TakenValue] {
    UniqueNumbers.taken(by: commit, in: cases.book).filter { !commit.allowed.contains($0) }
  }
}
