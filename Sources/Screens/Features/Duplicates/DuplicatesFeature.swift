import CaseBook
import CaseModel
import CaseRules
import Casework

/// Who may be the same person.
struct DuplicatesFeature {
  let here: ScreenContext

  /// Shows who may be the same person as the focused victim; on the page of candidates compares with the
  /// focused one, and without a victim shows all pairs.
  func open() -> [Step] {
    let focused = here.focused.flatMap { $0.kind == .victim ? $0 : nil }
    if case .duplicates(let id?)? = here.frontPage?.subject, let other = focused, other != id {
      return [.prepareMatches, .compare(id, other)]
    }
    let page = here.frontPage?.record.flatMap { $0.kind == .victim ? $0 : nil }
    return [.prepareMatches, .open(.duplicates(focused ?? page))]
  }

  /// Reads two ids with a space between them, as they are typed after the command.
  func typed(_ words: String) throws(Message) -> [Step] {
    let ids = words.split(separator: " ").compactMap { RecordID(typed: $0) }
    guard ids.count == 2 else {
      throw Message(
        Phrase("Type two ids: compare V-1 V-2.", "번호 둘을 입력하세요: compare V-1 V-2."),
        .error
      )
    }
    return [.prepareMatches, .compare(ids[0], ids[1])]
  }

  /// Opens two records side by side; the older one stays at first.
  func compare(_ a: RecordID, _ b: RecordID) throws(Message) -> [Step] {
    let book = here.cases.book
    guard let kept = book.record(min(a, b)), let other = book.record(max(a, b)), a != b,
      a.kind == .victim, b.kind == .victim
    else {
      throw Message(
        Phrase("Two different victims can be compared.", "서로 다른 두 피해자만 비교할 수 있습니다."),
        .warning
      )
    }
    let match = here.cases.matches.matches(a, in: book).first { $0.id == b }
    let merge = CaseMerge(kept: kept, other: other)
    return [.present(.compare(CompareState(merge, reasons: match?.reasons ?? [])))]
  }
}
