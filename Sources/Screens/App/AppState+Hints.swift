import CaseModel
import CaseRules
import Casework

extension AppState {
  /// The bindings worth a hint here and now, in the order of the table of keys.
  package var hints: [KeyBinding] {
    KeyMap.bindings(in: context).filter { $0.hint != nil && isUseful($0.command) }
  }

  /// Whether a command would do something to what is focused.
  private func isUseful(_ command: Command) -> Bool {
    switch command {
    case .done: allows(.done)
    case .waiting: allows(.wait)
    case .cancel: allows(.cancel)
    case .reschedule: allows(.reschedule)
    case .stage: focusedRecord.map { StepRules.field($0.kind) != nil } ?? false
    case .followup: focusedRecord?.kind == .victim || focusedRecord?.kind == .compound
    case .handover: focusedRecord?.kind == .victim || focusedRecord?.kind == .followup
    case .undo: !undo.done.isEmpty
    case .back: !pages.isEmpty || departure != nil
    case .request: (focusedRecord ?? pages.last?.record)?.kind == .victim
    case .add: pages.isEmpty || pages.last?.record != nil || pages.last?.review != nil
    case .different: pages.isEmpty || pages.last?.review != nil
    case .duplicates: focusedRecord?.kind == .victim
    case .intake: section == .today || section == .victims
    case .edit, .note: focusedRecord != nil && readOnly == nil
    default: true
    }
  }

  private func allows(_ action: CommitAction) -> Bool {
    guard let id = focusedRecord, id.kind == .followup, let row = world.book.row(id) else {
      return false
    }
    let table = world.book[.followup]
    let status = table.place("status").flatMap { table.text(row, $0) }
    return FollowupWork.isAllowed(action, status.map { Code($0) })
  }
}
