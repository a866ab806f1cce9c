import CaseBook
package import CaseModel
import CaseRules

/// Asks a second account to agree to an act, and agrees to what a colleague asks for.
///
/// Only a casebook with a keeper has accounts of which the keeper can tell one from the other; in a
/// casebook of one account the name of a second officer is typed.
package struct ApprovalActs: Acts {
  let context: CaseContext

  package init(_ context: CaseContext) { self.context = context }

  /// Whether the second name is given by another account.
  package var areByAccount: Bool { context.roster?.office != nil }

  /// Whether this account may give the second name to a request.
  package func mayDecide(_ followup: Record) -> Bool {
    Asked.isOpen(followup) && refusal(followup) == nil
  }

  /// The open requests, the earliest due first.
  package var open: [Record] {
    let table = book[.followup]
    guard let type = table.column("type") else { return [] }
    return (0..<table.count).filter { !table.isDeleted($0) && table.hasText($0, type, "approval") }
      .compactMap { book.record(.followup, $0) }.filter(Asked.isOpen)
      .sorted { ($0[.dueAt]?.seconds ?? 0, $0.id) < ($1[.dueAt]?.seconds ?? 0, $1.id) }
  }

  /// Agrees to what a colleague asks for, which is done with it.
  ///
  /// `undone` is the commit to undo, for a request that is about one.
  ///
  /// - Throws: if this account may not agree, or what is asked for is no longer possible.
  package func approve(
    _ followup: Record,
    undone: CommitWithChanges? = nil
  ) throws(Refusal) -> Proposal {
    if let refusal = refusal(followup) { throw refusal }
    let approved = Asked.approved(followup, by: officer, now: now)
    let asker = Asked.asker(followup) ?? officer
    switch Asked.act(followup) {
    case .close?: return try ended(followup, approved, asker)
    case .handOver?: return try handedOver(followup, approved)
    case .undo?:
      guard let undone else { throw Self.nothingToUndo(followup) }
      return try context.undoing.undo(undone.steps, later: undone.later).adding([approved])
    case .disclosure?: return try propose(.approve, [approved])
    case nil: throw Self.asksNothing(followup)
    }
  }

  /// Declines a request with a reason.
  package func decline(_ followup: Record, because reason: String) throws(Refusal) -> Proposal {
    if let refusal = refusal(followup) { throw refusal }
    let reason = reason.trimmed
    guard !reason.isEmpty, reason.count <= 200 else {
      throw Refusal(
        .usage,
        followup.id,
        Phrase(
          "declining \(followup.id) needs a reason of at most 200 characters",
          "\(followup.id) 반려 사유를 200자 이내로 쓰세요"
        )
      )
    }
    return try propose(.decline, [Asked.declined(followup, because: reason)])
  }

  /// Asks for the second name of a transition that ends a search.
  func ask(toEnd transition: Transition, _ entry: FieldSet) throws(Refusal) -> Proposal {
    let ids = transition.records.map(\.id)
    let label = context.steps.label(transition.state, .victim, language)
    let reason = entry[.closureReason].map { codes["closure_reason"].label($0, language) }
    var details = entry
    details[.closedWith] = nil
    let words = [label, reason].compactMap { $0 }.joined(separator: ", ")
    return try ask(.close, details, "\(Asked.names(ids)) → \(words)", about: ids)
  }

  /// Asks for the second name of handing over cases that colleagues have.
  func ask(toHandOver ids: [RecordID], to owner: String) throws(Refusal) -> Proposal {
    let victims = ids.filter { $0.kind == .victim }
    let owners = Set(victims.compactMap { book.record($0)?[.caseOwner] }).sorted()
    var details = FieldSet()
    details[.newOwner] = owner
    let followups = ids.filter { $0.kind == .followup }
    details[.followups] = followups.isEmpty ? nil : followups
    let words = "\(Asked.names(victims)): \(owners.joined(separator: ", ")) → \(owner)"
    return try ask(.handOver, details, words, about: victims)
  }

  /// Asks for the second name of undoing a colleague's commit.
  func ask(toUndo commit: CommitWithChanges) throws(Refusal) -> Proposal {
    let subjects = commit.steps.map(\.after).flatMap { [$0.id] + $0.subjects }
    var seen: Set<RecordID> = []
    let ids = subjects.filter { id in
      [.victim, .compound, .incident].contains(id.kind) && seen.insert(id).inserted
        && book.saved(id) != nil
    }
    guard !ids.isEmpty else {
      throw Refusal(
        .rule,
        commit.steps.first?.after.id,
        Phrase(
          "only \(commit.seen.by) can undo it: it is about no case, compound or incident",
          "사건·단지·상황과 관련이 없어 \(commit.seen.by)님만 되돌릴 수 있습니다"
        )
      )
    }
    var details = FieldSet()
    details[.undoneCommit] = commit.seen.sequence
    let what = Phrase(
      "Undo change \(commit.seen.sequence) of \(commit.seen.by): \(Asked.names(ids))",
      "\(commit.seen.by)님의 변경 \(commit.seen.sequence) 되돌리기: \(Asked.names(ids))"
    )
    return try ask(.undo, details, what[language], about: ids)
  }

  private func ask(
    _ act: Asked.Act,
    _ details: FieldSet,
    _ subject: String,
    about ids: [RecordID]
  ) throws(Refusal) -> Proposal {
    let request = Asked.record(
      act,
      details,
      subject: subject,
      about: ids,
      by: officer,
      now: now,
      zone: zone
    )
    return try propose(.ask, [request], remarks: [Self.waits])
  }

  private static let waits = Phrase(
    "Nothing is changed yet: it waits for the second name of a supervisor, in To approve",
    "아직 바뀌지 않았습니다. 책임자의 공동 확인을 기다립니다(승인 대기)"
  )
}

// What is done on approval, and why it may not be.

extension ApprovalActs {
  private func ended(
    _ followup: Record,
    _ approved: Record,
    _ asker: String
  ) throws(Refusal) -> Proposal {
    let cases = try present(followup[list: .victims])
    var entry = Asked.entry(followup)
    guard let state = entry[.stage] else { throw Self.asksNothing(followup) }
    if state == "closed" { entry[.closedWith] = officer }
    let transition = try context.transitions.begin(cases, to: state)
    return try context.transitions.take(
      transition,
      entry,
      confirmed: Set(Schema.transition.fields.map(\.key)),
      askedBy: asker
    ).adding([approved], as: .approve)
  }

  private func handedOver(_ followup: Record, _ approved: Record) throws(Refusal) -> Proposal {
    guard let asked = followup[.asked], let owner = asked[.newOwner] else {
      throw Self.asksNothing(followup)
    }
    let cases = try present(followup[list: .victims])
    return try context.handovers.given(
      cases.map(\.id) + asked[list: .followups],
      to: owner,
      confirmed: [HandoverQuestions.officerKey]
    ).adding([approved], as: .approve)
  }

  private func present(_ ids: [RecordID]) throws(Refusal) -> [Record] {
    var records: [Record] = []
    for id in ids {
      guard let record = book.record(id) else {
        throw Refusal(.rule, id, Phrase("\(id) is no longer there", "\(id)이(가) 더 이상 없습니다"))
      }
      records.append(record)
    }
    return records
  }

  /// Why this account may not decide on a request; nil if it may.
  package func refusal(_ followup: Record) -> Refusal? {
    guard let asker = Asked.asker(followup) else { return Self.asksNothing(followup) }
    if let refusal = context.followups.refusal(.cancel, followup) { return refusal }
    guard let office = context.roster?.office else {
      return Refusal(.rule, followup.id, Self.oneAccount)
    }
    guard office.role == .supervisor else { return Refusal(.rule, followup.id, Self.notSupervisor) }
    return asker == officer ? Refusal(.rule, followup.id, Self.own) : nil
  }

  private static let own = Phrase(
    "you asked for it yourself: another supervisor must agree",
    "본인이 요청한 건입니다. 다른 책임자가 승인해야 합니다"
  )
  private static let notSupervisor = Phrase(
    "only a supervisor gives the second name",
    "공동 확인은 책임자만 할 수 있습니다"
  )
  private static let oneAccount = Phrase(
    "this casebook has one account: type the name of the second officer with the change",
    "계정이 하나인 사건부입니다. 변경할 때 공동 확인자 이름을 입력하세요"
  )

  private static func asksNothing(_ followup: Record) -> Refusal {
    Refusal(
      .rule,
      followup.id,
      Phrase("\(followup.id) asks for no second name", "\(followup.id)은(는) 승인 요청이 아닙니다")
    )
  }

  private static func nothingToUndo(_ followup: Record) -> Refusal {
    Refusal(
      .rule,
      followup.id,
      Phrase("the change to undo is not in the history", "되돌릴 변경이 이력에 없습니다")
    )
  }
}
