import CaseBook
import CaseModel
import CaseRules
import Casework

/// Gives and declines second names.
struct ApprovalsFeature {
  let here: ScreenContext

  private static let notApproved = Phrase("Not approved", "승인되지 않음")

  /// Asks whether the second name is given to the focused request.
  func open() throws(Message) -> [Step] {
    let request = try decidable()
    let subject = request[.subject] ?? ""
    let asker = Asked.asker(request).map(here.cases.text.account) ?? "?"
    let title = Phrase(
      "\(asker) asks for your name as the second: \(subject)",
      "\(asker)님의 승인 요청: \(subject)"
    )
    let options = ApprovalChoice.Answer.allCases.map {
      PickerOption(value: $0.rawValue, label: $0.label[here.language])
    }
    let owner = ApprovalChoice(id: request.id)
    return [
      .present(.picker(Picker(title: title[here.language], owner: owner, options: options)))
    ]
  }

  /// Declines the focused request; asks for the reason if none is typed.
  func decline(_ reason: String) throws(Message) -> [Step] {
    let request = try decidable()
    guard !reason.isEmpty else {
      return [.present(.prompt(Prompt(DeclineReason(id: request.id))))]
    }
    return try here.propose(Phrase("Not declined", "반려되지 않음")) { context throws(Refusal) in
      try ApprovalActs(context).decline(request, because: reason)
    }
  }

  /// Gives the second name to a request, with the commit to undo if it is about one.
  func approve(_ id: RecordID, undone: CommitWithChanges? = nil) throws(Message) -> [Step] {
    try here.checkWritable()
    guard let request = here.cases.book.record(id) else { throw Message(ScreenContext.nothingHere) }
    if undone == nil, let number = request[.asked]?[.undoneCommit] {
      return [.effect(.findCommits(.asked(id, commit: number)))]
    }
    return try here.propose(Self.notApproved) { context throws(Refusal) in
      try ApprovalActs(context).approve(request, undone: undone)
    }
  }

  /// The focused request.
  ///
  /// - Throws: why this account decides nothing about it.
  private func decidable() throws(Message) -> Record {
    try here.checkWritable()
    guard let request = here.request else {
      throw Message(
        Phrase("Go to a request for a second name first.", "승인 요청을 먼저 고르세요."),
        .warning
      )
    }
    if let refusal = ApprovalActs(here.cases).refusal(request) {
      throw Message(refusal, Self.notApproved)
    }
    return request
  }
}

/// The picker of what to answer a request.
struct ApprovalChoice: PickerOwner {
  enum Answer: String, CaseIterable {
    case approve, decline

    var label: Phrase {
      switch self {
      case .approve: Phrase("Approve: it is done now, with both names", "승인: 지금 처리되며 두 사람의 이름이 남음")
      case .decline: Phrase("Decline, with a reason", "사유를 적고 반려")
      }
    }
  }

  let id: RecordID

  func take(_ picker: Picker, _ here: ScreenContext) throws(Message) -> [Step] {
    switch picker.result.first.flatMap(Answer.init(rawValue:)) {
    case .approve?: return try ApprovalsFeature(here: here).approve(id)
    case .decline?: return [.present(.prompt(Prompt(DeclineReason(id: id))))]
    case nil: return []
    }
  }
}

/// The prompt for the reason to decline a request.
struct DeclineReason: PromptOwner {
  let id: RecordID

  var limit: Int { 200 }
  var mark: Phrase { Phrase("Decline \(id.text), because: ", "\(id.text) 반려 사유: ") }

  func finish(_ text: String, _ here: ScreenContext) throws(Message) -> [Step] {
    guard let request = here.cases.book.record(id) else { throw Message(ScreenContext.nothingHere) }
    return try here.propose(Phrase("Not declined", "반려되지 않음")) { context throws(Refusal) in
      try ApprovalActs(context).decline(request, because: text)
    }
  }
}
