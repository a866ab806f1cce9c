import CaseBook
import CaseModel
import CaseRules
import Casework

/// New follow-ups, and actions on them.
struct FollowupsFeature {
  let here: ScreenContext

  /// Opens the form of a new follow-up for the marked or focused records, otherwise for the page's.
  func open() throws(Message) -> [Step] {
    let unknown = UnknownFeature(here: here)
    if here.named.isEmpty, unknown.candidate != nil { return try unknown.ask("") }
    let kinds: Set<RecordKind> = [.victim, .compound, .incident, .unknown]
    let ids = here.targets.filter { kinds.contains($0.kind) }
    let fallback = here.frontPage?.record.map { [$0] } ?? []
    return try open(on: ids.isEmpty ? fallback.filter { kinds.contains($0.kind) } : ids)
  }

  /// Opens the form of a new follow-up for some records, with its type if one is given.
  func open(on ids: [RecordID], type: Code? = nil) throws(Message) -> [Step] {
    guard !ids.isEmpty else { throw Message(ScreenContext.nothingHere) }
    return try RecordsFeature(here: here).add(
      .followup,
      linkedTo: ids,
      with: type.map(typed) ?? FieldSet(),
      only: [
        "subject", "type", "due_at", "priority", "assignee", "counterpart", "repeat_days",
        "repeat_months",
        "victims", "sites", "incidents", "unknowns",
      ]
    )
  }

  /// The initial values of a follow-up of a type; the type's label is its subject.
  private func typed(_ type: Code) -> FieldSet {
    let label = here.cases.codes["followup_type"].label(type, here.language)
    return FieldSet(["type": .code(type), "subject": .text(label)])
  }

  /// Opens the form for finishing, waiting, cancelling or rescheduling.
  func act(_ action: CommitAction) throws(Message) -> [Step] {
    try here.checkWritable()
    let followups = here.targets.compactMap { here.cases.book.record($0) }
      .filter { $0.kind == .followup }
    guard !followups.isEmpty else {
      throw Message(Phrase("Go to a follow-up first.", "후속조치를 먼저 고르세요."), .warning)
    }
    let (allowed, started): ([Record], [Record])
    do throws(Refusal) {
      (allowed, started) = try here.cases.followups.begin(action, followups)
    } catch {
      let why = error.phrase
      throw Message(Phrase("Not possible: \(why.en).", "할 수 없습니다: \(why.ko)."), .warning)
    }
    let label = Self.command(action).label
    let title =
      started.count == 1
      ? here.formTitle(label, started[0]) : "\(label[here.language]) (\(started.count))"
    let form = ActionForm(action: action).form(title, started, allowed, here)
    return [.present(.form(form))] + here.mentionEditors(allowed.map(\.id))
  }

  private static func command(_ action: CommitAction) -> Command {
    switch action {
    case .done: FollowupCommands.done
    case .wait: FollowupCommands.waiting
    case .cancel: FollowupCommands.cancel
    default: FollowupCommands.reschedule
    }
  }
}
