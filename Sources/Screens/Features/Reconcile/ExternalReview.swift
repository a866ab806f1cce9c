package import CaseModel
package import CaseRules
import Casework

/// The comparison of an external list on the screen, with the officer's decisions.
package struct ExternalReview: Hashable, Sendable {
  package let list: ExternalList
  package internal(set) var decisions = ExternalDecisions()
  package private(set) var result: Reconciliation

  init(_ list: ExternalList, _ cases: CaseContext) {
    self.list = list
    result = Self.result(list, ExternalDecisions(), cases)
  }

  /// The number of matched cases that lack the body's number.
  package var unrecorded: Int {
    result.entries.count { $0.group == .matched && !$0.isRecorded }
  }

  /// Compares again, after a save or a decision.
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

/// A request to read and compare a list.
package struct ExternalRequest: Hashable, Sendable {
  package let path: String
  /// The owner of the list, a code of `reference_body`.
  package let body: Code
}

extension PageState {
  /// The comparison shown on the page.
  var review: ExternalReview? {
    if case .reconciliation(let review) = subject { review } else { nil }
  }
}
