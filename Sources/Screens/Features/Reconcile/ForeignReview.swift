package import CaseModel
package import CaseRules
import Casework

/// A foreign list on the screen: what was decided about it, and how it compares with the casebook.
package struct ForeignReview: Hashable, Sendable {
  package let list: ForeignList
  package internal(set) var decisions = ForeignDecisions()
  package private(set) var result: Reconciliation

  init(_ list: ForeignList, _ world: CaseContext) {
    self.list = list
    result = Self.result(list, ForeignDecisions(), world)
  }

  /// How many numbers of the body the matched cases lack.
  package var unrecorded: Int {
    result.entries.count { $0.group == .matched && !$0.isRecorded }
  }

  /// Compares again, after something was saved or decided.
  mutating func compare(_ world: CaseContext) { result = Self.result(list, decisions, world) }

  private static func result(
    _ list: ForeignList,
    _ decisions: ForeignDecisions,
    _ world: CaseContext
  ) -> Reconciliation {
    var matches = world.matches
    matches.prepare(world.book)
    let reconciling = world.reconciling
    return reconciling.compare(list, decisions, ours: reconciling.unconfirmed, matches)
  }
}

/// A list that is to be read and compared.
package struct ForeignRequest: Hashable, Sendable {
  package let path: String
  /// Whose list it is, a code of `reference_body`.
  package let body: Code
}

extension PageState {
  /// The comparison that the page shows.
  var review: ForeignReview? {
    if case .reconciliation(let review) = subject { review } else { nil }
  }
}
