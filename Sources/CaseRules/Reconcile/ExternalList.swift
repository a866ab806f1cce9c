package import CaseModel

/// A row of another body's list.
package struct ExternalRow: Hashable, Sendable {
  /// The row number as in a spreadsheet.
  package let number: Int
  /// The person in the row, as a new case would hold it.
  package let victim: Record
  /// The keys of the fields that the row itself fills.
  package let said: Set<String>
  /// Further records that are added with the person: the reporter, a note.
  package let companions: [Record]
  /// Why the row cannot be added as a case; nil if it can.
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

  /// The name of the person in the list; nil if there is none.
  package func name(_ language: Language) -> String? {
    let names = [victim[.nameLatin], victim[.nameKo]]
    return (language == .ko ? names.reversed() : names).compactMap { $0 }.first
      ?? victim[list: .aliases].first
  }

  /// The number under which a body files the person.
  package func reference(_ body: Code) -> String? {
    victim[list: .externalRefs].first { $0[.body] == body }?[.number]
  }
}

/// Another body's list of people, to be compared with the casebook.
package struct ExternalList: Hashable, Sendable {
  /// The name of the file.
  package let file: String
  /// The owner of the list: a code of the list `reference_body`.
  package let body: Code
  package let rows: [ExternalRow]

  package init(file: String, body: Code, rows: [ExternalRow]) {
    self.file = file
    self.body = body
    self.rows = rows
  }
}

/// An officer's decisions about uncertain rows, by row number.
package struct ExternalDecisions: Hashable, Sendable {
  package var same: [Int: RecordID] = [:]
  package var different: [Int: Set<RecordID>] = [:]

  package init() {}
}
