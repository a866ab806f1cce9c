package import CaseModel
package import CaseRules
import Casework

/// A foreign list on the screen: what was decided about it, and how it compares with the casebook.
package struct ExternalReview: Hashable, Sendable {
  package let list: ExternalList
  package internal(set) var decisions = ExternalDecisions()
  package private(set) var result: Reconciliation

  init(_ list: ExternalList, _ cases: CaseContext) {
    self.list = list
    result = Self.result(list, ExternalDecisions(), cases)
  }

  /// How many numbers of the body the matched cases lack.
  package var unrecorded: Int {
    result.entries.count { $0.group == .matched && !$0.isRecorded }
  }

  /// Compares again, after something was saved or decided.
  mutating func compare(_ cases: CaseContext) { result = Self.result(list, decisions, cases) }

  private static func result(
    _ list: ExternalList,
    _ decisions: ExternalDecisions,
    _ cases: CaseContext
  ) -> Reconciliation {
    var matches = cases.matches
    matches.prepare(cases.book)
    let reconciling = cases.reconciling
    return reconciling.compare(list, decisions, ours: reconciling.unconfirmed, matches)
  }
}

/// A list that is to be read and compared.
package struct ExternalRequest: Hashable, Sendable {
  package let path: String
  /// Whose list it is, a code of `reference_body`.
  package let body: Code
}

extension PageState {
  /// The comparison that the page shows.
  var review: ExternalReview? {
    if case .reconciliation(let review) = subject { review } else { nil }
  }
}
