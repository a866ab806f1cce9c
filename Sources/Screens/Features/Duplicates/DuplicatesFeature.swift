import CaseBook
import CaseModel
import CaseRules
import Casework

/// Possible duplicates.
struct DuplicatesFeature {
  let here: ScreenContext

  /// Shows possible duplicates of the focused victim.
  ///
  /// On that page it compares with the focused candidate; without a victim it shows all pairs.
  func open() -> [Step] {
    let focused = here.focused.flatMap { $0.kind == .victim ? $0 : nil }
    if case .duplicates(let id?)? = here.frontPage?.subject, let other = focused, other != id {
      return [.prepareMatches, .compare(id, other)]
    }
    let page = here.frontPage?.record.flatMap { $0.kind == .victim ? $0 : nil }
    return [.prepareMatches, .open(.duplicates(focused ?? page))]
  }

  /// Reads two ids separated by a space, as typed after the command.
  func typed(_ words: String) throws(Message) -> [Step] {
    let ids = words.split(separator: " ").compactMap { RecordID(typed: $0) }
    guard ids.count == 2 else {
      let example = DuplicateCommands.compare.typed("V-1 V-2")
      throw Message(
        Phrase("Type two ids: \(example.en).", "번호 둘을 입력하세요: \(example.ko)."),
        .error
      )
    }
    return [.prepareMatches, .compare(ids[0], ids[1])]
  }

  /// Opens the comparison of two records; initially the older one survives.
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
