import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// The cases that a report counts.
struct CountedCases {
  let context: QueryContext
  /// Their rows.
  let victims: [Int]
  /// Which cases these are, in the language of the `/` key; empty for all.
  let filter: String

  /// Those of them that a test lets through.
  func narrowed(_ isWanted: (_ row: Int) -> Bool) -> CountedCases {
    CountedCases(context: context, victims: victims.filter(isWanted), filter: filter)
  }

  /// A test for the records in a report: all, or with a filter those that name one of the victims.
  func isCounted(_ kind: RecordKind) -> (_ row: Int) -> Bool {
    let table = context.book[kind]
    guard !filter.isEmpty else { return { _ in true } }
    let wanted = Set(victims)
    guard kind != .victim else { return wanted.contains }
    guard let column = table.column("victims") else { return { _ in false } }
    let targets = VictimTargets(context.book)
    return { row in
      var isFound = false
      table.forEachLink(row, column) { id in
        if let target = targets.row(id), wanted.contains(target) { isFound = true }
      }
      return isFound
    }
  }

  /// Whether the published figures count it as open: the person is not confirmed safe.
  func isOpen(_ row: Int) -> Bool {
    context.caseIndex.stage(row)?.group == .unconfirmed
  }

  /// The day of the report on the office's clock; nil if the record has none.
  func reportedDay(_ row: Int) -> Int? {
    let table = context.book[.victim]
    guard let column = table.column("reported_at") else { return nil }
    return table.instant(row, column).map(context.zone.day)
  }
}
