import CaseModel
import CaseRules
import Casework
import TerminalGrid

// Pages of what was, and the way back to it.

extension AppState {
  /// Asks for the history of the open or focused record; in Today for the whole casebook's.
  func openHistory() -> [Effect] {
    let id: RecordID? =
      switch frontPage?.subject {
      case .record(let id)?: id
      case nil where section == .today && named.isEmpty: nil
      default: focusedRecord
      }
    return [.readHistory(HistoryQuery(of: id, limit: History.pageful))]
  }

  /// Asks for the history of a record, to be shown at one of its commits.
  func openHistory(of id: RecordID, at sequence: Int) -> [Effect] {
    [
      .readHistory(
        HistoryQuery(of: id, limit: History.pageful),
        at: HistoryPlace(sequence: sequence, id: id)
      )
    ]
  }

  /// The history that was asked for is here.
  mutating func show(_ history: History, at place: HistoryPlace?) {
    if let last = pages.indices.last, case .history(let old) = pages[last].subject,
      old.record == history.record
    {
      pages[last].subject = .history(history)
      refreshLayout()
    } else {
      openPage(.history(history))
    }
    guard let place, let last = pages.indices.last else { return }
    pages[last].move(to: .image(place), rows: bodyHeight)
  }

  /// Asks again for the history that is shown, since there is more to it now.
  func reread() -> [Effect] {
    guard case .history(let history)? = pages.last?.subject else { return [] }
    return [.readHistory(history.query)]
  }

  /// Does what Enter means on a line that is no link.
  mutating func follow(_ target: PageTarget) -> [Effect] {
    switch (target, pages.last?.subject) {
    case (.image(let place), .history(let history)?):
      if let image = history.image(place) { openPage(.past(image)) }
    case (.older, .history(let history)?):
      var query = history.query
      query.limit += 2 * History.pageful
      return [.readHistory(query)]
    case (.restore, _): askToRestore()
    case (.begin(let type), let subject?):
      openFollowup(on: [subject.record].compactMap { $0 }, type: type)
    case (.item(let item), _): openHeld(item)
    case (.triage, _): openTriage()
    case (.request(let channel, let language), _): return openRequestText(channel, language)
    case (.sent(let channel), _): openSent(channel)
    case (.message, _): openVictimMessage()
    case (.report(let name), _): openPage(.report(ReportChoice(name)))
    case (_, .report(let choice)?): choose(target, choice)
    case (.wayHomeStep(let step), _): markPeople(at: step)
    case (.foreignNumbers, _): return recordForeignNumbers()
    case (.foreignRow, _): openForeignCounterpart()
    default: break
    }
    return []
  }

  /// Asks whether the record shall be again as the page shows it.
  mutating func askToRestore() {
    guard case .past(let image)? = pages.last?.subject else {
      return say(
        Phrase(
          "Open an earlier version first: H, then Enter on a change.",
          "먼저 H로 이력을 열고 Enter로 과거 내용을 고르세요."
        ),
        .warning
      )
    }
    guard isWritable(), let record = restored(image)?.commit.changes.first?.record else { return }
    let now = world.book.saved(record.id)
    let labels = RecordStep(before: now, after: record).changes.map { text.label($0, record.kind) }
    let values = ["id": record.id.text, "version": String(image.record.version)]
    let title = Phrase("Bring back {id} as of version {version}?", "{id}을(를) {version}판으로 복원할까요?")
    let yes = Phrase("Bring it back; changes: ", "복원. 바뀌는 항목: ")[language]
    let no = Phrase("Leave it as it is", "그대로 두기")[language]
    push(
      .picker(
        Picker(
          title: title.filled(language, values),
          purpose: .restore,
          options: [
            PickerOption(value: "no", label: no),
            PickerOption(value: "yes", label: yes + labels.joined(separator: ", ")),
          ]
        )
      )
    )
  }

  /// Brings the image of the page back, which was asked and agreed to.
  mutating func restore() -> [Effect] {
    guard case .past(let image)? = pages.last?.subject, let proposal = restored(image) else {
      return []
    }
    return propose(proposal)
  }

  private mutating func restored(_ image: PastImage) -> Proposal? {
    do throws(Refusal) {
      return try world.restore(image.record)
    } catch {
      say(error, Phrase("Not restored", "복원하지 않음"))
      return nil
    }
  }

  private var language: Language { looks.language }
}
