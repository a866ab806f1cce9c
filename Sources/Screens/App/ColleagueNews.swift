import CaseBook
import CaseModel
import Casework

/// A sentence about what colleagues saved.
struct ColleagueNews {
  let display: Display

  /// The last of several commits, and the number of the others; nil if there are none.
  func sentence(_ commits: [CommitWithChanges]) -> Phrase? {
    guard let last = commits.last else { return nil }
    let more = commits.count - 1
    return Phrase(
      sentence(last, .en) + (more > 0 ? " (+\(more) more changes)" : ""),
      sentence(last, .ko) + (more > 0 ? " (외 변경 \(more)건)" : "")
    )
  }

  /// `lee changed V-0312 KIM MINJUN: Stage: Reported → Located`.
  private func sentence(_ commit: CommitWithChanges, _ language: Language) -> String {
    let seen = commit.seen
    let ids = seen.ids.prefix(3).map(\.text).joined(separator: ", ")
    let words = Phrase("{by} {did} {ids}", "{by}님: {ids} {did}").filled(
      language,
      ["by": display.cases.text.account(seen.by), "did": seen.action.label[language], "ids": ids]
    )
    guard seen.ids.count == 1, let id = seen.ids.first else {
      return words + (seen.ids.count > 3 ? " +\(seen.ids.count - 3)" : "")
    }
    let name =
      display.cases.book.title(
        id,
        display.cases.text(language),
        hidingNames: display.displaySettings.hidesNames
      ) ?? ""
    let what = commit.steps.first.flatMap { fields($0, language) }.map { ": \($0)" } ?? ""
    return words + (name.isEmpty || name == id.text ? "" : " \(name)") + what
  }

  /// One field with both values, or the names of several; nil for a new record.
  private func fields(_ step: RecordStep, _ language: Language) -> String? {
    let text = display.cases.text(language)
    let kind = step.after.kind
    let changes = step.changes
    guard step.before != nil, let first = changes.first else { return nil }
    guard changes.count > 1 else {
      return text.sentence(first, kind, hidingNames: display.displaySettings.hidesNames)
    }
    let labels = changes.prefix(4).map { text.label($0, kind) }.joined(separator: ", ")
    return labels + (changes.count > 4 ? " +\(changes.count - 4)" : "")
  }
}
