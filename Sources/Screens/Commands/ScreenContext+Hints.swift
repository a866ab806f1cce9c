import CaseModel
import CaseRules
import Casework

extension ScreenContext {
  /// The bindings worth a hint here and now, in the order of the table of keys.
  func hints(_ context: KeyContext) -> [KeyBinding] {
    KeyMap.bindings(in: context).filter { $0.hint != nil && isUseful($0.command) }
  }

  /// Whether a command would do something to what is focused.
  private func isUseful(_ command: Command) -> Bool {
    switch command {
    case .done: allows(.done)
    case .waiting: allows(.wait)
    case .cancel: allows(.cancel)
    case .reschedule: allows(.reschedule)
    case .stage: focused.map { TransitionRules.field($0.kind) != nil } ?? false
    case .followup: focused?.kind == .victim || focused?.kind == .compound
    case .handover: focused?.kind == .victim || focused?.kind == .followup
    case .undo: !undo.done.isEmpty
    case .back: page != nil || navigation.departure != nil
    case .request: (focused ?? page?.record)?.kind == .victim
    case .add: page == nil || page?.record != nil || page?.review != nil
    case .different: page == nil || page?.review != nil
    case .duplicates: focused?.kind == .victim
    case .intake: section == .today || section == .victims
    case .edit, .note: focused != nil && readOnly == nil
    default: true
    }
  }

  private func allows(_ action: CommitAction) -> Bool {
    guard let id = focused, id.kind == .followup, let row = cases.book.row(id) else {
      return false
    }
    let table = cases.book[.followup]
    let status = table.place("status").flatMap { table.text(row, $0) }
    return FollowupWork.isAllowed(action, status.map { Code($0) })
  }
}
