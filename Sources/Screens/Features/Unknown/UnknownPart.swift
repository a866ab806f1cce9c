import CaseBook
import CaseModel
import CaseRules
import Casework

/// Writes who an unknown person may be, on its page and on a page of everybody.
struct UnknownPart: PagePart {
  var page: PageBuilder

  /// What is known, the first candidates, and who is excluded.
  mutating func addCandidates(_ unknown: Record) {
    let acts = UnknownActs(cases)
    addText(Phrase("Known", "확인된 내용")[language], acts.description(unknown))
    guard UnknownPerson(unknown, zone: cases.zone).isOpen else { return addExcluded(unknown, acts) }
    let (top, all) = acts.rows(unknown)
    addHeading(Phrase("Most like among the missing", "가장 비슷한 실종자"), count: top)
    if top == 0 { add(PageLine(.text, text: cases.rules.unknown.nobody[language])) }
    for (index, row) in all.prefix(top).enumerated() { addRow(row, index + 1) }
    if all.count > top { addRest(all.count - top) }
    addExcluded(unknown, acts)
    for row in wrapped(cases.rules.unknown.warning[language], 4) {
      add(PageLine(.text, text: row))
    }
  }

  /// Everybody who is missing, the most similar first.
  mutating func addEverybody(_ id: RecordID) {
    guard let unknown = cases.book.record(id) else { return }
    let acts = UnknownActs(cases)
    addText(id.text, acts.description(unknown))
    let rows = acts.rows(unknown).all
    addHeading(Phrase("Everybody who is missing", "실종자 전체"), count: rows.count)
    for (index, row) in rows.prefix(Self.mostRows).enumerated() { addRow(row, index + 1) }
    guard rows.count > Self.mostRows else { return }
    let words = Phrase(
      "{n} more: casebook unknown {id} --candidates",
      "외 {n}명: casebook unknown {id} --candidates"
    )
    let values = ["n": String(rows.count - Self.mostRows), "id": id.text]
    add(PageLine(.text, text: words.filled(language, values)))
  }

  /// The most people on one page.
  private static let mostRows = 200

  private mutating func addRow(_ row: UnknownActs.Row, _ number: Int) {
    var line = PageLine(.row, label: "\(number)  \(UnknownWords.points(row.points))")
    let name =
      displaySettings.hidesNames
      ? masked : cases.book.title(row.victim, cases.text(language)) ?? ""
    let mark = row.mayBe ? "  " + Phrase("may be", "이 사람일 수 있음")[language] : ""
    line.text = "\(row.victim.text)  \(name)\(mark)"
    line.link = row.victim
    // Tells it from the field that names the same person once it is excluded.
    line.target = .everybody
    line.isFocusable = true
    line.isIdentity = true
    add(line)
    addText("", row.reasons.joined(separator: "  "))
    guard !row.asks.isEmpty else { return }
    addText(Phrase("ask", "문의")[language], row.asks.joined(separator: ", "))
  }

  private mutating func addRest(_ count: Int) {
    var line = PageLine(.row, label: Phrase("Show all", "전체 보기")[language])
    line.text = Phrase("{n} more", "외 {n}명").filled(language, ["n": String(count)])
    line.target = .everybody
    line.isFocusable = true
    add(line)
  }

  private mutating func addExcluded(_ unknown: Record, _ acts: UnknownActs) {
    let label = Phrase("Never proposed again", "다시 제안하지 않음")[language]
    for (index, entry) in unknown[list: .excluded].enumerated() {
      let id = entry[.victim]?.text ?? ""
      addText(index == 0 ? label : "", "\(id) (\(acts.words(entry)))")
    }
  }
}
