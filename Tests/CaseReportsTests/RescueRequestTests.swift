import CaseBook
import CaseModel
import CaseQuery
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
    #"{"id":"S-0001","name":"Blue Gate","province":"KH-18","district_place":"Sihanoukville","lat":10.63,"lon":103.52,"last_confirmed_on":"2025-06-24","source_reliability":"A","source_credibility":"2","precision":"building","aliases":[{"lang":"km","text":"ទ្វារខៀវ"}]}"#
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
    "stays":[{"place":"S-0001","from":"2025-08","floor_room":"402호"}]\(more)}
    """
  }

  private func request(_ victim: String, _ channel: Code) throws -> RescueRequest {
    let reader = RecordReader(codes: codes)
    let records = try [victim, Self.compound, Self.mother].compactMap { text in
      reader.record(try JSON.parse(text)).record
    }
    let book = DemoReports.book(records)
    let record = try #require(book.record(RecordID(.victim, 1)))
    let context = QueryContext(
      book: book,
      caseIndex: CaseIndex(book, weights: rules.weights, now: Self.now, zone: .phnomPenh),
      codes: codes,
      provinces: provinces,
      now: Self.now,
      zone: .phnomPenh,
      language: .en,
      user: "kim"
    )
    let audience = OutsideReader(
      "khm_police",
      rules.disclosure,
      in: book,
      codes: codes,
      language: .en
    )
    var settings = CasebookSettings(site: "Test embassy")
    settings.letters.dutyPhone = "+855 23 000 000"
    settings.letters.to = "National Police"
    settings.letters.prefix = "KOR/"
    let sources = RequestSources(
      record,
      as: audience.view(record, for: .request),
      rules.requests,
      context,
      Letterhead(settings, record, .phnomPenh)
    )
    return RescueRequest(try #require(rules.requests.text(channel)), sources)
  }

  private static let now = Zone.phnomPenh.instant(
    day: Calendar.dayNumber(year: 2025, month: 10, day: 14),
    hour: 9
  )

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
      #expect(rules.requests.contactSelf[answer.code]?.km != nil, "\(answer.code)")
      #expect(rules.requests.contact[answer.code]?.km != nil, "\(answer.code)")
    }
  }

  @Test func theRequestSaysWhoAndWhereInEachLanguage() throws {
    let request = try request(Self.victim(), "emergency_rescue_request")
    let english = request.lines(.en)
    for line in [
      "No. KOR/V-0001", "To: National Police", "From: Test embassy. Date: 2025-10-14",
      "Officer on duty: +855 23 000 000", "Name: KIM MINJUN (surname: KIM)", "Sex: Male",
      "Birth date: 2001-04-02 (age 24)", "Nationality: Republic of Korea", "Passport: M123A4567",
      "Photo of the face: not held", "Place: Blue Gate", "Floor and room: room 402",
      "Address: Sihanoukville", "Province: Preah Sihanouk", "GPS: 10.63000, 103.52000",
      "Map: https://www.google.com/maps?q=10.63000,103.52000",
      "Place last confirmed: 2025-06-24 (112 days ago), source A2",
      "Telephone or account: Telegram @minjun",
      "DO NOT CALL THE PERSON: WAIT UNTIL THE PERSON CALLS.", "Health: Injury, a doctor is needed",
    ] { #expect(english.contains(line), "\(line)") }
    let rule = try #require(english.firstIndex { $0.hasPrefix("DO NOT CALL") })
    #expect(english[rule + 1].hasPrefix("Telephone"))
    let khmer = request.lines(.km).joined(separator: "\n")
    #expect(khmer.contains("ទីកន្លែង៖ Blue Gate / ទ្វារខៀវ") && khmer.contains("បន្ទប់លេខ 402"))
    #expect(khmer.contains("ព្រះសីហនុ") && khmer.contains("របួស"))
    #expect(request.lines(.ko).contains("건강: 부상, 의사 필요"))
    #expect(!khmer.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
    #expect(request.glossed.count == request.lines(.km).count + request.lines(.ko).count + 3)
  }

  @Test(arguments: ["report_117", "emergency_rescue_request"] as [Code], Language.allCases)
  func nothingTellsWhoReportedOrWhatIsNobodysBusiness(
    _ channel: Code,
    _ language: Language
  ) throws {
    let text = try request(Self.victim(), channel).lines(language).joined(separator: "\n")
    for secret in [
      "김영희", "mother", "9999", "1111", "855-99", "C-0001", "Family", "가족", "lee",
      "broken arm", "Sexual violence", "성폭력", "{",
    ] { #expect(!text.contains(secret), "\(secret)") }
  }

  @Test func sexNationalityAndPlaceAreAlwaysSaid() throws {
    let bare =
      #"{"id":"V-0001","version":1,"stage":"located","name_latin":"LEE SEOYEON","sex":"unknown"}"#
    let lines = try request(bare, "emergency_rescue_request").lines(.en)
    for line in ["Sex: not known", "Nationality: not known", "Place: not known"] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(!lines.contains { $0.hasPrefix("Passport") || $0.hasPrefix("GPS") || $0.contains("{") })
    #expect(!zip(lines, lines.dropFirst()).contains { $0.isEmpty && $1.isEmpty })
    #expect(lines.contains { $0.hasPrefix("DO NOT CONTACT THE PERSON") })
  }

  @Test func whyItCannotWaitIsSaid() throws {
    let more =
      #","last_violence_on":"2025-10-12","ransom":{"amount":"5000","currency":"USD","status":"demanded","deadline":"2025-10-15T11:00:00Z"}"#
    let text = try request(Self.victim(more), "emergency_rescue_request").lines(.en)
    let why = "Why now: violence on 2025-10-12 (2 days ago); a deadline at 2025-10-15 18:00"
    #expect(text.contains(why))
    #expect(!text.contains { $0.contains("5000") || $0.contains("5,000") })
  }

  @Test(arguments: [Language.en, .km])
  func whatTheReaderCannotReadIsQuotedAndMarked(_ language: Language) throws {
    let victim = Self.victim().replacing("402호", with: "뒤쪽 건물")
      .replacing(#""name_latin":"KIM MINJUN","#, with: "")
    let lines = try request(victim, "emergency_rescue_request").lines(language)
    let marked = lines.filter { $0.contains("뒤쪽 건물") || $0.contains("김민준") }
    #expect(marked.count == 2)
    #expect(marked.allSatisfy { $0.contains("”") || $0.contains("»") }, "\(marked)")
  }

  @Test(arguments: [
    ("2층 1호", "floor 2, room 1"), ("B동 402", "building B, room 402"), ("402호", "room 402"),
    ("5층", "floor 5"), ("B 402", nil), ("뒤쪽", nil), ("", nil), ("1층 2층", nil),
  ])
  func floorsAndRoomsAreReadAsNumbers(_ text: String, _ words: String?) {
    let stay = FieldSet(["floor_room": .text(text)])
    #expect(FloorRoom(stay)?.words(.en, rules.requests) == words)
    var numbered = stay
    numbered["floor"] = .integer(3)
    numbered["room"] = .text("7")
    #expect(FloorRoom(numbered)?.words(.km, rules.requests) == "ជាន់ទី 3, បន្ទប់លេខ 7")
  }

  /// The person's own report follows the contact rule too, and the police get no KakaoTalk account.
  @Test func aReportOfThePersonFollowsTheContactRule() throws {
    let victim = Self.victim().replacing(
      #"{"kind":"telegram","value":"@minjun","owner":"self"}"#,
      with:
        #"{"kind":"kakaotalk","value":"minjun77","owner":"self"},{"kind":"phone","value":"+82 10 7","owner":"self"}"#
    )
    let lines = try request(victim, "report_117").lines(.en)
    let rule = try #require(lines.firstIndex(of: "DO NOT CALL ME: WAIT UNTIL I CALL."))
    #expect(lines[rule + 1] == "Telephone or account: Phone +82 10 7")
    #expect(!lines.contains { $0.contains("minjun77") })
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
