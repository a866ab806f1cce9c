import CaseModel
import CaseRules
import Casework

/// Compares another body's list with the casebook, row by row.
struct ReconcileFeature {
  let here: ScreenContext

  /// Asks for the body and the path, or reads the list if both are typed already: `npa list.csv`.
  func open(_ words: String) throws(Message) -> [Step] {
    guard !words.isEmpty else { return [.present(.prompt(Prompt(ExternalListPrompt())))] }
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    let bodies = here.cases.codes["reference_body"]
    guard parts.count == 2, let body = bodies.code(called: parts[0]) else {
      let all = bodies.entries.map(\.code.text).joined(separator: ", ")
      throw Message(
        Phrase(
          "Type whose list it is and its file: npa list.csv. Bodies: \(all).",
          "기관과 파일을 쓰세요: npa list.csv. 기관: \(all)."
        ),
        .error
      )
    }
    return [.effect(.readForeign(ExternalRequest(path: parts[1].trimmed, body: body)))]
  }

  /// Shows the comparison of a list with the casebook.
  func show(_ list: ExternalList) -> [Step] {
    [.open(.reconciliation(ExternalReview(list, here.cases)))]
  }

  /// The row of the list at the cursor.
  private var focused: Reconciliation.Entry? {
    guard let page = here.page, let review = page.review,
      case .externalRow(let number)? = page.focused?.target
    else { return nil }
    return review.result.entries.first { $0.row.number == number }
  }

  /// Opens the case that the focused row matches.
  func openCounterpart() throws(Message) -> [Step] {
    guard let id = focused?.id else {
      throw Message(Phrase("+ registers the person as a new case.", "+로 새 사건을 접수합니다."))
    }
    return [.openRecord(id)]
  }

  /// Confirms that the focused row is about the matched case, or withdraws that.
  func tick() throws(Message) -> [Step] {
    guard let entry = focused, let id = entry.id else {
      throw Message(
        Phrase("No case matches this row: + registers a new case.", "일치하는 사건이 없습니다. +로 접수하세요.")
      )
    }
    guard entry.basis == .decision || entry.group == .probable else {
      throw Message(Phrase("This row is matched already.", "이미 일치한 행입니다."))
    }
    let number = entry.row.number
    return decide(entry) { decisions in
      if decisions.same.removeValue(forKey: number) == nil { decisions.same[number] = id }
    }
  }

  /// Applies a decision, and moves to the next row of the same group.
  private func decide(
    _ entry: Reconciliation.Entry,
    _ change: (inout ExternalDecisions) -> Void
  ) -> [Step] {
    guard var review = here.page?.review else { return [] }
    let group = review.result.entries(entry.group).map(\.row.number)
    let next = group.first { $0 > entry.row.number } ?? group.last { $0 < entry.row.number }
    change(&review.decisions)
    review.compare(here.cases)
    return [.replacePage(.reconciliation(review))]
      + (next.map { [.focusLine(.externalRow($0))] } ?? [])
  }

  /// Decides, for this comparison, that the focused row is about somebody else.
  func differ() throws(Message) -> [Step] {
    guard here.page?.review != nil else {
      let command = ReconcileCommands.reconcile
      throw Message(
        Phrase(
          "x is for rows of another body's list (:\(command.name)).",
          "x는 다른 기관 명단(:\(command.korean))의 행에서 씁니다."
        )
      )
    }
    guard let entry = focused, let id = entry.id else {
      throw Message(Phrase("No case matches this row.", "일치하는 사건이 없는 행입니다."))
    }
    let number = entry.row.number
    return decide(entry) { decisions in
      decisions.same[number] = nil
      decisions.different[number, default: []].insert(id)
    }
  }

  /// Adds the person of the focused row as a new case.
  func takeIn() throws(Message) -> [Step] {
    guard let entry = focused, let review = here.page?.review else { return [] }
    if let refusal = here.cases.reconciling.refusal(toTakeIn: entry) {
      throw Message(refusal.record.map(Self.fits) ?? refusal.phrase, .warning)
    }
    return try here.propose { context throws(Refusal) in
      try context.reconciling.reconcile(
        review.result,
        numbersOf: nil,
        takingIn: [entry],
        review.decisions
      )
    }
  }

  private static func fits(_ id: RecordID) -> Phrase {
    Phrase(
      "This row matches \(id.text): press x first if it is somebody else.",
      "이 행은 \(id.text)와(과) 일치합니다. 다른 사람이면 먼저 x를 누르세요."
    )
  }

  /// Records the body's numbers in all matching cases.
  func recordNumbers() throws(Message) -> [Step] {
    guard let review = here.page?.review else { return [] }
    return try here.propose { context throws(Refusal) in
      try context.reconciling.reconcile(review.result, numbersOf: review.list.body)
    }
  }
}

/// The prompt for the body and the path of a list.
struct ExternalListPrompt: PromptOwner {
  var mark: Phrase {
    Phrase("Whose list, and its file (npa list.csv): ", "기관과 파일(npa list.csv): ")
  }

  func path(in text: String, _ here: ScreenContext) -> String? {
    CommandCompletion(here: here).path(in: ReconcileCommands.reconcile.name + " " + text)
  }

  func finish(_ text: String, _ here: ScreenContext) throws(Message) -> [Step] {
    try ReconcileFeature(here: here).open(text.trimmed)
  }
}
