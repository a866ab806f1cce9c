import CaseBook
import CaseModel
import CaseReference
import CaseReports
import CaseRules
import StrictJSON
import Testing

/// The texts of rescue requests.
struct RescueRequestTests {
  private let rules: RuleBook
  private let codes: CodeLists
  private let provinces: [Province]

  init() throws {
    rules = try DemoReports.rules()
    codes = try CodeLists(json: ReferenceText.codes)
    provinces = try Province.all(json: ReferenceText.provinces)
  }

  private static let compound =
    #"{"id":"S-0001","name":"Blue Gate","province":"KH-18","district_place":"Sihanoukville","lat":10.63,"lon":103.52,"precision":"building","aliases":[{"lang":"km","text":"ទ្វារខៀវ"}]}"#
  private static let mother =
    #"{"id":"C-0001","name":"김영희","relation":"mother","handles":[{"kind":"phone","value":"+82-10-0000-9999","owner":"self"}],"victims":["V-0001"]}"#

  private static func victim(_ more: String = "") -> String {
    """
    {"id":"V-0001","version":1,"stage":"located","name_ko":"김민준","name_latin":"KIM MINJUN",\
    "sex":"m","nationality":["KR"],"birth_date":"2001-04-02","passport_no":"M123A4567",\
    "report_channel":"family","reporter_contact":"C-0001","case_owner":"lee",\
    "safe_to_contact":"only_when_they_call","contact_rule":"Through his mother's chat only",\
    "handles":[{"kind":"telegram","value":"@minjun","owner":"self"},\
    {"kind":"phone","value":"+82-10-1111-2222","owner":"family"},\
    {"kind":"phone","value":"+855-99-0000","owner":"captor"}],"health_needs":["injury"],\
    "health_note":"broken arm","sexual_violence":"yes",\
    "stays":[{"place":"S-0001","from":"2025-08","floor_room":"B 402"}]\(more)}
    """
  }

  private func request(_ victim: String, _ channel: Code) throws -> RescueRequest {
    let reader = RecordReader(codes: codes)
    let records = try [victim, Self.compound, Self.mother].compactMap { text in
      reader.record(try JSON.parse(text)).record
    }
    let book = DemoReports.book(records)
    let record = try #require(book.record(RecordID(.victim, 1)))
    let audience = OutsideReader(
      "khm_police",
      rules.disclosure,
      in: book,
      codes: codes,
      language: .en
    )
    return RescueRequest(
      record,
      as: audience.view(record, for: .request),
      try #require(rules.requests.text(channel)),
      templates: rules.requests,
      book: book,
      codes: codes,
      provinces: provinces,
      site: "Test embassy",
      today: "2025-10-14"
    )
  }

  @Test func everyChannelHasATextAndEveryItemWordsToAskForIt() {
    #expect(rules.requests.texts.map(\.channel) == rules.channels.map(\.code))
    let types = codes["followup_type"].entries.map(\.code)
    for text in rules.requests.texts {
      #expect(types.contains(text.followup))
      #expect(codes["consent_audience"][text.audience] != nil)
      #expect(text.lines.allSatisfy { $0 == nil || $0?.km != nil })
    }
    for item in codes["readiness_item"].entries { #expect(rules.requests.asks[item.code] != nil) }
    for answer in codes["safe_to_contact"].entries {
      #expect(rules.requests.contact[answer.code]?.km != nil, "\(answer.code)")
    }
  }

  @Test func theRequestSaysWhoAndWhereInEachLanguage() throws {
    let request = try request(Self.victim(), "emergency_rescue_request")
    let english = request.lines(.en)
    for line in [
      "From: Test embassy. Date: 2025-10-14", "Name: KIM MINJUN (김민준)", "Sex: Male",
      "Birth date: 2001-04-02", "Nationality: South Korea", "Passport: M123A4567",
      "Place: Blue Gate", "Floor and room: B 402", "Address: Sihanoukville",
      "Province: Preah Sihanouk", "GPS: 10.63, 103.52", "Contact: Telegram @minjun",
      "Do not call the person: wait until the person calls.", "Health: Injury",
    ] { #expect(english.contains(line), "\(line)") }
    let khmer = request.lines(.km).joined(separator: "\n")
    #expect(khmer.contains("ទីកន្លែង៖ Blue Gate / ទ្វារខៀវ"))
    #expect(khmer.contains("ព្រះសីហនុ") && khmer.contains("របួស"))
    #expect(request.lines(.ko).contains("건강: 부상"))
    #expect(request.glossed.count == request.lines(.km).count + request.lines(.ko).count + 3)
  }

  @Test(arguments: ["report_117", "emergency_rescue_request"] as [Code], Language.allCases)
  func nothingTellsWhoReportedOrWhatIsNobodysBusiness(
    _ channel: Code,
    _ language: Language
  ) throws {
    let text = try request(Self.victim(), channel).lines(language).joined(separator: "\n")
    for secret in [
      "김영희", "mother", "9999", "1111", "855-99", "C-0001", "V-0001", "Family", "가족", "lee",
      "broken arm", "Sexual", "성폭력", "{",
    ] { #expect(!text.contains(secret), "\(secret)") }
  }

  @Test func whatIsNotKnownIsLeftOutWithItsLine() throws {
    let bare =
      #"{"id":"V-0001","version":1,"stage":"located","name_latin":"LEE SEOYEON","sex":"unknown","nationality":["KR"]}"#
    let lines = try request(bare, "emergency_rescue_request").lines(.en)
    #expect(lines.contains("Name: LEE SEOYEON"))
    #expect(!lines.contains { $0.hasPrefix("Passport") || $0.hasPrefix("GPS") || $0.contains("{") })
    #expect(!zip(lines, lines.dropFirst()).contains { $0.isEmpty && $1.isEmpty })
    #expect(lines.contains { $0.hasPrefix("Do not contact the person") })
  }

  @Test func theVictimIsAskedInALanguageOfItsOwn() throws {
    var victim = Record(new: RecordID(.victim, 1))
    let korean = VictimMessage.lines(["floor_room"], for: victim, templates: rules.requests)
    #expect(
      korean == [
        "아무도 보지 않을 때만 답해 주세요. 보낸 뒤에는 대화를 지우세요.", "1. 몇 층 몇 호인지 적어 주세요.",
      ]
    )
    victim.fields["languages"] = .codes(["vi"])
    let english = VictimMessage.lines(["floor_room"], for: victim, templates: rules.requests)
    #expect(english.last == "1. Write the floor and the number of the room.")
    #expect(VictimMessage.lines([], for: victim, templates: rules.requests).isEmpty)
  }
}
