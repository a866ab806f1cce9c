import CaseReference
import Testing

private struct StandingFollowup: Decodable {
  struct When: Decodable {
    var event: String
    var stage: String?
    var legalPosition: String?
    var health: String?
  }

  var when: When
  var type: String
  var subjectEn: String
  var subjectKo: String
  var dueHours: Int
  var repeatDays: Int?
  var repeatMonths: Int?
  var priority: String
}

private struct DutyFile: Decodable {
  var duties: [StandingFollowup]
}

struct StandingFollowupTests {
  private let duties: [StandingFollowup]
  private let codes: CodeFile

  init() throws {
    duties = try decode(DutyFile.self, from: ReferenceText.duties).duties
    codes = try CodeFile.load()
  }

  @Test func typesAndPrioritiesAreCodes() {
    #expect(codes.codes("followup_type").isSuperset(of: duties.map(\.type)))
    #expect(codes.codes("priority").isSuperset(of: duties.map(\.priority)))
  }

  @Test func anEventNamesExactlyTheCodeItHappensTo() {
    for duty in duties {
      let when = duty.when
      let named = [when.stage, when.legalPosition, when.health].compactMap(\.self)
      switch when.event {
      case "case_created", "open_case": #expect(named.isEmpty)
      case "stage": #expect(codes.codes("victim_stage").contains(when.stage ?? ""))
      case "legal_position":
        #expect(codes.codes("legal_position").contains(when.legalPosition ?? ""))
      case "health": #expect(codes.codes("health_need").contains(when.health ?? ""))
      default: Issue.record("unknown event \(when.event)")
      }
      #expect(named.count <= 1)
    }
  }

  @Test func dueAndRepeatTimesFitTheFollowupRecord() {
    for duty in duties {
      #expect((0...8760).contains(duty.dueHours), "\(duty.subjectEn)")
      #expect((1...365).contains(duty.repeatDays ?? 1), "\(duty.subjectEn)")
      #expect((1...100).contains(duty.subjectEn.count) && (1...100).contains(duty.subjectKo.count))
    }
  }

  @Test(arguments: [
    ("verify_identity", 4), ("travel_document", 24), ("custody_visit", 168),
    ("illtreatment_protest", 48), ("autopsy", 48), ("police_meeting", 72),
  ])
  func aDutyFallsDueAfterItsHours(_ type: String, _ hours: Int) {
    #expect(duties.first { $0.type == type }?.dueHours == hours)
  }

  @Test func theChaseOfARequestCustodyVisitsAndFamilyUpdatesRepeat() {
    let repeats = duties.compactMap { duty in duty.repeatDays.map { "\(duty.type) \($0)" } }
    #expect(
      Set(repeats)
        == ["call_family 7", "police_meeting 2", "custody_visit 30"]
    )
    let monthly = duties.compactMap { duty in duty.repeatMonths.map { "\(duty.type) \($0)" } }
    #expect(monthly == ["custody_visit 12"])
  }
}
