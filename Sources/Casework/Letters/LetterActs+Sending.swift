import CaseBook
package import CaseModel
package import CaseRules

// The records of a letter that was sent.

extension LetterActs {
  /// The follow-up for the answer to a letter: a planned one if there is one, otherwise a new one.
  package func sentFollowup(_ kind: LetterKind, about victims: [Record]) -> Record {
    guard let first = victims.first else { return context.blank(.followup) }
    var followup = work(kind).followup(first, language: language)
    if victims.count > 1 {
      let fields = followup.fields
      followup = context.blank(.followup, linkedTo: first.id)
      for key in ["subject", "type", "priority", "status", "sent_at", "due_at"] {
        followup.fields[key] = fields[key]
      }
      followup[.subject] = kind.label[language]
      followup[.victims] = victims.map(\.id)
    }
    followup.fields["counterpart"] =
      followup.fields["counterpart"] ?? .text(kind.counterpart[language])
    return followup
  }

  /// Records that a letter was sent: the follow-up for the answer as completed by the officer, and
  /// an entry in the timeline of each case.
  ///
  /// The access log got its line when the letter was shown or written.
  ///
  /// - Throws: if stage or consent allow no such letter, or the values that must not be saved.
  package func send(
    _ order: LetterOrder,
    about victims: [Record],
    followup: Record? = nil,
    because reason: String? = nil
  ) throws(Refusal) -> Proposal {
    let kind = try kind(order.kind.text)
    let disclosure = try permit(order, about: victims, because: reason)
    let work = work(kind)
    let people = disclosure.records
    guard let first = people.first else { throw Refusal(.usage, nil, Self.nobody) }
    var note = work.note(first, override: disclosure.reason, language: language)
    note[.victims] = people.map(\.id)
    return try propose(.letter, [followup ?? sentFollowup(kind, about: people), note])
  }

  private func work(_ kind: LetterKind) -> RequestWork {
    RequestWork(
      kind.followup,
      chaseHours: kind.chaseHours,
      label: kind.label,
      book: book,
      user: officer,
      now: now,
      zone: zone
    )
  }

  private static let nobody = Phrase("nobody is left for the letter", "문서에 적을 사람이 없습니다")
}
