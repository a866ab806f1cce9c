import CaseModel

/// Tells what a command saved: the id on standard output, for scripts, and a sentence beside it.
enum SavedReport {
  static func write(_ action: CommitAction, _ saved: [Record], _ language: Language) throws {
    guard let first = saved.first else { return }
    let next = saved.dropFirst().map(\.id.text).joined(separator: ", ")
    let sentence = Phrase(
      "Saved: \(action.label.en) \(first.id)" + (next.isEmpty ? "." : "; next is \(next)."),
      "저장됨: \(first.id) \(action.label.ko)" + (next.isEmpty ? "." : ", 다음은 \(next).")
    )
    StandardError.write(sentence[language] + "\n")
    try StandardOutput.write(saved.map { "\($0.id)\n" }.joined())
  }
}
