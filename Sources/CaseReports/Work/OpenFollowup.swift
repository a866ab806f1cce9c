import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// The data of an open follow-up that reports need.
struct OpenFollowup {
  let id: RecordID
  let due: Instant
  let assignee: String
  /// The name of the counterpart.
  let counterpart: String?
  let subject: String

  /// What somebody still has to do for the victims that are counted, in the order of the ids.
  static func all(of cases: CountedCases) -> [OpenFollowup] {
    let (context, isWanted) = (cases.context, cases.isCounted(.followup))
    let table = context.book[.followup]
    guard let status = table.column("status"), let due = table.column("due_at") else { return [] }
    let assignee = table.column("assignee") ?? 0
    let subject = table.column("subject") ?? 0
    let counterpart = QueryField.named("counterpart", .followup)
    return (0..<table.count).compactMap { row in
      guard !table.isDeleted(row), let code = table.text(row, status),
        FollowupRules.openStatuses.contains(Code(code)), let due = table.instant(row, due),
        isWanted(row)
      else { return nil }
      let body = counterpart?.display(row, context) ?? ""
      return OpenFollowup(
        id: context.book.id(.followup, row),
        due: due,
        assignee: table.text(row, assignee) ?? "",
        counterpart: body.isEmpty ? nil : body,
        subject: table.text(row, subject) ?? ""
      )
    }
  }
}
