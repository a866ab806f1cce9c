import CaseModel
import Casework

// What colleagues save while one looks.

extension AppState {
  /// Other sessions saved something: what is shown follows, and a line tells of it.
  mutating func changed(_ commits: [PastCommit]) {
    guard let last = commits.last else { return }
    seen = commits.reversed().map(\.seen) + seen
    takeIn(commits.flatMap(\.seen.ids))
    let more = commits.count - 1
    news = Message(
      Phrase(
        sentence(last, .en) + (more > 0 ? " (+\(more) more changes)" : ""),
        sentence(last, .ko) + (more > 0 ? " (외 변경 \(more)건)" : "")
      )
    )
    showNews()
  }

  /// Whether news of others wait, so that the officer can read what was answered.
  package var hasNews: Bool { news != nil }

  /// Shows news of others, unless what the officer was answered is not two seconds old.
  package mutating func showNews(atOnce: Bool = false) {
    guard let news else { return }
    let age = answeredAt.map { world.now.seconds - $0.seconds }
    if message != nil, let age, age <= 2, !atOnce { return }
    message = news
    answeredAt = nil
    self.news = nil
  }

  /// Takes in what colleagues changed.
  ///
  /// While a commit of our own is on its way, the book may hold it already: then everything is taken
  /// in with its outcome.
  private mutating func takeIn(_ ids: [RecordID]) {
    if pending == nil { refresh(ids) } else { unread += ids }
  }

  /// `lee changed V-0312 KIM MINJUN: Stage: Reported → Located`.
  private func sentence(_ commit: PastCommit, _ language: Language) -> String {
    let seen = commit.seen
    let ids = seen.ids.prefix(3).map(\.text).joined(separator: ", ")
    let words = Phrase("{by} {did} {ids}", "{by}님: {ids} {did}").filled(
      language,
      ["by": seen.by, "did": seen.action.label[language], "ids": ids]
    )
    guard seen.ids.count == 1, let id = seen.ids.first else {
      return words + (seen.ids.count > 3 ? " +\(seen.ids.count - 3)" : "")
    }
    let name = world.book.title(id, world.text(language), hidingNames: looks.hidesNames) ?? ""
    let what = commit.steps.first.flatMap { fields($0, language) }.map { ": \($0)" } ?? ""
    return words + (name.isEmpty || name == id.text ? "" : " \(name)") + what
  }

  /// One field with both values, or the names of several; nil for a new record.
  private func fields(_ step: RecordStep, _ language: Language) -> String? {
    let text = world.text(language)
    let kind = step.after.kind
    let changes = step.changes
    guard step.before != nil, let first = changes.first else { return nil }
    guard changes.count > 1 else {
      return text.sentence(first, kind, hidingNames: looks.hidesNames)
    }
    let labels = changes.prefix(4).map { text.label($0, kind) }.joined(separator: ", ")
    return labels + (changes.count > 4 ? " +\(changes.count - 4)" : "")
  }
}
