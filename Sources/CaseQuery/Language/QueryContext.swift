package import CaseBook
package import CaseModel
package import CaseRules

/// All that filters, sort orders and columns look at.
///
/// It holds the book and what is derived from it by value: make one where it is needed and let it go
/// before the book is changed, else the change copies the tables.
package struct QueryContext: Sendable {
  package let book: Book
  package let caseIndex: CaseIndex
  package let codes: CodeLists
  package let provinces: [Province]
  /// The ways to ask for a rescue, by which `is:ready` weighs what is held.
  package let channels: [RequestChannel]
  package let now: Instant
  package let zone: Zone
  package let language: Language
  /// The account name that `owner:me` and `mine` mean.
  package let user: String
  /// Where words are looked up; without one every record is read for them, which is slow.
  package var search: SearchIndex?
  /// Whether so few rows are looked at that reading them is quicker than asking the index for all.
  var looksAtFewRows = false

  package init(
    book: Book,
    caseIndex: CaseIndex,
    codes: CodeLists,
    provinces: [Province],
    channels: [RequestChannel] = [],
    now: Instant,
    zone: Zone,
    language: Language,
    user: String,
    search: SearchIndex? = nil
  ) {
    self.book = book
    self.caseIndex = caseIndex
    self.codes = codes
    self.provinces = provinces
    self.channels = channels
    self.now = now
    self.zone = zone
    self.language = language
    self.user = user
    self.search = search
  }

  /// The office's day.
  package var today: Int { zone.day(now) }

  /// Writes values as people read them.
  package var words: FieldText { FieldText(codes: codes, language: language, zone: zone) }

  var dates: DateInput { DateInput(now: now, zone: zone) }

  /// What people call a record; its id where there is none.
  package func title(_ id: RecordID) -> String { book.title(id, words) ?? id.text }
}
