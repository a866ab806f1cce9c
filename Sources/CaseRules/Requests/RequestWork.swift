package import CaseBook
package import CaseModel

/// The records written when a rescue request or a letter is sent.
package struct RequestWork: Sendable {
  /// The type of the follow-up for the answer.
  private let type: Code
  private let chaseHours: Int
  private let label: Phrase
  private let book: Book
  private let user: String
  private let now: Instant
  private let zone: Zone

  /// The work of what was sent, which a follow-up of a type waits for until it is chased.
  package init(
    _ type: Code,
    chaseHours: Int,
    label: Phrase,
    book: Book,
    user: String,
    now: Instant,
    zone: Zone
  ) {
    self.type = type
    self.chaseHours = chaseHours
    self.label = label
    self.book = book
    self.user = user
    self.now = now
    self.zone = zone
  }

  /// The follow-up for the answer: a planned one if there is one, otherwise a new one.
  package func followup(_ victim: Record, language: Language) -> Record {
    let planned = book.rows(.followup, linkingTo: victim.id)
      .compactMap { book.record(.followup, $0) }
      .first { $0[.type] == type && $0[.status] == "planned" }
    var followup =
      planned ?? .blank(.followup, user: user, now: now, zone: zone, linkedTo: victim.id)
    if planned == nil {
      followup[.subject] = label[language]
      followup[.type] = type
      followup[.priority] = "urgent"
    }
    followup[.status] = "waiting"
    followup[.sentAt] = now
    followup[.dueAt] = now.adding(hours: chaseHours)
    return followup
  }

  /// The timeline entry, with the reason if nobody had consented.
  package func note(_ victim: Record, override: String?, language: Language) -> Record {
    var note = Record.blank(.note, user: user, now: now, zone: zone, linkedTo: victim.id)
    note[.kind] = "letter"
    note[.direction] = "out"
    let sent = Phrase("Sent: \(label.en).", "발송: \(label.ko).")[language]
    let why = override.map {
      Phrase(" Without consent, because: \($0)", " 동의 없이 발송한 사유: \($0)")[language]
    }
    note[.text] = sent + (why ?? "")
    return note
  }
}
