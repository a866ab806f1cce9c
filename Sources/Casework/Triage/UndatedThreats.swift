import CaseBook
import CaseModel
import CaseRules

extension CaseContext {
  /// Asks for the dates of threats that a commit adds without one.
  func undatedThreats(_ commit: Commit) -> [Phrase] {
    let asked = commit.changes.map(\.record).filter { record in
      guard record.kind == .victim, record[.threatenedOn] == nil,
        record[.threatsEnteredOn] != nil
      else { return false }
      return book.saved(record.id)?[.threatsEnteredOn] != record[.threatsEnteredOn]
    }
    guard !asked.isEmpty else { return [] }
    let label = Schema.victim["threatened_on"]?.label ?? Phrase("", "")
    return [
      Phrase(
        "A threat without a date counts from today; enter when it was made (\(label.en))",
        "일자 없는 협박은 오늘부터 셉니다. 협박 일자(\(label.ko))를 입력하십시오"
      )
    ]
  }
}
