package import CaseModel

/// The sections that Tab cycles through.
package enum SectionTab: Int, CaseIterable, Hashable, Sendable {
  case today, victims, compounds, followups, leads, figures, unknown

  /// The kind of record in the section's table; nil for Today and Figures.
  package var kind: RecordKind? {
    switch self {
    case .today, .figures: nil
    case .victims: .victim
    case .compounds: .compound
    case .followups: .followup
    case .leads: .lead
    case .unknown: .unknown
    }
  }

  package var label: Phrase {
    switch self {
    case .today: Phrase("Today", "오늘")
    case .figures: Phrase("Figures", "통계")
    case .unknown: Phrase("Unknown", "신원미상")
    default: kind?.pluralLabel ?? Phrase("", "")
    }
  }
}
