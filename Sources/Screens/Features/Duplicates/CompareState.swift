import CaseModel
package import CaseRules

/// The comparison of two records: their differences, and whose value each field takes in a merge.
package struct CompareState: Sendable {
  package internal(set) var merge: CaseMerge
  /// Why they may be one person; empty if nothing indicates it.
  package let reasons: [MatchReason]
  private var position = ListPosition()

  package init(_ merge: CaseMerge, reasons: [MatchReason]) {
    self.merge = merge
    self.reasons = reasons
  }

  /// The index of the focused difference.
  package var cursor: Int { position.cursor }

  mutating func move(_ movement: Movement, height: Int) {
    position.move(movement, count: merge.differences.count, height: height)
  }

  /// The focused difference; nil if there are none.
  package var focused: CaseMerge.Difference? {
    merge.differences.indices.contains(cursor) ? merge.differences[cursor] : nil
  }

  /// Moves to the difference of a field.
  mutating func focus(_ key: String) {
    guard let index = merge.differences.firstIndex(where: { $0.field.key == key }) else { return }
    position.cursor = index
  }

  mutating func choose(_ choice: CaseMerge.Choice) {
    guard merge.differences.indices.contains(cursor) else { return }
    merge.choose(choice, for: merge.differences[cursor].field.key)
  }
}
