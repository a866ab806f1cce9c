import CaseBook
import CaseModel
import CaseRules
import Casework

/// Writes the comparison of another body's list with the casebook.
struct ReconcilePage: PagePart {
  var page: PageBuilder

  /// The rows of an external list by result, then the cases that are not on it.
  mutating func addReconciliation(_ review: ExternalReview) {
    let result = review.result
    let body = cases.codes["reference_body"].label(review.list.body, language)
    addText(body, "\(review.list.file)  \(result.sums(language))")
    if review.unrecorded > 0 {
      let words = Phrase(
        "Enter records {n} numbers of theirs in the cases that match",
        "Enter: 일치한 사건에 상대 번호 {n}건 기록"
      )
      var line = PageLine(
        .row,
        text: words.filled(language, ["n": String(review.unrecorded)])
      )
      line.target = .externalNumbers
      line.isFocusable = true
      add(line)
    }
    for group in [Reconciliation.Group.probable, .theirs, .matched] {
      let entries = result.entries(group)
      guard !entries.isEmpty else { continue }
      addHeading(group.label, count: entries.count)
      addSmall(Self.advice(group))
      for entry in entries { addEntry(entry, review.list.body) }
    }
    addOnlyOurs(result.onlyOurs)
  }

  private static func advice(_ group: Reconciliation.Group) -> Phrase {
    switch group {
    case .probable:
      Phrase(
        "Space: the same person. x: somebody else. Enter opens our case.",
        "Space: 같은 사람. x: 다른 사람. Enter: 우리 사건 열기."
      )
    case .theirs: Phrase("+ registers the person as a new case.", "+: 새 사건으로 접수.")
    case .matched: Phrase("x: somebody else. Enter opens our case.", "x: 다른 사람. Enter: 우리 사건 열기.")
    }
  }

  private mutating func addEntry(_ entry: Reconciliation.Entry, _ body: Code) {
    let row = entry.row
    let theirs = displaySettings.hidesNames ? masked : row.name(language) ?? "–"
    let ours = entry.id.map { id in
      [
        "=", id.text,
        cases.book.title(id, cases.text(language), hidingNames: displaySettings.hidesNames) ?? "",
      ]
      .joined(separator: " ")
    }
    var line = PageLine(
      .row,
      label: Phrase("row {n}", "{n}행").filled(language, ["n": String(row.number)])
    )
    line.text = [row.reference(body), theirs, ours].compactMap { $0 }.joined(separator: "  ")
    line.target = .externalRow(row.number)
    line.isFocusable = true
    add(line)
    let why = entry.why(language, hidingNames: displaySettings.hidesNames)
    if !why.isEmpty { addSmall(Phrase(why, why)) }
    for difference in entry.differences {
      let isHidden =
        displaySettings.hidesNames && Schema.victim[difference.key]?.isIdentifying == true
      let words = isHidden ? masked : difference.sentence(cases.text(language))
      addText("", "≠ " + words, look: .warning)
    }
    if let rejectionReason = row.rejectionReason, entry.id == nil { addSmall(rejectionReason) }
  }

  private mutating func addOnlyOurs(_ ids: [RecordID]) {
    guard !ids.isEmpty else { return }
    addHeading(Reconciliation.onlyOursLabel, count: ids.count)
    addSmall(Phrase("Not confirmed safe, and in no row of theirs.", "안전 미확인인데 상대 명단에 없음."))
    for id in ids {
      let title = cases.book.title(
        id,
        cases.text(language),
        hidingNames: displaySettings.hidesNames
      )
      var line = PageLine(.row, label: id.text, text: title ?? "")
      line.link = id
      line.isFocusable = true
      add(line)
    }
  }

  private mutating func addSmall(_ phrase: Phrase) {
    for row in wrapped(phrase[language], labelWidth) { add(PageLine(.small, text: row)) }
  }
}
