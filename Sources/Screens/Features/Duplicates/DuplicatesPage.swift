import CaseBook
import CaseModel
import CaseRules
import Casework

/// Writes possible duplicates.
struct DuplicatesPage: PagePart {
  var page: PageBuilder

  /// The possible duplicates of a victim, or all pairs.
  mutating func addDuplicates(_ id: RecordID?) {
    if let id { addCandidates(id) } else { addPairs() }
  }

  private mutating func addCandidates(_ id: RecordID) {
    let matches = cases.matches.matches(id, in: cases.book)
    addHeading(Phrase("May be the same person", "같은 사람일 수 있음"), count: matches.count)
    guard !matches.isEmpty else {
      return addParagraph(Phrase("No other record matches.", "일치하는 다른 기록이 없습니다."))
    }
    addParagraph(
      Phrase(
        "D compares the focused one with \(id.text), to merge them or to remember that they differ.",
        "D를 누르면 고른 기록을 \(id.text)와 나란히 비교해 합치거나 다른 사람으로 기억합니다."
      )
    )
    for match in matches { addCandidate(match.id, match) }
  }

  private mutating func addPairs() {
    let pairs = cases.matches.pairs(in: cases.book, cases.caseIndex)
    addHeading(Phrase("May be one person reported twice", "중복 접수일 수 있음"), count: pairs.count)
    guard !pairs.isEmpty else {
      return addParagraph(Phrase("No two records match.", "일치하는 기록이 없습니다."))
    }
    addParagraph(Phrase("D shows the candidates of the focused one.", "D를 누르면 고른 기록의 후보를 봅니다."))
    for pair in pairs { addCandidate(pair.id, pair.match, with: pair.match.id) }
  }

  private mutating func addCandidate(_ id: RecordID, _ match: Match, with other: RecordID? = nil) {
    add(PageLine(.blank))
    var line = PageLine(.row, label: id.text)
    let names = [name(id)] + (other.map { ["= \($0.text)", name($0)] } ?? [about(id)])
    line.text = ([match.strength.label[language]] + names).joined(separator: "  ")
    line.link = id
    line.isFocusable = true
    add(line)
    for reason in match.reasons {
      for row in wrapped(reason.words(hidingNames: displaySettings.hidesNames)[language], 10) {
        add(PageLine(.text, text: "      " + row))
      }
    }
  }

  private func name(_ id: RecordID) -> String {
    displaySettings.hidesNames ? masked : cases.book.title(id, cases.text(language)) ?? ""
  }

  /// Stage, report and owner of a victim.
  private func about(_ id: RecordID) -> String {
    guard let record = cases.book.record(id) else { return "" }
    let text = cases.text(language)
    return [
      record[.stage].map { text.text(.code($0), .code("victim_stage")) } ?? "",
      record[.reportedAt].map { String(cases.zone.text($0).prefix(10)) } ?? "",
      record[.caseOwner] ?? "",
    ].joined(separator: "  ")
  }

  private mutating func addParagraph(_ phrase: Phrase) {
    for row in wrapped(phrase[language], 4) { add(PageLine(.text, text: row)) }
  }
}
