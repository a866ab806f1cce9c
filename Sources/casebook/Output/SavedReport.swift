import CaseModel

/// Reports what a command saved: the ids on standard output for scripts, a sentence on standard
/// error.
enum SavedReport {
  static func write(_ action: CommitAction, _ saved: [Record], _ language: Language) {
    guard let first = saved.first else { return }
    let rest = rest(action, saved.dropFirst().map(\.id.text))
    let sentence = Phrase(
      "Saved: \(action.label.en) \(first.id)\(rest.en).",
      "저장됨: \(first.id) \(action.label.ko)\(rest.ko)."
    )
    StandardError.write(sentence[language] + "\n")
    StandardOutput.report(language, isSaved: true) {
      try StandardOutput.write(saved.map { "\($0.id)\n" }.joined())
    }
  }

  /// The other records of the commit: the next follow-up after a finished one, otherwise the
  /// records changed with it.
  private static func rest(_ action: CommitAction, _ ids: [String]) -> Phrase {
    let names = ids.prefix(3).joined(separator: ", ")
    guard !ids.isEmpty else { return Phrase("", "") }
    if action == .done { return Phrase("; next is \(names)", ", 다음은 \(names)") }
    guard ids.count > 3 else { return Phrase(", \(names)", ", \(names)") }
    return Phrase(" and \(ids.count) more", " 외 \(ids.count)건")
  }
}
