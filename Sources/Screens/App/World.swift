package import CaseModel
import CaseQuery
package import CaseRules

/// Everything that the screens show and decide by: the records, what follows from them, the
/// reference data, who looks and what time it is.
package struct World: Sendable {
  package var book: Book
  package var overview: Overview
  /// Finds who may be the same person; it is built between keys, or when it is first asked.
  package var matches = MatchIndex()
  /// Finds cases that tell of a known lead, between keys too.
  package var leadAlerts = LeadAlerts()
  package let rules: RuleBook
  package let codes: CodeLists
  package let provinces: [Province]
  package let settings: CasebookSettings
  /// The account name of the officer.
  package let user: String
  /// The accounts to which cases can be given without a question; nil for any.
  package var roster: Roster?
  package var now: Instant
  /// Why nothing can be saved, where that is so.
  package var readOnly: Phrase?
  package var findings: [Finding] = []

  package init(
    book: Book,
    overview: Overview,
    rules: RuleBook,
    codes: CodeLists,
    provinces: [Province],
    settings: CasebookSettings,
    user: String,
    now: Instant
  ) {
    self.book = book
    self.overview = overview
    self.rules = rules
    self.codes = codes
    self.provinces = provinces
    self.settings = settings
    self.user = user
    self.now = now
  }

  package var zone: Zone { settings.zone }

  package func text(_ language: Language) -> FieldText {
    FieldText(codes: codes, language: language, zone: zone)
  }

  package var input: FieldInput {
    FieldInput(codes: codes, dates: DateInput(now: now, zone: zone), roster: roster)
  }

  package var check: RecordCheck { RecordCheck(codes: codes, links: LinkCheck(book: book)) }

  /// Checks days and times against what the catalogue knows of them.
  var dates: DateCheck { DateCheck(now: now, zone: zone) }

  /// What filters, orders and reports look at, without an index of words.
  func query(_ language: Language) -> QueryContext {
    QueryContext(
      book: book,
      overview: overview,
      codes: codes,
      provinces: provinces,
      channels: rules.channels,
      now: now,
      zone: zone,
      language: language,
      user: user
    )
  }

  /// How stages and statuses change, with entries written in a language.
  func steps(_ language: Language) -> StepRules {
    StepRules(book: book, rules: rules, text: text(language), user: user, now: now)
  }

  /// What changes of cases bring with them.
  var duties: DutyRules {
    DutyRules(book: book, duties: rules.duties, user: user, now: now, zone: zone)
  }
}
