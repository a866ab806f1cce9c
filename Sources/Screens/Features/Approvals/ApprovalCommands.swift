import CaseBook
import CaseModel
import Casework
import TerminalGrid

/// Commands about requests for a second name.
enum ApprovalCommands {
  static let all = [approve, decline, approvals]

  static let approve = Command(
    "approve",
    .letter("A"),
    label: Phrase("approve", "승인"),
    help: Phrase(
      "Give, or decline, the second name that a colleague asks for",
      "다른 담당자가 요청한 공동 확인을 승인하거나 반려합니다"
    ),
    hint: 9,
    takes: .records([.followup], atMost: 1),
    isUseful: { $0.request.map(ApprovalActs($0.cases).mayDecide) ?? false },
    run: { here, _ throws(Message) in try ApprovalsFeature(here: here).open() }
  )

  static let decline = Command(
    "decline",
    label: Phrase("decline", "반려"),
    help: Phrase("Decline a request for a second name, with a reason", "승인 요청을 사유와 함께 반려합니다"),
    takes: .recordsAndText([.followup], atMost: 1),
    isHarmless: false,
    run: { here, words throws(Message) in
      try ApprovalsFeature(here: here).decline(words.text)
    }
  )

  static let approvals = Command(
    "approvals",
    label: Phrase("to approve", "승인 대기"),
    help: Phrase("List the requests for a second name", "승인 요청 목록을 봅니다"),
    run: { _, _ in
      let target = TodayGroup.approvals.target
      return [.goToRows(target.section, filter: target.filter)]
    }
  )
}

extension ScreenContext {
  /// The focused follow-up if it asks for a second name that nobody has given.
  var request: Record? {
    guard let id = focused ?? page?.record, id.kind == .followup, let row = cases.book.row(id)
    else { return nil }
    let table = cases.book[.followup]
    guard table.column("type").map({ table.hasText(row, $0, "approval") }) == true else {
      return nil
    }
    return cases.book.record(id)
  }
}
