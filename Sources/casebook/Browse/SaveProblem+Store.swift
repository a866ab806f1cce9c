import CaseModel
import CaseStore
import Screens

extension SaveProblem {
  /// What a refusal of the store means for a form that is open.
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
