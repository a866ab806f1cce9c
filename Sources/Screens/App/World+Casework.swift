package import CaseModel
import CaseRules
package import Casework

extension World {
  /// What acts decide by; what they write into records is worded in a language.
  package func casework(_ language: Language) -> CaseContext {
    CaseContext(
      book: book,
      rules: rules,
      codes: codes,
      officer: user,
      now: now,
      zone: zone,
      language: language
    )
  }
}
