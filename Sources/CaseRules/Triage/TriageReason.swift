/// The reasons for points in triage (`Docs/Rules.md`, Triage); the raw values are the ids in
/// `weights.json`.
package enum TriageReason: String, CaseIterable, Hashable, Sendable {
  case violenceRecent = "violence_recent"
  case violenceUncovered = "violence_uncovered"
  case violenceEarlier = "violence_earlier"
  case threat
  case ransomOpen = "ransom_open"
  case ransomDeadline = "ransom_deadline"
  case minor
  case untreatedHealth = "untreated_health"
  case suicidal
  case sexualViolence = "sexual_violence"
  case confined
  case severeSite = "severe_site"
  case outUnsafe = "out_unsafe"
  case silentTwoDays = "silent_0_2"
  case silentDays = "silent_3_6"
  case silentWeek = "silent_7_13"
  case silentFortnight = "silent_14_29"
  case silentMonth = "silent_30"
  case requestUnanswered = "request_unanswered"
  case exposed
  case custodyNoContact = "custody_no_contact"

  /// Whether it is about violence against the person.
  var isViolence: Bool {
    switch self {
    case .violenceRecent, .violenceUncovered, .violenceEarlier: true
    default: false
    }
  }
}
