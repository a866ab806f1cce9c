package import CaseModel
package import CaseRules

/// All that filters, sort orders and columns look at.
///
/// It holds the book and what is derived from it by value: make one where it is needed and let it go
/// before the book is changed, else the change copies the tables.
package struct QueryContext: Sendable {
  package let book: Book
  package let overview: Overview
  package let codes: CodeLists
  package let provinces: [Province]
  package let now: Instant
  package let zone: Zone
  package let language: Language
  /// The account name that `owner:me` and `mine` mean.
  package let user: String
  /// Where words are looked up; without one every record is read for them, which is slow.
  package let search: SearchIndex?

  package init(
    book: Book,
    overview: Overview,
    codes: CodeLists,
    provinces: [Province],
    now: Instant,
    zone: Zone,
    language: Language,
    user: String,
    search: SearchIndex? = nil
  ) {
    self.book = book
    self.overview = overview
    self.codes = codes
    self.provinces = provinces
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

  /// What people call a record: a name, a subject, the beginning of a note; its id where it has none.
  package func title(_ id: RecordID) -> String {
    guard let row = book.row(id) else { return id.text }
    return title(id.kind, row)
  }

  /// The same for the record in a row.
  package func title(_ kind: RecordKind, _ row: Int) -> String {
    let table = book[kind]
    for key in Self.titleKeys(kind, language) {
      if let place = table.place(key), let text = table.text(row, place) { return text }
    }
    return unlistedTitle(kind, row) ?? book.id(kind, row).text
  }

  /// The listed fields that can name a record, the best first.
  static func titleKeys(_ kind: RecordKind, _ language: Language) -> [String] {
    switch kind {
    case .victim: language == .ko ? ["name_ko", "name_latin"] : ["name_latin", "name_ko"]
    case .compound, .contact: ["name"]
    case .counterpart: language == .ko ? ["name_ko", "name"] : ["name"]
    case .followup: ["subject"]
    case .lead: ["label"]
    case .note, .incident: []
    }
  }

  private func unlistedTitle(_ kind: RecordKind, _ row: Int) -> String? {
    guard let record = book.record(kind, row) else { return nil }
    switch kind {
    case .victim: return record[.aliases]?.first
    case .note: return record[.text].map { String($0.prefix(60)) }
    case .incident:
      return record.fields["type"].map { words.text($0, .code("incident_type")) }
    default: return nil
    }
  }
}
