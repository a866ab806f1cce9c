import CaseBook
package import CaseModel
import CaseRules

/// The words of `is:`, each a state of a record.
package enum IsFilter {
  /// A test for `is:overdue`, `is:open,mine` and the like.
  static func test(
    _ condition: FilterCondition,
    _ kind: RecordKind,
    _ context: QueryContext
  ) throws(FilterError) -> RowTest {
    guard !condition.comparison.isOrdering else {
      throw .noOrder(condition.key, at: condition.keyRange)
    }
    let isAny = try anyTest(condition.values) { value throws(FilterError) in
      guard let test = test(value.text.lowercased(), kind, context) else {
        throw .unknownWord(value.text, for: "is", among: words(kind), at: value.range)
      }
      return test
    }
    return condition.comparison == .notEqual ? { !isAny($0) } : isAny
  }

  /// Whether a condition asks for overdue records.
  static func asksForOverdue(_ condition: FilterCondition) -> Bool {
    condition.values.contains { isOverdue($0.text.lowercased()) }
  }

  /// Whether a condition asks for urgent cases without an action in time.
  static func asksForMissingAction(_ condition: FilterCondition) -> Bool {
    condition.values.contains { isMissingAction($0.text.lowercased()) }
  }

  private static func isMissingAction(_ word: String) -> Bool {
    ["noaction", "조치없음"].contains(word)
  }

  private static func isOverdue(_ word: String) -> Bool { ["overdue", "연체"].contains(word) }

  /// Whether a bare word means the records of the current officer.
  static func isMine(_ word: String) -> Bool { ["mine", "내것"].contains(word.lowercased()) }

  /// A test for records owned by the current officer; nil for kinds without owners.
  static func mine(_ kind: RecordKind, _ context: QueryContext) -> RowTest? {
    let table = context.book[kind]
    let key = kind == .note ? "by" : kind.officerKey?.name
    guard let column = key.flatMap(table.column) else { return nil }
    return { table.text($0, column) == context.user }
  }

  /// The words that may follow `is:` for a kind.
  package static func words(_ kind: RecordKind) -> [String] {
    let own: [String] =
      switch kind {
      case .victim:
        [
          "open", "unconfirmed", "underway", "active", "finished", "overdue", "noaction",
          "overridden", "ready",
        ]
      case .followup: ["open", "overdue"]
      case .compound: ["occupied", "stale"]
      default: []
      }
    return own + (kind == .victim || kind == .followup || kind == .note ? ["mine"] : [])
  }

  private static func test(
    _ word: String,
    _ kind: RecordKind,
    _ context: QueryContext
  ) -> RowTest? {
    if isMine(word) { return mine(kind, context) }
    switch kind {
    case .victim: return victim(word, context)
    case .followup: return followup(word, context)
    case .compound: return compound(word, context)
    default: return nil
    }
  }

  private static func victim(_ word: String, _ context: QueryContext) -> RowTest? {
    let caseIndex = context.caseIndex
    if let stages = StageWord.stages(word) {
      let wanted = StageSet(stages)
      return { wanted.contains(caseIndex.stage($0)) }
    }
    if isMissingAction(word) { return { caseIndex.missingAction($0) != nil } }
    switch word {
    case "overdue", "연체": return { caseIndex.overdueFollowups($0) > 0 }
    case "overridden": return { caseIndex.isOverridden($0) }
    case "ready": return { context.readyChannel($0) != nil }
    default: return nil
    }
  }

  private static func followup(_ word: String, _ context: QueryContext) -> RowTest? {
    let (caseIndex, now) = (context.caseIndex, context.now)
    switch word {
    case "open", "진행": return { caseIndex.isOpen(followup: $0) }
    case "overdue", "연체": return { caseIndex.isOverdue(followup: $0, at: now) }
    default: return nil
    }
  }

  /// A compound is stale if it was not confirmed for 90 days (`Docs/Rules.md`, Compounds).
  private static func compound(_ word: String, _ context: QueryContext) -> RowTest? {
    let caseIndex = context.caseIndex
    switch word {
    case "occupied": return { caseIndex.victimsNow($0) > 0 }
    case "stale":
      let days = context.daysSinceConfirmed()
      return { (days($0) ?? Int.max) > 90 }
    default: return nil
    }
  }
}

/// Words for groups of stages, as values of `stage:` and of `is:`.
package enum StageWord {
  package static let all = ["open", "unconfirmed", "held", "underway", "active", "finished"]

  /// The stages that a word means; nil if it names no group.
  static func stages(_ word: String) -> [Stage]? {
    let groups: [StageGroup]
    switch word {
    case "open", "unconfirmed", "held", "미확인": groups = [.unconfirmed]
    case "underway": groups = [.underway]
    case "active", "진행": groups = [.unconfirmed, .underway]
    case "finished", "종료": groups = [.finished]
    default: return nil
    }
    return Stage.allCases.filter { groups.contains($0.group) }
  }
}
