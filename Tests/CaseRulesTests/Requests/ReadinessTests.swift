import CaseModel
import CaseRules
import TestBooks
import Testing

/// What of a channel's items a case has.
struct ReadinessTests {
  private let rules: RuleBook

  init() throws { rules = try shippedRules() }

  @Test(arguments: [
    ([], 0, 9, false),
    (["location_gps"], 1, 9, false),
    (["english_id_copy"], 1, 9, false),
    (["passport_copy", "english_id_copy"], 1, 9, false),
    (
      [
        "location_gps", "building_name", "building_photo", "floor_room", "contact_number",
        "english_id_copy", "face_photo_current", "statement_en", "video_request",
      ], 9, 9, true
    ),
  ])
  func aReportTo117NeedsItsItems(
    _ items: [String],
    _ held: Int,
    _ required: Int,
    _ isReady: Bool
  ) throws {
    let channel = try #require(rules.channels.first { $0.code == "report_117" })
    let readiness = Readiness(channel, items: Set(items.map { Code($0) }))
    #expect(readiness.held == held && readiness.required == required)
    #expect(readiness.isReady == isReady)
    #expect(readiness.missing.count == required - held)
    #expect(readiness.stillAskedFor.isEmpty)
  }

  @Test func identityDataFollowFromNameBirthDateAndPassportNumber() throws {
    var victim = Record(new: RecordID(.victim, 1))
    victim[.nameLatin] = "KIM MINJUN"
    victim[.birthDate] = PartialDate(year: 2001, month: 2)
    #expect(!Readiness.items(victim).contains("identity_data"))
    victim[.passportNo] = "M123A4567"
    #expect(Readiness.items(victim).contains("identity_data"))
    victim[.readiness] = [FieldSet(["item": .code("location_gps")])]
    let channel = try #require(rules.channels.first { $0.code == "emergency_rescue_request" })
    #expect(Readiness(channel, victim: victim).isReady)
  }
}
