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
  }

  @Test func aRefusalNamesTheAudienceAndTheAnswer() {
    let never = Consent(victim([]), for: "khm_police").refusal(codes: codes)
    #expect(never?.en == "no consent is recorded for Cambodian police")
    let no = Consent(victim([("media", "no", "2025-10-01")]), for: "media").refusal(codes: codes)
    #expect(no?.en == "the consent for Media is: No")
    #expect(no?.ko == "언론 제공 동의: 거부")
  }

  @Test func aVitalInterestIsNeverAConsentForTheMedia() {
    let answers = [("media", Consent.vitalInterest, "2025-10-01")] as [(Code, Code, String)]
    #expect(!Consent(victim(answers), for: "media").allows)
    #expect(!Consent(victim([]), for: "media").canBeOverridden)
    #expect(Consent(victim([]), for: "npa").canBeOverridden)
  }

  /// The audience, the birth date, who approved it, and whether it can be recorded.
  @Test(arguments: [
    ("npa", "1990-01-01", nil, true), ("media", "1990-01-01", "박나래", false),
    ("npa", "2010-01-01", nil, false), ("npa", "2010-01-01", "박나래", true),
    ("npa", "2007-10-14", nil, true), ("npa", "2007-10-15", nil, false),
  ])
  func aVitalInterestIsRecordedWithCare(
    _ audience: String,
    _ birth: String,
    _ approvedBy: String?,
    _ isAllowed: Bool
  ) {
    var victim = victim([(Code(audience), Consent.vitalInterest, "2025-10-01")])
    victim[.birthDate] = PartialDate(birth)
    var entry = victim[list: .consent][0]
    entry["approved_by"] = approvedBy.map { .text($0) }
    victim[.consent] = [entry]
    let day = Calendar.dayNumber(year: 2025, month: 10, day: 14)
    let problems = ConsentCheck.problems(victim, before: nil, on: day)
    #expect(problems.isEmpty == isAllowed)
    #expect(problems.allSatisfy { $0.field == "consent[0].answer" })
    #expect(ConsentCheck.problems(victim, before: victim, on: day).isEmpty)
    #expect(ConsentCheck.withoutVitalInterest(victim, before: nil)[list: .consent].isEmpty)
    #expect(ConsentCheck.withoutVitalInterest(victim, before: victim) == victim)
  }

  /// Nothing goes to the media about who is under 18, whose age is unknown, or who has no name.
  @Test(
    arguments: [
      ("2007-10-14", "김민준", true), ("2007-10-15", "김민준", false), ("", "김민준", false),
      ("1990-01-01", "", false),
    ] as [(String, String, Bool)]
  )
  func theMediaHearOfAdultsOnly(_ birth: String, _ name: String, _ isAllowed: Bool) {
    var victim = victim([])
    victim[.birthDate] = PartialDate(birth)
    victim[.nameKo] = name.isEmpty ? nil : name
    let day = Calendar.dayNumber(year: 2025, month: 10, day: 14)
    #expect((Consent.mediaRefusal(victim, on: day) == nil) == isAllowed)
  }
}
