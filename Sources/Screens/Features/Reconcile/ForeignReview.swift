package import CaseModel
package import CaseRules

/// A foreign list on the screen: what was decided about it, and how it stands to the casebook.
package struct ForeignReview: Hashable, Sendable {
  package let list: ForeignList
  package internal(set) var decisions = ForeignDecisions()
  package internal(set) var result: Reconciliation

  /// How many numbers of the body the matched cases lack.
  package var unrecorded: Int {
    result.entries.count { $0.group == .matched && !$0.isRecorded }
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
