package import CaseModel

/// A row of another body's list.
package struct ExternalRow: Hashable, Sendable {
  /// As a spreadsheet numbers its rows.
  package let number: Int
  /// The person as the row tells, as a new case would hold it.
  package let victim: Record
  /// The fields of the person that the row itself has filled.
  package let said: Set<String>
  /// What comes with the person where the row is taken in: who reported, a note.
  package let companions: [Record]
  /// Why the row cannot be taken in as a case; nil where it can.
  package let rejectionReason: Phrase?

  package init(
    number: Int,
    victim: Record,
    said: Set<String>,
    companions: [Record],
    rejectionReason: Phrase?
  ) {
    self.number = number
    self.victim = victim
    self.said = said
    self.companions = companions
    self.rejectionReason = rejectionReason
  }

  /// What the list calls the person; nil where it has no name.
  package func name(_ language: Language) -> String? {
    let names = [victim[.nameLatin], victim[.nameKo]]
    return (language == .ko ? names.reversed() : names).compactMap { $0 }.first
      ?? victim[list: .aliases].first
  }

  /// The number under which a body keeps the person.
  package func reference(_ body: Code) -> String? {
    victim[list: .externalRefs].first { $0[.body] == body }?[.number]
  }
}

/// A list of people that another body keeps, to be compared with the casebook.
package struct ExternalList: Hashable, Sendable {
  /// The name of the file.
  package let file: String
  /// Whose list it is: a code of the list `reference_body`.
  package let body: Code
  package let rows: [ExternalRow]

  package init(file: String, body: Code, rows: [ExternalRow]) {
    self.file = file
    self.body = body
    self.rows = rows
  }
}

/// What an officer has decided about rows that are not certain, by the rows' numbers.
package struct ExternalDecisions: Hashable, Sendable {
  package var same: [Int: RecordID] = [:]
  package var different: [Int: Set<RecordID>] = [:]

  package init() {}
}
