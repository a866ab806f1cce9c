/// A line of the access log: something was taken out of the casebook, or a restricted item was
/// read.
package struct AccessEntry: Hashable, Sendable {
  package enum Action: String, CaseIterable, Sendable {
    /// A text for others was written: a request, a brief.
    case export
    /// An attachment was read.
    case attachment
    /// Somebody at the counter was looked for.
    case check
    /// A list of records left the screen as data.
    case list
    /// The number of a document or a telephone was looked for on the command line.
    case search
    /// The keeper refused what an account asked for.
    case refused

    package var label: Phrase {
      switch self {
      case .export: Phrase("Taken out", "반출")
      case .attachment: Phrase("Files", "첨부 열람")
      case .check: Phrase("Counter", "민원 확인")
      case .list: Phrase("Lists", "목록 반출")
      case .search: Phrase("Numbers", "번호 검색")
      case .refused: Phrase("Refused", "거부됨")
      }
    }
  }

  package let action: Action
  package let records: [RecordID]
  /// The recipient, a code of the list `consent_audience`; nil if it stays in the office.
  package let audience: Code?
  /// The item, in words or as a code.
  package let detail: String
  /// The reason why it was disclosed without consent.
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
