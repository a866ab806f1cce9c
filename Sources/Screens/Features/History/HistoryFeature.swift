import CaseBook
import CaseModel
import CaseRules
import Casework

/// History pages, and restoring earlier versions.
struct HistoryFeature {
  let here: ScreenContext

  /// Requests the history of the open or focused record; in Today that of the whole casebook.
  func open() -> [Step] {
    let id: RecordID? =
      switch here.frontPage?.subject {
      case .record(let id)?: id
      case nil where here.section == .today && here.named.isEmpty: nil
      default: here.focused
      }
    return [.effect(.readHistory(HistoryQuery(of: id, limit: History.pageful)))]
  }

  /// Requests the history of a record, to be shown at one of its commits.
  func open(of id: RecordID, at sequence: Int) -> [Step] {
    let query = HistoryQuery(of: id, limit: History.pageful)
    return [.effect(.readHistory(query, at: PastImageID(sequence: sequence, id: id)))]
  }

  /// Shows the requested history.
  func show(_ history: History, at past: PastImageID?) -> [Step] {
    var isShown = false
    if case .history(let old)? = here.page?.subject { isShown = old.record == history.record }
    let page: Step = isShown ? .replacePage(.history(history)) : .open(.history(history))
    return [page] + (past.map { [.focusLine(.image($0))] } ?? [])
  }

  /// Requests older commits.
  func older(than history: History) -> [Step] {
    var query = history.query
    query.limit += 2 * History.pageful
    return [.effect(.readHistory(query))]
  }

  /// Asks whether to restore the record to the version on the page.
  func askToRestore() throws(Message) -> [Step] {
    guard case .past(let image)? = here.page?.subject else {
      throw Message(
        Phrase(
          "Open an earlier version first: H, then Enter on a change.",
          "먼저 H로 이력을 열고 Enter로 과거 내용을 고르세요."
        ),
        .warning
      )
    }
    try here.checkWritable()
    let question = RestoreQuestion(image: image)
    guard let record = try question.restored(here).commit.changes.first?.record else { return [] }
    return [.present(.picker(question.picker(record, here)))]
  }
}

/// The question whether to restore an earlier version.
struct RestoreQuestion: PickerOwner {
  let image: PastImage

  func picker(_ record: Record, _ here: ScreenContext) -> Picker {
    let now = here.cases.book.saved(record.id)
    let labels = RecordStep(before: now, after: record).changes
      .map { here.text.label($0, record.kind) }
    let values = ["id": record.id.text, "version": String(image.record.version)]
    let title = Phrase(
      "Bring back {id} as of version {version}?",
      "{id}을(를) 버전 {version}(으)로 복원할까요?"
    )
    let yes = Phrase("Bring it back; changes: ", "복원. 바뀌는 항목: ")[here.language]
    let no = Phrase("Leave it as it is", "그대로 두기")[here.language]
    return Picker(
      title: title.filled(here.language, values),
      owner: self,
      options: [
        PickerOption(value: "no", label: no),
        PickerOption(value: "yes", label: yes + labels.joined(separator: ", ")),
      ]
    )
  }

  func take(_ picker: Picker, _ here: ScreenContext) throws(Message) -> [Step] {
    picker.result == ["yes"] ? [.propose(try restored(here))] : []
  }

  func restored(_ here: ScreenContext) throws(Message) -> Proposal {
    do throws(Refusal) {
      return try here.cases.undoing.restore(image.record)
    } catch {
      throw Message(error, Phrase("Not restored", "복원하지 않음"))
    }
  }
}
