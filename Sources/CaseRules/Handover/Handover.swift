package import CaseBook
package import CaseModel

/// Cases and open follow-ups that are handed over to another officer.
package struct Handover {
  /// The records as they will be saved, cases first.
  package let records: [Record]
  /// The account name of the new owner.
  package let officer: String
  /// The number of open follow-ups that are handed over with their cases.
  package let along: Int

  /// Hands over victims and follow-ups; other kinds of record have no owner.
  ///
  /// The open follow-ups of a case that its owner had go with the case. Finished follow-ups stay
  /// with the officer who did them. Records that the new owner has already do not change.
  package init(_ ids: [RecordID], to officer: String, in book: Book) {
    let named = ids.compactMap { book.record($0) }
    let cases = named.filter { $0.kind == .victim && $0[.caseOwner] != officer }
    let asked = named.filter { $0.kind == .followup }
    let linked = cases.flatMap { victim in
      book.rows(.followup, linkingTo: victim.id).compactMap { book.record(.followup, $0) }
        .filter { $0[.assignee] == victim[.caseOwner] }
    }
    var seen: Set<RecordID> = []
    let followups = (asked + linked).filter { followup in
      FollowupRules.isOpen(followup) && followup[.type] != Asked.type
        && followup[.assignee] != officer
        && seen.insert(followup.id).inserted
    }
    let askedIDs = Set(asked.map(\.id))
    along = followups.count { !askedIDs.contains($0.id) }
    records = (cases + followups).map { record in
      var record = record
      if let key = record.kind.officerKey { record[key] = officer }
      return record
    }
    self.officer = officer
  }

  /// All owners of cases and assignees of follow-ups, in alphabetical order.
  package static func officers(_ book: Book) -> [String] {
    var officers: Set<String> = []
    for kind in RecordKind.allCases {
      let table = book[kind]
      guard let key = kind.officerKey, let column = table.column(key.name) else { continue }
      for row in 0..<table.count where !table.isDeleted(row) {
        if let officer = table.text(row, column) { officers.insert(officer) }
      }
    }
    return officers.sorted()
  }

  /// The new owner, and the number of follow-ups handed over with their cases.
  package var sentence: Phrase {
    guard along > 0 else { return Phrase("To \(officer)", "담당: \(officer)") }
    let noun = along == 1 ? "follow-up" : "follow-ups"
    return Phrase(
      "To \(officer), with \(along) open \(noun)",
      "담당: \(officer), 미완료 후속조치 \(along)건 함께 인계"
    )
  }

  /// Why nothing changes; nil if something does.
  package var refusal: Phrase? {
    guard records.isEmpty else { return nil }
    return Phrase(
      "Nothing to hand over: \(officer) has it already, or it is finished",
      "인계할 것이 없습니다: 이미 \(officer) 담당이거나 끝난 조치입니다"
    )
  }
}
