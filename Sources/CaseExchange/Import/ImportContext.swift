package import CaseBook
package import CaseModel
package import CaseRules

/// The casebook, the office and the file as an import needs them.
package struct ImportContext: Sendable {
  package let book: Book
  /// The identity of the casebook; nil if it has none yet.
  package let identity: BookIdentity?
  package let codes: CodeLists
  /// What others were given, to recognise it when it comes back.
  package let disclosure: DisclosureTable
  package let synonyms: Synonyms
  package let user: String
  /// The accounts that can own cases; nil if any can.
  package let roster: Roster?
  package let now: Instant
  package let zone: Zone
  /// The language of notes that the import writes.
  package let language: Language
  /// The name of the file, for those notes.
  package let file: String

  package init(
    book: Book,
    identity: BookIdentity?,
    codes: CodeLists,
    disclosure: DisclosureTable,
    synonyms: Synonyms,
    user: String,
    roster: Roster? = nil,
    now: Instant,
    zone: Zone,
    language: Language,
    file: String
  ) {
    self.book = book
    self.identity = identity
    self.codes = codes
    self.disclosure = disclosure
    self.synonyms = synonyms
    self.user = user
    self.roster = roster
    self.now = now
    self.zone = zone
    self.language = language
    self.file = file
  }

  /// What each audience outside the office may see of this book.
  var outsideReaders: [OutsideReader] {
    disclosure.outside.map {
      OutsideReader($0, disclosure, in: book, codes: codes, language: language)
    }
  }

  /// Reads cells of this file, whose dates have the given order if it is known.
  func input(_ order: DateOrder?) -> FieldInput {
    FieldInput(
      codes: codes,
      dates: DateInput(now: now, zone: zone, order: order, isFile: true),
      roster: roster
    )
  }

  /// Whether cases can be assigned to an account without a question.
  func knows(_ account: String) -> Bool { account == user || roster?.knows(account) ?? true }

  var dates: DateCheck { DateCheck(now: now, zone: zone, isFile: true) }
  var check: RecordCheck { RecordCheck(codes: codes, links: LinkCheck(book: book)) }

  func blank(_ kind: RecordKind) -> Record {
    .blank(kind, user: user, now: now, zone: zone)
  }
}
