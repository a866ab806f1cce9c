import CaseBook
package import CaseModel
import CaseReports
package import CaseRules

extension CaseContext {
  /// The acts on rescue requests.
  package var requests: RequestActs { RequestActs(context: self) }
}

/// Writes the texts of rescue requests and records that one was sent.
package struct RequestActs: Acts {
  let context: CaseContext

  /// The follow-up for the answer to a request: a planned one if there is one, otherwise a new one.
  package func sentFollowup(_ victim: Record, _ template: RequestTemplates.Text) -> Record {
    var followup = work(template).followup(victim, language: language)
    followup.fields["counterpart"] =
      followup.fields["counterpart"] ?? .text(Self.police[language])
    return followup
  }

  /// Records that a request was sent: the follow-up for the answer as completed by the officer, and
  /// a timeline entry.
  ///
  /// The access log got its line when the text was shown or written.
  ///
  /// - Throws: if the stage allows no request, if the person did not consent and there is no reason,
  ///   or the values that must not be saved.
  package func send(
    _ victim: Record,
    _ template: RequestTemplates.Text,
    followup: Record,
    because reason: String? = nil
  ) throws(Refusal) -> Proposal {
    try checkStage(victim)
    let disclosure = try context.disclosures.disclose(
      [victim],
      for: template.audience,
      because: reason,
      as: template.channel.text
    )
    let note = work(template).note(victim, override: disclosure.reason, language: language)
    return try propose(.request, [followup, note])
  }

  /// The stage after a request was sent.
  package static let requested: Code = "requested"

  /// Whether the stage can still change after a request was sent; after a second channel it has
  /// changed already.
  package static func mayFollow(_ victim: Record) -> Bool { victim[.stage] != requested }

  /// The words before the reason why it does not change.
  package static let stageStays = Phrase("The stage stays as it is: ", "단계는 그대로입니다: ")

  /// Changes the stage after a request was sent.
  ///
  /// - Throws: the conditions that are not fulfilled; the stage does not change then.
  package func follow(_ victim: Record) throws(Refusal) -> Proposal {
    let transition = try context.transitions.begin([victim], to: Self.requested)
    var entry = transition.entry
    entry[.saidBy] = officer
    return try context.transitions.take(transition, entry)
  }

  /// Warnings before a request is sent, and what the request still lacks.
  package func warnings(_ victim: Record, _ template: RequestTemplates.Text) -> [Phrase] {
    var warnings = warnings(victim)
    if Letterhead(context.settings, victim, zone).duty == nil { warnings.append(Self.noDuty) }
    if let channel = rules.channels.first(where: { $0.code == template.channel }) {
      let state = state(channel, victim)
      let words = state.words(codes, zone)
      if !state.isReady {
        warnings.append(
          Phrase("\(channel.label.en): \(words.en)", "\(channel.label.ko): \(words.ko)")
        )
      }
    }
    return warnings
  }

  /// Warnings that hold for every channel: about a report that the victim did not make, and about a
  /// place that is known from old news.
  package func warnings(_ victim: Record) -> [Phrase] {
    let proof = book.row(victim.id).flatMap { context.caseIndex.lastProof($0) }
    return rules.requestWarnings.about(victim, proof: proof, now: now, in: zone)
  }

  private static let noDuty = Phrase(
    "No telephone on duty is in the text: set duty_phone in casebook.json",
    "당직 전화가 요청문에 없습니다. casebook.json의 duty_phone을 설정하세요"
  )

  private static let police = Phrase("Cambodian police", "캄보디아 경찰")
}
