/// That something was taken out of the casebook, or looked at that not everybody may see: a line of
/// the access log.
package struct AccessEntry: Hashable, Sendable {
  package enum Action: String, Sendable {
    /// A text for others was made: a request, a brief.
    case export
    /// A file kept beside the records was read.
    case attachment
  }

  package let action: Action
  package let records: [RecordID]
  /// For whom, a code of the list `consent_audience`; nil where it stays in the office.
  package let audience: Code?
  /// What exactly, in words or as a code.
  package let detail: String
  /// Why it went out although nobody consented.
  package let override: String?

  package init(
    _ action: Action,
    _ records: [RecordID],
    audience: Code? = nil,
    detail: String,
    override: String? = nil
  ) {
    self.action = action
    self.records = records
    self.audience = audience
    self.detail = detail
    self.override = override
  }
}
