import CaseModel
import CaseRules
import Casework

// Comparing another body's list with the casebook, row by row.

extension AppState {
  /// Asks whose list it is and where, or reads it where both are typed already: `npa list.csv`.
  mutating func openReconcile(_ words: String) -> [Effect] {
    guard !words.isEmpty else {
      push(.prompt(Prompt(.foreignList)))
      return []
    }
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    let bodies = world.codes["reference_body"]
    guard parts.count == 2, let body = bodies.code(called: parts[0]) else {
      let all = bodies.entries.map(\.code.text).joined(separator: ", ")
      say(
        Phrase(
          "Type whose list it is and its file: npa list.csv. Bodies: \(all).",
          "기관과 파일을 쓰세요: npa list.csv. 기관: \(all)."
        ),
        .error
      )
      return []
    }
    return [.readForeign(ForeignRequest(path: parts[1].trimmed, body: body))]
  }

  /// Shows how a list stands to the casebook.
  mutating func show(_ list: ForeignList) {
    openPage(.reconciliation(ForeignReview(list: list, result: compare(list, ForeignDecisions()))))
  }

  private mutating func compare(
    _ list: ForeignList,
    _ decisions: ForeignDecisions
  ) -> Reconciliation {
    world.matches.prepare(world.book)
    let (table, overview) = (world.book[.victim], world.overview)
    let ours = (0..<table.count).filter { row in
      !table.isDeleted(row) && overview.stage(row)?.group == .unconfirmed
    }
    return Reconciliation(
      list,
      decisions,
      ours: ours.map { world.book.id(.victim, $0) },
      in: world.book,
      world.matches
    )
  }

  /// Something was saved or decided: the open comparison follows.
  mutating func refreshReview(_ change: (inout ForeignDecisions) -> Void = { _ in }) {
    guard let place = pages.lastIndex(where: { $0.review != nil }),
      var review = pages[place].review
    else { return }
    change(&review.decisions)
    review.result = compare(review.list, review.decisions)
    pages[place].subject = .reconciliation(review)
  }

  /// The row of the list that the cursor stands on.
  private var focusedEntry: Reconciliation.Entry? {
    guard let page = pages.last, let review = page.review,
      case .foreignRow(let number)? = page.focused?.target
    else { return nil }
    return review.result.entries.first { $0.row.number == number }
  }

  /// Opens the case that the focused row is about.
  mutating func openForeignCounterpart() {
    guard let id = focusedEntry?.id else {
      return say(Phrase("+ takes the person in as a new case.", "+로 새 사건을 접수합니다."))
    }
    openPage(id)
  }

  /// Takes the focused row for the case beside it, or takes that back.
  mutating func tickForeignRow() {
    guard let entry = focusedEntry, let id = entry.id else {
      return say(
        Phrase("Nobody here fits this row: + takes the person in.", "맞는 기록이 없습니다. +로 접수하세요.")
      )
    }
    guard entry.basis == .decision || entry.group == .probable else {
      return say(Phrase("This row is matched already.", "이미 일치한 행입니다."))
    }
    let number = entry.row.number
    decide(entry) { decisions in
      if decisions.same.removeValue(forKey: number) == nil { decisions.same[number] = id }
    }
  }

  /// Takes a decision in, and goes on to the next row of the same group.
  private mutating func decide(
    _ entry: Reconciliation.Entry,
    _ change: (inout ForeignDecisions) -> Void
  ) {
    let group = pages.last?.review?.result.entries(entry.group).map(\.row.number) ?? []
    let next = group.first { $0 > entry.row.number } ?? group.last { $0 < entry.row.number }
    refreshReview(change)
    refreshLayout()
    guard let next, let last = pages.indices.last else { return }
    pages[last].move(to: .foreignRow(next), rows: bodyHeight)
  }

  /// Remembers for this comparison that the focused row is about somebody else.
  mutating func differForeignRow() {
    guard pages.last?.review != nil else {
      return say(
        Phrase(
          "x is for rows of another body's list (:reconcile).",
          "x는 다른 기관 명단(:reconcile)의 행에서 씁니다."
        )
      )
    }
    guard let entry = focusedEntry, let id = entry.id else {
      return say(Phrase("Nobody here fits this row.", "맞는 기록이 없는 행입니다."))
    }
    let number = entry.row.number
    decide(entry) { decisions in
      decisions.same[number] = nil
      decisions.different[number, default: []].insert(id)
    }
  }

  /// Takes the person of the focused row in as a new case.
  mutating func takeInForeignRow() -> [Effect] {
    guard isWritable(), let entry = focusedEntry, let review = pages.last?.review else { return [] }
    if let id = entry.id {
      say(
        Phrase(
          "This row fits \(id.text): x first, where it is somebody else.",
          "이 행은 \(id.text)에 맞습니다. 다른 사람이면 먼저 x를 누르세요."
        ),
        .warning
      )
      return []
    }
    if let why = entry.row.hindrance {
      say(Phrase("Cannot be taken in: \(why.en)", "접수할 수 없습니다: \(why.ko)"), .error)
      return []
    }
    return send(.reconcile, Reconciliation.taking(entry.row, review.decisions))
  }

  /// Records the body's numbers in all cases that match.
  mutating func recordForeignNumbers() -> [Effect] {
    guard isWritable(), let review = pages.last?.review else { return [] }
    return send(.reconcile, review.result.recording(review.list.body, in: world.book))
  }
}
