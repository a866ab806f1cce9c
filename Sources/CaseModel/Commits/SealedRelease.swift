/// A release of figures for publication as the ledger keeps it: what was counted, up to when, and
/// the file that went out.
package struct SealedRelease: Hashable, Sendable {
  /// The name of the publication.
  package let name: String
  /// The day up to whose end cases are counted: `2025-12-31`.
  package let cutOff: PartialDate
  /// The definition of what is counted.
  package let definition: String
  /// The hash of the last commit that is counted.
  package let head: String
  /// The table, as comma-separated values.
  package let text: String

  package init(
    name: String,
    cutOff: PartialDate,
    definition: String,
    head: String,
    text: String
  ) {
    self.name = name
    self.cutOff = cutOff
    self.definition = definition
    self.head = head
    self.text = text
  }

  /// The name of its file: `cases-2025-12-31.csv`.
  package var fileName: String { "\(name)-\(cutOff.text).csv" }

  /// The beginning of what the access log says of a release; its file follows.
  package static let access = "publication "
}
