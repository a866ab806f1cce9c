import CaseModel
package import CaseRules

/// Two records side by side: where they differ, and whose value each field takes if they are merged.
package struct CompareState: Sendable {
  package internal(set) var merge: CaseMerge
  /// Why they may be of one person; empty if nothing says so.
  package let reasons: [MatchReason]
  private var place = ListPlace()

  package init(_ merge: CaseMerge, reasons: [MatchReason]) {
    self.merge = merge
    self.reasons = reasons
  }

  /// The difference that the keys mean.
  package var cursor: Int { place.cursor }

  mutating func move(_ command: Command, height: Int) {
    place.move(command, count: merge.differences.count, height: height)
  }

  /// The difference itself; nil if they differ in nothing.
  package var focused: CaseMerge.Difference? {
    merge.differences.indices.contains(cursor) ? merge.differences[cursor] : nil
  }

  /// Goes to the difference of a field.
  mutating func focus(_ key: String) {
    guard let index = merge.differences.firstIndex(where: { $0.field.key == key }) else { return }
    place.cursor = index
  }

  mutating func choose(_ choice: CaseMerge.Choice) {
    guard merge.differences.indices.contains(cursor) else { return }
    merge.choose(choice, for: merge.differences[cursor].field.key)
  }
}
