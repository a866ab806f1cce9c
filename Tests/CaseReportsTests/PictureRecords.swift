import CaseModel
import CaseQuery
import CaseReference
import CaseRules
import StrictJSON
import Testing

/// Two invented cases with more of everything than fits on a page.
enum PictureRecords {
  static let lines = [held, out] + around + followups + notes

  private static let held = """
    {"id":"V-0001","version":1,"stage":"requested","stage_since":"2025-10-02T03:00:00Z",\
    "name_ko":"김가온","name_latin":"KIM GAON","sex":"f","birth_date":"1999-10-15",\
    "nationality":["KR","CN"],"passport_no":"M123A0001","health_needs":["injury","pregnancy"],\
    "sexual_violence":"yes","reported_at":"2025-09-30T20:00:00Z","report_channel":"family",\
    "case_owner":"kim","confined":"yes","exposure":"yes","last_violence_on":"2025-10-11",\
    "safe_to_contact":"only_when_they_call","contact_rule":"Telegram only",\
    "readiness":[{"item":"location_gps","where":"Telegram"}],\
    "consent":[{"audience":"khm_police","answer":"yes","date":"2025-10-01"},\
    {"audience":"media","answer":"no","date":"2025-10-01"}],\
    "handles":[{"kind":"telegram","value":"@gaon","owner":"self"},\
    {"kind":"phone","value":"+855 10 000 001"},\
    {"kind":"phone","value":"+82 10-9","owner":"family"}],"languages":["ko"],\
    "stays":[{"place":"a hotel in Phnom Penh","from":"2025-06","to":"2025-07"},\
    {"place":"S-0002","from":"2025-07","to":"2025-08"},\
    {"place":"a villa","from":"2025-08","to":"2025-09"},\
    {"place":"S-0001","from":"2025-09-15","floor_room":"B 402"}]}
    """

  private static let out = """
    {"id":"V-0002","version":1,"stage":"departing","stage_since":"2025-10-10T03:00:00Z",\
    "aliases":["Mari"],"sex":"unknown","nationality":["VN"],\
    "reported_at":"2025-09-01T20:00:00Z","report_channel":"victim","case_owner":"lee",\
    "safe_to_contact":"yes"}
    """

  private static let around =
    [
      #"{"id":"S-0001","version":1,"name":"Blue Gate","province":"KH-18","district_place":"Sihanoukville","address_text":"Street 7\nHouse 3","lat":10.63,"lon":103.52,"status":"active","severe_violence":"yes","aliases":[{"lang":"km","text":"ទ្វារខៀវ"},{"lang":"ko","text":"푸른 문"}]}"#,
      #"{"id":"S-0002","version":1,"name":"Red Gate","province":"KH-12"}"#,
      #"{"id":"O-0001","version":1,"name":"Provincial police","kind":"police"}"#,
    ]
    + (1...7).map { number in
      #"{"id":"C-000\#(number)","version":1,"name":"Relative \#(number)","relation":"mother","may_be_told":"safety_only","victims":["V-0001"]}"#
    }

  private static let followups =
    [
      #"{"id":"F-0001","version":1,"status":"waiting","due_at":"2025-10-16T02:00:00Z","subject":"Request sent","type":"report_117","priority":"urgent","assignee":"kim","victims":["V-0001"],"counterpart":"O-0001","sent_at":"2025-10-02T20:00:00Z"}"#,
      #"{"id":"F-0002","version":1,"status":"waiting","due_at":"2025-10-15T02:00:00Z","subject":"Asked again","type":"other","priority":"normal","assignee":"kim","victims":["V-0001"],"counterpart":"a monk","sent_at":"2025-10-05T20:00:00Z"}"#,
      #"{"id":"F-0003","version":1,"status":"done","due_at":"2025-10-01T02:00:00Z","subject":"Passport","type":"travel_document","priority":"normal","assignee":"lee","victims":["V-0002"],"outcome":"achieved","done_at":"2025-10-01T02:00:00Z"}"#,
    ]
    + (1...7).map { number in
      #"{"id":"F-001\#(number)","version":1,"status":"planned","due_at":"2025-10-\#(29 - number)T02:00:00Z","subject":"Call \#(number)\#(String(repeating: number < 7 ? "" : " and call", count: 20))","type":"call_family","priority":"normal","assignee":"kim","victims":["V-0001"]}"#
    }

  private static let notes =
    [
      #"{"id":"N-0020","version":1,"at":"2025-10-09T02:00:00Z","kind":"proof_of_life","by":"kim","method":"voice","text":"Called for\none minute","victims":["V-0001"]}"#
    ]
    + (1...7).map { number in
      #"{"id":"N-000\#(number)","version":1,"at":"2025-10-0\#(number)T02:00:00Z","kind":"call","by":"lee","text":"\#(number == 5 ? String(repeating: "x", count: 160) : "Entry \(number)")","victims":["V-0001"]\#(number == 7 ? #","corrects":"N-0006""# : "")}"#
    }

  /// The context of reports over records as lines of JSON, on 14 October 2025 at nine.
  static func context(_ lines: [String], _ language: Language) throws -> QueryContext {
    let now = Zone.phnomPenh.instant(
      day: Calendar.dayNumber(year: 2025, month: 10, day: 14),
      hour: 9
    )
    let codes = try CodeLists(json: ReferenceText.codes)
    let records = try lines.map { line in
      try #require(RecordReader(codes: codes).record(try JSON.parse(line)).record, "\(line)")
    }
    let book = DemoReports.book(records)
    let weights = try DemoReports.rules().weights
    return QueryContext(
      book: book,
      caseIndex: CaseIndex(book, weights: weights, now: now, zone: .phnomPenh),
      codes: codes,
      provinces: try Province.all(json: ReferenceText.provinces),
      standards: try CustodyStandards(json: ReferenceText.standards),
      now: now,
      zone: .phnomPenh,
      language: language,
      user: "kim"
    )
  }
}
