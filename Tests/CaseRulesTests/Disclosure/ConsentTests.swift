import CaseModel
import CaseReference
import CaseRules
import Testing

/// Whether a disclosure to an audience is allowed.
struct ConsentTests {
  private let codes: CodeLists

  init() throws { codes = try CodeLists(json: ReferenceText.codes) }

  private func victim(_ answers: [(Code, Code, String)]) -> Record {
    var record = Record(new: RecordID(.victim, 1))
    record[.consent] = answers.map { audience, answer, day in
      var entry = FieldSet(["audience": .code(audience), "answer": .code(answer)])
      entry[.date] = PartialDate(day)
      return entry
    }
    return record
  }

  @Test(
    arguments: [
      ([], false),
      ([("khm_police", "yes", "2025-10-01")], true),
      ([("khm_police", "not_obtainable_vital_interest", "2025-10-01")], true),
      ([("khm_police", "no", "2025-10-01")], false),
      ([("family", "yes", "2025-10-01")], false),
      ([("khm_police", "yes", "2025-10-01"), ("khm_police", "withdrawn", "2025-10-02")], false),
      ([("khm_police", "no", "2025-10-02"), ("khm_police", "yes", "2025-10-01")], false),
      ([("khm_police", "no", "2025-10-02"), ("khm_police", "yes", "2025-10-02")], true),
    ] as [([(Code, Code, String)], Bool)]
  )
  func theLatestAnswerForTheAudienceCounts(
    _ answers: [(Code, Code, String)],
    _ allows: Bool
  ) {
    let consent = Consent(victim(answers), for: "khm_police")
    #expect(consent.allows == allows)
    #expect((consent.refusal(codes: codes) == nil) == allows)
    #expect(consent.refusal(override: "Danger to life", codes: codes) == nil)
    #expect((consent.refusal(override: "  ", codes: codes) == nil) == allows)
  }

  @Test func aRefusalNamesTheAudienceAndTheAnswer() {
    let never = Consent(victim([]), for: "khm_police").refusal(codes: codes)
    #expect(never?.en == "no consent is recorded for Cambodian police")
    let no = Consent(victim([("media", "no", "2025-10-01")]), for: "media").refusal(codes: codes)
    #expect(no?.en == "the consent for Media is: No")
    #expect(no?.ko == "언론 제공 동의: 거부")
  }

  @Test func anOverrideIsRecordedWhereNobodyWasAskedAndNeverOverAnAnswer() {
    let asked = victim([("khm_police", "no", "2025-10-01")])
    let consent = Consent(asked, for: "khm_police")
    #expect(consent.overridden(asked, because: "x", today: 20_000) == asked)
    let never = victim([])
    let changed = Consent(never, for: "khm_police")
      .overridden(never, because: "Danger to life", today: 20_000)
    #expect(Consent(changed, for: "khm_police").answer == "not_obtainable_vital_interest")
    #expect(changed[list: .consent].first?[.date] == PartialDate(dayNumber: 20_000))
    #expect(changed[list: .consent].first?["how"] == .text("Danger to life"))
    let long = Consent(never, for: "npa")
      .overridden(never, because: String(repeating: "x", count: 101), today: 20_000)
    #expect(long[list: .consent].first?["how"] == .text(String(repeating: "x", count: 100)))
    #expect(RecordCheck(codes: codes).problems(changed).allSatisfy { $0.field != "consent" })
  }
}
