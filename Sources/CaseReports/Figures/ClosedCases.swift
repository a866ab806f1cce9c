import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// Which of the closed cases other series count differently, so that two published figures can be
/// compared.
///
/// The ministry's table counts as closed whoever is known to be out of confinement
/// (`Docs/Rules.md`, Figures); audits leave out what was no case of the office.
struct ClosedCases {
  private let cases: CountedCases

  init(_ cases: CountedCases) { self.cases = cases }

  private static let removed: [Code] = ["duplicate_of", "not_our_national", "false_report"]
  private static let notKnownToBeOut: [Code] = [
    "transferred", "declined_assistance", "untraceable",
  ]

  /// A line for each group that has cases.
  var notes: [Phrase] {
    let counts = byReason
    return [
      (
        Phrase("Closed, but not counted in other series", "해결 중 다른 통계에서 제외하는 사건"),
        Self.removed
      ),
      (
        Phrase("Closed without being known to be free", "해결 중 안전이 확인되지 않고 종결된 사건"),
        Self.notKnownToBeOut
      ),
    ].compactMap { words, reasons in
      let parts = reasons.filter { counts[$0] != nil }.map { (label($0), counts[$0] ?? 0) }
      guard !parts.isEmpty else { return nil }
      let sum = parts.reduce(0) { $0 + $1.1 }
      let list = { (language: Language) in
        parts.map { "\($0.0[language]) \($0.1)" }.joined(separator: ", ")
      }
      return Phrase("\(words.en): \(sum) (\(list(.en)))", "\(words.ko): \(sum)건(\(list(.ko)))")
    }
  }

  private var byReason: [Code: Int] {
    let table = cases.context.book[.victim]
    guard let column = table.column("closure_reason") else { return [:] }
    var counts: [Code: Int] = [:]
    for row in cases.victims where cases.context.caseIndex.stage(row) == .closed {
      if let reason = table.text(row, column) { counts[Code(reason), default: 0] += 1 }
    }
    return counts
  }

  private func label(_ reason: Code) -> Phrase {
    cases.context.codes["closure_reason"][reason]?.label ?? Phrase(reason.text, reason.text)
  }
}
