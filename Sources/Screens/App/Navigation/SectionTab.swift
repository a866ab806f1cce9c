package import CaseModel

/// The sections: those with a number, which Tab cycles through, and further tables.
package enum SectionTab: Int, CaseIterable, Hashable, Sendable {
  case today, victims, compounds, followups, leads, figures
  case unknown, contacts, incidents, notes, counterparts

  /// The sections with a number, in its order.
  package static let numbered: [SectionTab] = [
    .today, .victims, .compounds, .followups, .leads, .figures,
  ]

  /// The tables without a number, which `more` lists.
  package static let further: [SectionTab] = [
    .unknown, .contacts, .incidents, .notes, .counterparts,
  ]

  /// The key of the list of further tables.
  package static let furtherNumber = 8

  /// Its number; nil for a further table.
  package var number: Int? { Self.numbered.firstIndex(of: self).map { $0 + 1 } }

  /// The kind of record in the section's table; nil for Today and Figures.
  package var kind: RecordKind? {
    switch self {
    case .today, .figures: nil
    case .victims: .victim
    case .compounds: .compound
    case .followups: .followup
    case .leads: .lead
    case .unknown: .unknown
    case .contacts: .contact
    case .incidents: .incident
    case .notes: .note
    case .counterparts: .counterpart
    }
  }

  /// The section with the table of a kind.
  package static func table(of kind: RecordKind) -> SectionTab {
    allCases.first { $0.kind == kind } ?? .today
  }

  package var label: Phrase {
    switch self {
    case .today: Phrase("Today", "오늘")
    case .figures: Phrase("Figures", "통계")
    case .unknown: Phrase("Unknown", "신원미상")
    default: kind?.pluralLabel ?? Phrase("", "")
    }
  }

  /// The section that Tab leads to, and Shift-Tab with a negative step.
  func neighbour(_ step: Int) -> SectionTab {
    let all = Self.numbered
    guard let index = all.firstIndex(of: self) else {
      return step > 0 ? .today : all.last ?? .today
    }
    return all[(index + step + all.count) % all.count]
  }
}
