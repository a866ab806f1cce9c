package import CaseExchange
import CaseBook
package import CaseModel
package import CaseQuery
package import CaseRules

// What reads, checks, words and queries are made of, each from the one context.

extension CaseContext {
  /// The words for values of records in the context's language.
  package var text: FieldText { text(language) }

  /// The words for values of records in a language.
  package func text(_ language: Language) -> FieldText {
    FieldText(codes: codes, language: language, zone: zone)
  }

  /// Reads what people type.
  package var input: FieldInput {
    FieldInput(codes: codes, dates: DateInput(now: now, zone: zone), roster: roster)
  }

  /// What a record must be like to be saved.
  package var check: RecordCheck { RecordCheck(codes: codes, links: LinkCheck(book: book)) }

  /// Checks days and times against what the catalogue knows of them.
  package var dates: DateCheck { DateCheck(now: now, zone: zone) }

  /// How stages and statuses change.
  package var steps: TransitionRules {
    TransitionRules(book: book, rules: rules, text: text, user: officer, now: now)
  }

  /// What changes of cases bring with them.
  package var duties: StandingFollowupRules {
    StandingFollowupRules(book: book, duties: rules.duties, user: officer, now: now, zone: zone)
  }

  /// What filters, orders and reports look at, without an index of words.
  package var query: QueryContext {
    QueryContext(
      book: book,
      caseIndex: caseIndex,
      codes: codes,
      provinces: provinces,
      channels: rules.channels,
      now: now,
      zone: zone,
      language: language,
      user: officer
    )
  }

  /// What an import of a file knows; `name` is what the file is called in findings and notes.
  package func importing(_ name: String) -> ImportContext {
    ImportContext(
      book: book,
      identity: settings.book,
      codes: codes,
      synonyms: reference.synonyms,
      user: officer,
      roster: roster,
      now: now,
      zone: zone,
      language: language,
      file: name
    )
  }

  /// A new record with what can be filled in for this officer.
  package func blank(_ kind: RecordKind, linkedTo id: RecordID? = nil) -> Record {
    .blank(kind, user: officer, now: now, zone: zone, linkedTo: id)
  }
}
