package import CaseModel
package import CaseRules

extension CaseContext {
  /// What is done for rescue requests.
  package var requests: RequestActs { RequestActs(context: self) }
}

/// Rescue requests: their texts, and that one was sent.
package struct RequestActs: Acts {
  let context: CaseContext

  /// The follow-up that waits for the answer to a request: the one that was planned for it, else a new one.
  package func sentFollowup(_ victim: Record, _ template: RequestTemplates.Text) -> Record {
    var followup = work(template).followup(victim, language: language)
    followup.fields["counterpart"] =
      followup.fields["counterpart"] ?? .text(Self.police[language])
    return followup
  }

  /// Writes down that a request was sent: a follow-up waits for the answer as the officer completed it, and the
  /// timeline has an entry.
  ///
  /// The access log got its line when the text was shown or written.
  ///
  /// - Throws: that the person did not consent and there is no reason, or what must not be saved.
  package func send(
    _ victim: Record,
    _ template: RequestTemplates.Text,
    followup: Record,
    because reason: String? = nil
  ) throws(Refusal) -> Proposal {
    let disclosure = try context.disclosures.disclose(
      [victim],
      for: template.audience,
      because: reason,
      as: template.channel.text
    )
    let note = work(template).note(victim, override: disclosure.reason, language: language)
    return try propose(.request, [disclosure.decided, followup, note].compactMap { $0 })
  }

  /// The stage that follows once a request was sent.
  package static let requested: Code = "requested"

  /// Whether the stage is still to follow a request that was sent; a second channel finds it there.
  package static func mayFollow(_ victim: Record) -> Bool { victim[.stage] != requested }

  /// What stands before the reason why it does not follow.
  package static let stageStays = Phrase("The stage stays as it is: ", "단계는 그대로입니다: ")

  /// Lets the stage follow a request that was sent, as this officer says.
  ///
  /// - Throws: what stands against it; the stage stays as it is.
  package func follow(_ victim: Record) throws(Refusal) -> Proposal {
    let transition = try context.transitions.begin([victim], to: Self.requested)
    var entry = transition.entry
    entry[.saidBy] = officer
    return try context.transitions.take(transition, entry)
  }

  /// What to know before a request is sent: a false report is an offence, and what it still lacks.
  package func warnings(_ victim: Record, _ template: RequestTemplates.Text) -> [Phrase] {
    var warnings: [Phrase] = []
    if let warning = falseReportWarning(victim) { warnings.append(warning) }
    if let channel = rules.channels.first(where: { $0.code == template.channel }) {
      let readiness = Readiness(channel, victim: victim)
      let words = readiness.words(codes)
      if !readiness.isReady {
        warnings.append(
          Phrase("\(channel.label.en): \(words.en)", "\(channel.label.ko): \(words.ko)")
        )
      }
    }
    return warnings
  }

  /// What to know of a report that the victim did not make; nil if the victim did.
  package func falseReportWarning(_ victim: Record) -> Phrase? {
    victim[.reportChannel] == "victim" ? nil : rules.falseReportWarning
  }

  private static let police = Phrase("Cambodian police", "캄보디아 경찰")
}
