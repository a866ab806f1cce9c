import CaseModel
import CaseStore
import Screens

extension CasebookStore {
  /// Whether something can be saved, for the screens.
  var saving: Saving {
    if let readOnlyReason { return .readOnly(readOnlyReason) }
    return writer.stopped(settings.zone).map { .stopped($0) } ?? .possible
  }
}
