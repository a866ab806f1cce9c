package import CaseBook
package import CaseModel
import StrictJSON

/// What the index will say of cases once changes are saved.
package struct CaseOutlook: Sendable {
  private let caseIndex: CaseIndex
  private let book: Book

  package init(_ caseIndex: CaseIndex, _ book: Book) {
    self.caseIndex = caseIndex
    self.book = book
  }

  /// The level of a case as it will be saved; nil if it is not scored.
  ///
  /// Contacts, follow-ups and the current place are those of the case as it is.
  package func level(of victim: Record) -> RiskLevel? {
    var facts = victim.json.serialized().withUnsafeBytes { VictimFacts.read($0) }
    if !victim.id.isProvisional, let row = book.row(victim.id), row < caseIndex.victims.count {
      let known = self.facts(row)
      facts.lastProof = known.lastProof
      facts.lastContact = known.lastContact
      facts.requestSent = known.requestSent
      facts.requestAnswered = known.requestAnswered
      facts.severeSite = known.severeSite
    }
    let triage = caseIndex.triage
    return triage.scores(facts.stage) ? triage.score(facts).level : nil
  }

  /// Why an urgent case has no action in time if these are its open follow-ups; nil if it has one.
  package func missingAction(_ row: Int, open: [Record]) -> MissingAction? {
    guard row < caseIndex.victims.count, let level = caseIndex.level(row) else { return nil }
    let triage = caseIndex.triage
    let open = open.filter { $0[.type] != Asked.type }
    let rule = triage.weights.missingAction
    let chases = open.filter { $0[.status] == "waiting" }.compactMap { $0[.dueAt] }
    return rule.missing(
      level: level,
      nextDue: open.compactMap { $0[.dueAt] }.min(),
      chase: rule.chase(facts(row), last: chases.max(), now: triage.now),
      now: triage.now
    )
  }

  private func facts(_ row: Int) -> TriageFacts {
    caseIndex.facts(VictimRows(book), row, at: caseIndex.victims.place[row])
  }
}
