import CaseReference
import Testing

private struct StandingFollowup: Decodable {
  struct When: Decodable {
    var event: String
    var stage: String?
    var legalPosition: String?
    var health: String?
    var stages: [String]?
    var unlessRefused: String?
    var unlessOpen: [String]?
  }

  struct Before: Decodable {
    var followup: String
    var hours: Int
  }

  var when: When
  var type: String
  var subjectEn: String
  var subjectKo: String
  var dueHours: Int
  var criticalHours: Int?
  var criticalRepeatDays: Int?
  var before: Before?
  var repeatDays: Int?
  var repeatMonths: Int?
  var priority: String
  var source: String
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

  @Test func conditionsNameCodes() {
    for duty in duties {
      #expect(codes.codes("victim_stage").isSuperset(of: duty.when.stages ?? []))
      #expect(codes.codes("followup_type").isSuperset(of: duty.when.unlessOpen ?? []))
      if let type = duty.before?.followup { #expect(codes.codes("followup_type").contains(type)) }
      if let audience = duty.when.unlessRefused {
        #expect(codes.codes("consent_audience").contains(audience))
      }
      #expect(duty.criticalHours ?? 0 <= duty.dueHours)
      #expect(duty.criticalRepeatDays ?? 0 <= duty.repeatDays ?? 0)
    }
  }

  /// The articles of the Consular Assistance Act: 11 criminal procedure, 12 victims of crime, 13
  /// deaths, 14 minors, 15 missing persons.
  @Test func aDutyOfTheActNamesItsArticle() {
    for duty in duties where duty.source.contains("Consular Assistance Act") {
      let article = duty.source.firstMatch(of: /Art\. (1[1-5])/).map { String($0.output.1) }
      let expected: Set<String?>
      switch (duty.when.event, duty.when.stage ?? duty.when.legalPosition) {
      case ("stage", "custody"): expected = ["11", "14"]
      case ("stage", "out"): expected = ["12", "14"]
      case ("stage", "deceased"): expected = ["13"]
      case ("stage", "reported"): expected = ["15"]
      case ("legal_position", "convicted"): expected = ["11"]
      case ("legal_position", "identified_victim"): expected = ["12"]
      default: expected = []
      }
      #expect(expected.contains(article), "\(duty.subjectEn): \(duty.source)")
    }
  }

  /// While a person is held, nothing goes to those who may tell the captors, but the request for a
  /// rescue, and nothing calls the person.
  @Test func nothingWarnsTheCaptors() {
    let held: Set = ["reported", "located", "requested"]
    let mayWarn: Set = [
      "illtreatment_protest", "call_victim", "site_check", "note_verbale", "report_117",
      "custody_visit", "lawyer_interpreter_list",
    ]
    for duty in duties {
      let stages = duty.when.stage.map { [$0] } ?? duty.when.stages ?? ["reported"]
      guard duty.when.legalPosition != "convicted", !held.isDisjoint(with: stages) else { continue }
      #expect(!mayWarn.contains(duty.type), "\(duty.subjectEn)")
    }
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
    ("rescue_request_form", 24), ("secure_evidence", 48), ("child_protection", 24),
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
