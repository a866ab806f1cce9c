import CaseModel
import CaseStore
import Screens

extension SaveProblem {
  /// Converts an error of the store to the problem that the screens handle.
  init(_ error: StoreError) {
    switch error {
    case .conflict(let conflicts): self = .conflict(conflicts.compactMap(\.current))
    case .uncertain(let why, let written): self = .uncertain(why, written)
    case .taken(let values): self = .taken(values)
    case .unchanged(let records): self = .unchanged(records)
    case .notSaved(let why): self = .notSaved(why)
    default: self = .notSaved(error.phrase)
    }
  }
}
