import CaseExchange
import CaseModel
import CaseStore

extension Session {
  /// What an import of a file knows.
  func importContext(file path: String) -> ImportContext {
    ImportContext(
      book: book,
      identity: store.settings.book,
      codes: reference.codes,
      synonyms: reference.synonyms,
      user: officer.account,
      roster: roster,
      now: now,
      zone: zone,
      language: language,
      file: ImportFile.name(path)
    )
  }
}
