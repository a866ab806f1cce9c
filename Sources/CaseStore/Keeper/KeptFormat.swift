import CaseModel

/// The format of a casebook that a keeper has.
package enum KeptFormat {
  /// Raises the format of a casebook, so that programs that do not know the lines of its journal
  /// refuse it.
  package static func adopt(_ store: inout CasebookStore, by officer: Officer) throws(StoreError) {
    guard store.settings.prefix != WireCommit.wire else {
      throw .notSaved(
        Phrase("a casebook with the prefix ZZZ cannot be kept", "접두어가 ZZZ인 사건부는 쓸 수 없습니다")
      )
    }
    guard store.settings.format < CasebookSettings.keptFormat else { return }
    var settings = store.settings
    settings.format = CasebookSettings.keptFormat
    try store.save(settings, by: officer)
  }
}
