package import CaseModel

/// Records that leave the office for an audience, each case with the person's consent or for a reason.
package struct Disclosure: Hashable, Sendable {
  /// For whom, a code of `consent_audience`; nil if it stays in the office.
  package let audience: Code?
  /// The records that may leave.
  package let records: [Record]
  /// The cases whose person did not consent, or was not asked.
  package let withheld: [Record]
  /// Why it leaves although somebody did not consent; nil if everybody did.
  package let reason: String?
  /// The line that the access log must have first.
  package let entry: AccessEntry
  /// The case with the officer's decision in place of the person's answer, to be saved once it left; nil if
  /// nothing changes.
  package let decided: Record?

  /// Lets it leave: writes nothing where the access log does not take its line.
  package func leave(
    log: (AccessEntry) throws -> Void,
    write: ([Record]) throws -> Void
  ) rethrows {
    try log(entry)
    try write(records)
  }
}
