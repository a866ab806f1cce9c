import CaseBook
import CaseModel
import CaseRules
import Casework

extension ScreenContext {
  /// The commands worth a hint here and now, in the order of the table.
  func hints(_ context: KeyContext) -> [Command] {
    CommandTable.commands(in: context).filter {
      $0.hint != nil && $0.isFor(cases.roster?.role) && $0.isUseful(self)
    }
  }

  /// Whether the focused follow-up can be finished, waited for, cancelled or rescheduled.
  func allows(_ action: CommitAction) -> Bool {
    guard let id = focused, id.kind == .followup, let row = cases.book.row(id) else {
      return false
    }
    let table = cases.book[.followup]
    let status = table.column("status").flatMap { table.text(row, $0) }
    return FollowupWork.isAllowed(action, status.map { Code($0) })
  }
}
