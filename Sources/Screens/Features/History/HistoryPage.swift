import CaseBook
import CaseModel
import Casework

/// Writes who changed what when, and earlier versions of records.
struct HistoryPage: PagePart {
  var page: PageBuilder

  /// The commits, newest first: of one record, or of the whole casebook with links to its records.
  mutating func addHistory(_ history: History) {
    if let id = history.record { addNow(id) }
    if history.commits.isEmpty {
      add(PageLine(.text, text: Phrase("Nothing yet.", "아직 없습니다.")[language]))
    }
    for commit in history.commits {
      if history.record == nil { addCommit(commit) } else { addOwn(commit) }
    }
    guard history.hasOlder else { return }
    add(PageLine(.blank))
    addAction(.older, Phrase("Older changes: Enter", "이전 변경: Enter"))
  }

  /// The link to the current record.
  private mutating func addNow(_ id: RecordID) {
    let words = Phrase("as it is now", "현재 상태")[language]
    addLink(id, "\(title(id)) · \(words)")
    add(PageLine(.blank))
  }

  /// A commit in the history of a record; Enter shows the record after it.
  private mutating func addOwn(_ commit: CommitWithChanges) {
    var line = PageLine(.row, label: "#\(commit.seen.sequence)")
    line.text = words(commit.seen)
    line.isFocusable = true
    for step in commit.steps {
      line.target = .image(PastImageID(sequence: commit.seen.sequence, id: step.after.id))
      add(line)
      addChanges(step)
    }
    let others = commit.seen.ids.filter { $0 != commit.steps.first?.after.id }
    guard !others.isEmpty else { return }
    let names = others.prefix(5).map(\.text).joined(separator: ", ")
    let together = Phrase("together with {ids}", "함께 저장: {ids}")
    let more = others.count > 5 ? " +\(others.count - 5)" : ""
    addSmall(together.filled(language, ["ids": names + more]))
  }

  /// A commit in the history of the casebook, with its records.
  private mutating func addCommit(_ commit: CommitWithChanges) {
    add(PageLine(.row, label: "#\(commit.seen.sequence)", text: words(commit.seen)))
    for step in commit.steps.prefix(Self.mostRecords) {
      let past = PastImageID(sequence: commit.seen.sequence, id: step.after.id)
      addLink(step.after.id, title(step.after.id), .image(past))
      if step.before != nil { addChanges(step) }
    }
    let more = commit.steps.count - Self.mostRecords
    if more > 0 {
      addSmall(Phrase("and {n} more", "외 {n}건").filled(language, ["n": String(more)]))
    }
  }

  /// The most records of one commit that are listed.
  private static let mostRecords = 10

  private mutating func addChanges(_ step: RecordStep) {
    let text = cases.text(language)
    for change in step.changes {
      addSmall(text.sentence(change, step.after.kind, hidingNames: displaySettings.hidesNames))
    }
  }

  private mutating func addSmall(_ text: String) {
    for row in wrapped(text, 10) { add(PageLine(.small, text: row)) }
  }

  private func words(_ seen: CommitSummary) -> String {
    [cases.zone.text(seen.at), cases.text.account(seen.by), seen.action.label[language]]
      .joined(separator: "  ")
  }

  private func title(_ id: RecordID) -> String {
    cases.book.title(id, cases.text(language), hidingNames: displaySettings.hidesNames) ?? ""
  }

  private mutating func addLink(_ id: RecordID, _ text: String, _ target: LineAction? = nil) {
    var line = PageLine(.row, label: id.text, text: text)
    line.link = id
    line.target = target
    line.isFocusable = true
    add(line)
  }

  private mutating func addAction(_ target: LineAction, _ words: Phrase) {
    var line = PageLine(.text, text: words[language])
    line.target = target
    line.isFocusable = true
    add(line)
  }

  /// An earlier version of a record, labelled as such.
  mutating func addPast(_ image: PastImage) {
    let values = [
      "version": String(image.record.version), "at": cases.zone.text(image.seen.at),
      "by": cases.text.account(image.seen.by),
    ]
    let words =
      image.record.isDeleted
      ? Phrase("DELETED by {by} on {at}", "{at} {by} 삭제")
      : Phrase(
        "AS IT WAS: version {version}, saved by {by} on {at}",
        "과거 내용: 버전 {version}, {at} {by} 저장"
      )
    add(PageLine(.warning, label: words.filled(language, values)))
    addLink(image.record.id, Phrase("as it is now", "현재 상태")[language])
    if !image.record.isDeleted {
      addAction(
        .restore,
        Phrase("Enter here brings this back (asks first)", "여기서 Enter: 이 내용으로 복원(확인함)")
      )
    }
    go(on: RecordPage.init) { $0.addSections(image.record) }
  }
}
