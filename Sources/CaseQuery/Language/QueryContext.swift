package import CaseBook
package import CaseModel
package import CaseRules

/// The data that filters, sort orders and columns read.
///
/// It holds the book and its derived data by value. Create it when needed and release it before the
/// book changes, otherwise the change copies the tables.
package struct QueryContext: Sendable {
  package let book: Book
  package let caseIndex: CaseIndex
  package let codes: CodeLists
  package let provinces: [Province]
  /// The request channels, by which `is:ready` compares the held items.
  package let channels: [RequestChannel]
  /// The texts of their requests, which say whose consent they need and what waits for the answer.
  package let requests: RequestTemplates?
  /// How soon people in custody have to be reached.
  package let standards: CustodyStandards
  package let now: Instant
  package let zone: Zone
  package let language: Language
  /// The account name that `owner:me` and `mine` mean.
  package let user: String
  /// Names to show for accounts.
  private var accountNames: [String: String]
  /// The search index; nil to read every record, which is slow.
  package var search: SearchIndex?
  /// Whether names are those of the language, rather than the same for every reader.
  package var hasNamesOfLanguage = false
  /// Whether few rows are tested, so that reading them is faster than searching the index.
  var looksAtFewRows = false

  package init(
    book: Book,
    caseIndex: CaseIndex,
    codes: CodeLists,
    provinces: [Province],
    channels: [RequestChannel] = [],
    requests: RequestTemplates? = nil,
    standards: CustodyStandards = .none,
    now: Instant,
    zone: Zone,
    language: Language,
    user: String,
    names: [String: String] = [:],
    search: SearchIndex? = nil
  ) {
    self.book = book
    self.caseIndex = caseIndex
    self.codes = codes
    self.provinces = provinces
    self.channels = channels
    self.requests = requests
    self.standards = standards
    self.now = now
    self.zone = zone
    self.language = language
    self.user = user
    accountNames = names
    self.search = search
  }

  /// The office's day.
  package var today: Int { zone.day(now) }

  /// Formats values for people.
  package var words: FieldText {
    FieldText(codes: codes, language: language, zone: zone, names: accountNames)
  }

  /// The same, with accounts by their own names, as files for other programs have them.
  package var ofRecords: QueryContext {
    var copy = self
    copy.accountNames = [:]
    return copy
  }

  var dates: DateInput { DateInput(now: now, zone: zone) }

  /// The title of a record; its id if there is none.
  package func title(_ id: RecordID) -> String { book.title(id, words) ?? id.text }
}
