import CaseBook
import CaseModel
import CaseRules
import Casework

/// A text that is shown, written or copied once its line is in the access log.
struct PendingDisclosure: Sendable {
  enum Destination: Sendable {
    case screen
    case file(String)
    case clipboard
  }

  let text: DisclosedText
  let disclosure: Disclosure
  var destination = Destination.screen
}

/// Texts for others: checks consent and writes the access log before one is shown.
struct DisclosureFeature {
  let here: ScreenContext

  /// Shows a text for an audience, or asks for a reason if the person did not consent.
  func open(
    _ text: DisclosedText,
    of id: RecordID,
    for audience: Code
  ) throws(Message) -> [Step] {
    guard let victim = here.cases.book.record(id) else { return [] }
    do throws(Refusal) {
      let disclosure = try here.cases.disclosures.disclose(text, of: victim, for: audience)
      return [.disclose(PendingDisclosure(text: text, disclosure: disclosure))]
    } catch {
      guard Consent(victim, for: audience).canBeOverridden else { throw Message(error) }
      return try askForReason(error.phrase, victim, text, audience)
    }
  }

  private func askForReason(
    _ refusal: Phrase,
    _ victim: Record,
    _ text: DisclosedText,
    _ audience: Code
  ) throws(Message) -> [Step] {
    try here.checkWritable()
    guard let field = Schema.transition["override_reason"] else { return [] }
    var form = FormState(
      OverrideForm(text: text, audience: audience),
      title: Phrase("Consent needed", "동의가 필요합니다")[here.language],
      records: [victim],
      schema: Schema("disclosure", [field.required()]),
      values: FieldSet(),
      text: here.text
    )
    form.remarks = [
      refusal,
      Phrase(
        "Record it with :consent, or give the reason for sending it anyway.",
        ":consent로 기록하거나, 동의 없이 내보내는 사유를 적으세요."
      ),
    ]
    return [.present(.form(form))]
  }

  /// Shows the text if the access log has its line, otherwise a message.
  func logged(_ pending: PendingDisclosure, _ problem: Phrase?) -> [Step] {
    if let problem {
      return [
        .say(
          Phrase(
            "Not shown, since the access log cannot be written: \(problem.en)",
            "접근 기록을 쓸 수 없어 보이지 않습니다: \(problem.ko)"
          ),
          .error
        )
      ]
    }
    return TextFeature(here: here).steps(pending)
  }

  /// One page about the selected victim, for the office or for an audience named after the command.
  func openBrief(_ words: String = "") throws(Message) -> [Step] {
    let victim = try here.victim()
    guard !words.isEmpty else { return try openInside(victim) }
    return try open(.brief(here.language), of: victim.id, for: try audience(words))
  }

  /// The brief for the office, which is not in the access log before it is written or copied.
  private func openInside(_ victim: Record) throws(Message) -> [Step] {
    let text = DisclosedText.brief(here.language)
    do throws(Refusal) {
      let disclosure = try here.cases.disclosures.disclose(text, of: victim, for: nil)
      let pending = PendingDisclosure(text: text, disclosure: disclosure)
      return TextFeature(here: here).steps(pending)
    } catch {
      throw Message(error)
    }
  }

  /// The audience that a word names.
  ///
  /// - Throws: the possible ones, if it names none.
  func audience(_ word: String) throws(Message) -> Code {
    let list = here.cases.codes["consent_audience"]
    if let code = list.code(called: word) { return code }
    let all = list.entries.map(\.code.text).joined(separator: ", ")
    throw Message(
      Phrase("“\(word)” is not an audience: \(all).", "“\(word)” 대상은 없습니다: \(all)."),
      .error
    )
  }

  /// Opens the form of the selected victim's consent.
  func openConsent() throws(Message) -> [Step] {
    try here.checkWritable()
    let consent = here.cases.records.blankConsent(for: "khm_police")
    let form = EntryForm(key: "consent").form(try here.victim(), consent, only: nil, here)
    guard var form else { return [] }
    form.focus("answer")
    return [.present(.form(form))]
  }
}

/// The form for the reason of a disclosure without consent.
struct OverrideForm: FormOwner {
  let text: DisclosedText
  let audience: Code

  var savesOnEnter: Bool { true }

  /// Discloses the text for the given reason.
  func save(_ form: inout FormState, _ here: ScreenContext) -> [Step] {
    let save = FormSave(here: here)
    do throws(Message) {
      try save.check(&form)
    } catch {
      return [.say(error)]
    }
    guard let victim = form.records.first else { return [] }
    do throws(Refusal) {
      let disclosure = try here.cases.disclosures.disclose(
        text,
        of: victim,
        for: audience,
        because: form.fields[.overrideReason]
      )
      return [.close, .disclose(PendingDisclosure(text: text, disclosure: disclosure))]
    } catch {
      return [.say(save.refuse(error, &form))]
    }
  }
}
