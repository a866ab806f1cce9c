/// The meaning of a text in a field, and the question to ask before it is taken.
package struct DateReading: Hashable, Sendable {
  /// What it most likely means.
  package let value: FieldValue
  /// Nil if it has only one meaning.
  package let question: Question?
}

extension FieldKind {
  /// Examples of what is typed for a value of this kind.
  package var typed: Phrase {
    switch self {
    case .instant:
      Phrase(
        "a time such as tomorrow 14:00, fri noon, +3d, 2 hours ago, end of month or 2025-08-03 09:00",
        "일시(예: 내일 14:00, 금요일 정오, 3일 후, 2시간 전, 월말, 2025-08-03 09:00)"
      )
    case .moment:
      Phrase(
        "a date or a time such as 2025-08-03, yesterday 14:00, fri, 2 weeks ago or last month",
        "날짜 또는 일시(예: 2025-08-03, 어제 14:00, 금요일, 2주 전, 지난달)"
      )
    case .day:
      Phrase(
        "a date such as 2025-08-03, 2025-08, 2025, yesterday, fri, +3d, 2 weeks ago or end of month",
        "날짜(예: 2025-08-03, 2025-08, 2025, 어제, 금요일, 3일 후, 2주 전, 월말)"
      )
    default: description
    }
  }
}
