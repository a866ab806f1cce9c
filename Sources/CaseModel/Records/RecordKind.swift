/// The kinds of record that a casebook holds.
package enum RecordKind: UInt8, CaseIterable, Hashable, Sendable {
  case victim, compound, followup, note, contact, incident, lead, counterpart, unknown

  /// The name used on the command line and in files: `victim`, `followup`.
  package var name: String {
    switch self {
    case .victim: "victim"
    case .compound: "compound"
    case .followup: "followup"
    case .note: "note"
    case .contact: "contact"
    case .incident: "incident"
    case .lead: "lead"
    case .counterpart: "counterpart"
    case .unknown: "unknown"
    }
  }

  /// The letter in ids of this kind: `V` in `V-0312`.
  package var letter: Unicode.Scalar {
    switch self {
    case .victim: "V"
    case .compound: "S"
    case .followup: "F"
    case .note: "N"
    case .contact: "C"
    case .incident: "I"
    case .lead: "L"
    case .counterpart: "O"
    case .unknown: "U"
    }
  }

  /// The name of the file in `records/` that holds this kind.
  package var fileName: String { name + "s.json" }

  /// The label of one such record.
  package var label: Phrase {
    switch self {
    case .victim: Phrase("Victim", "피해자")
    case .compound: Phrase("Compound", "단지")
    case .followup: Phrase("Follow-up", "후속조치")
    case .note: Phrase("Note", "기록")
    case .contact: Phrase("Contact", "연락처")
    case .incident: Phrase("Incident", "상황")
    case .lead: Phrase("Lead", "단서")
    case .counterpart: Phrase("Counterpart", "협력기관")
    case .unknown: Phrase("Unknown person", "신원미상자")
    }
  }

  /// The label of several such records.
  package var pluralLabel: Phrase {
    switch self {
    case .victim: Phrase("Victims", "피해자")
    case .compound: Phrase("Compounds", "단지")
    case .followup: Phrase("Follow-ups", "후속조치")
    case .note: Phrase("Notes", "기록")
    case .contact: Phrase("Contacts", "연락처")
    case .incident: Phrase("Incidents", "상황")
    case .lead: Phrase("Leads", "단서")
    case .counterpart: Phrase("Counterparts", "협력기관")
    case .unknown: Phrase("Unknown persons", "신원미상자")
    }
  }

  /// The kind that a word names, in the singular or the plural, or by its Korean label.
  package init?(word: String) {
    let folded = word.lowercased().filter { $0 != "-" }
    guard
      let kind = Self.allCases.first(where: {
        folded == $0.name || folded == $0.name + "s" || folded == $0.label.ko
      })
    else { return nil }
    self = kind
  }
}
