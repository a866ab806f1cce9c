import CaseBook
package import CaseModel
package import CaseRules

extension CaseContext {
  /// The acts on another body’s list.
  package var reconciling: ReconcileActs { ReconcileActs(context: self) }
}

/// Compares another body’s list with the casebook.
package struct ReconcileActs: Acts {
  let context: CaseContext

  /// The cases expected on a list: those not confirmed safe.
  package var unconfirmed: [RecordID] {
    let (table, caseIndex) = (book[.victim], context.caseIndex)
    return (0..<table.count).filter { row in
      !table.isDeleted(row) && caseIndex.stage(row)?.group == .unconfirmed
    }.map { book.id(.victim, $0) }
  }

  /// The same as a query.
  package static let unconfirmedQuery =
    "stage:"
    + Stage.allCases.filter { $0.group == .unconfirmed }.map(\.code.text).joined(separator: ",")

  /// Compares a list with the casebook, using an index of all victims.
  package func compare(
    _ list: ExternalList,
    _ decisions: ExternalDecisions,
    ours: [RecordID],
    _ matches: MatchIndex
  ) -> Reconciliation {
    Reconciliation(list, decisions, ours: ours, in: book, matches)
  }

  /// Why the person of a row cannot be added as a new case; nil if that is possible.
  package func refusal(toTakeIn entry: Reconciliation.Entry) -> Refusal? {
    let row = entry.row.number
    if let id = entry.id {
      return Refusal(
        .rule,
        id,
        Phrase("Row \(row) is treated as \(id)", "\(row)행은 \(id)(으)로 봅니다")
      )
    }
    return entry.row.rejectionReason.map { why in
      Refusal(
        .usage,
        nil,
        Phrase(
          "Row \(row) cannot be registered: \(why.en)",
          "\(row)행을 접수할 수 없습니다: \(why.ko)"
        )
      )
    }
  }

  /// Records the body's numbers in the matching cases, if a body is given, and adds rows as new
  /// cases.
  ///
  /// - Throws: if a row cannot be added.
  package func reconcile(
    _ result: Reconciliation,
    numbersOf body: Code?,
    takingIn entries: [Reconciliation.Entry] = [],
    _ decisions: ExternalDecisions = ExternalDecisions()
  ) throws(Refusal) -> Proposal {
    var records = body.map { result.recording($0, in: book) } ?? []
    for entry in entries {
      if let refusal = refusal(toTakeIn: entry) { throw refusal }
      records += Reconciliation.taking(entry.row, decisions)
    }
    return Proposal(context.settled(Commit(.reconcile, records.map { Change($0) })))
  }
}
