package import CaseModel

/// Records disclosed to an audience, each case with the person's consent or for a reason.
package struct Disclosure: Hashable, Sendable {
  /// The recipient, a code of `consent_audience`; nil if it stays in the office.
  package let audience: Code?
  /// The records that are disclosed.
  package let records: [Record]
  /// The cases whose person did not consent, or was not asked.
  package let withheld: [Record]
  /// The reason for disclosing without consent; nil if everybody consented.
  package let reason: String?
  /// The line that must be written to the access log first.
  package let entry: AccessEntry
  /// The case with the officer's override as the person's consent, to be saved after the
  /// disclosure; nil if nothing changes.
  package let decided: Record?

  /// Logs and writes the disclosure.
  ///
  /// Writes nothing if the access log cannot be written.
  package func leave(
    log: (AccessEntry) throws -> Void,
    write: ([Record]) throws -> Void
  ) rethrows {
    try log(entry)
    try write(records)
  }
}
