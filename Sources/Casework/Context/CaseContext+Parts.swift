package import CaseExchange
import CaseBook
package import CaseModel
package import CaseQuery
package import CaseRules

// Objects for reading, checking, wording and querying, made from the context.

extension CaseContext {
  /// Formats values of records in the context's language.
  package var text: FieldText { text(language) }

  /// Formats values of records in a language.
  package func text(_ language: Language) -> FieldText {
    FieldText(codes: codes, language: language, zone: zone, names: roster?.names ?? [:])
  }

  /// Reads typed values.
  package var input: FieldInput {
    FieldInput(codes: codes, dates: DateInput(now: now, zone: zone), roster: roster)
  }

  /// Checks records before they are saved.
  package var check: RecordCheck { RecordCheck(codes: codes, links: LinkCheck(book: book)) }

  /// Checks dates against the catalogue.
  package var dates: DateCheck { DateCheck(now: now, zone: zone) }

  /// The rules of stages and statuses.
  package var steps: TransitionRules {
    TransitionRules(book: book, rules: rules, text: text, user: officer, now: now)
  }

  /// The follow-ups that changes of cases require.
  package var duties: StandingFollowupRules {
    StandingFollowupRules(
      book: book,
      duties: rules.duties,
      user: officer,
      now: now,
      zone: zone,
      levels: { CaseOutlook(caseIndex, book).level }
    )
  }

  /// The context of filters, orders and reports, without a search index.
  package var query: QueryContext {
    QueryContext(
      book: book,
      caseIndex: caseIndex,
      codes: codes,
      provinces: provinces,
      channels: rules.channels,
      requests: rules.requests,
      standards: reference.standards,
      now: now,
      zone: zone,
      language: language,
      user: officer,
      names: roster?.names ?? [:]
    )
  }

  /// What an audience may see; without one, the head of the office.
  package func reader(_ audience: Code?, language: Language? = nil) -> OutsideReader {
    OutsideReader(
      audience ?? DisclosureTable.ambassador,
      rules.disclosure,
      in: book,
      codes: codes,
      language: language ?? self.language
    )
  }

  /// The context of an import; `name` is the file's name in findings and notes.
  package func importing(_ name: String) -> ImportContext {
    ImportContext(
      book: book,
      identity: settings.book,
      codes: codes,
      disclosure: rules.disclosure,
      synonyms: reference.synonyms,
      user: officer,
      roster: roster,
      now: now,
      zone: zone,
      language: language,
      file: name
    )
  }

  /// A new record with initial values for this officer.
  package func blank(_ kind: RecordKind, linkedTo id: RecordID? = nil) -> Record {
    .blank(kind, user: officer, now: now, zone: zone, linkedTo: id)
  }
}
