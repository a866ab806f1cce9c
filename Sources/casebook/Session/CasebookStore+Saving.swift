import CaseStore
import Screens

extension CasebookStore {
  /// Whether something can be saved, for the screens.
  var saving: Saving {
    if let readOnlyReason { return .readOnly(readOnlyReason) }
    return stopped.map { .stopped($0) } ?? .possible
  }
}
