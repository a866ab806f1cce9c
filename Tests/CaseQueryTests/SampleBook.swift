import CaseModel
import CaseQuery
import CaseReference
import CaseRules
import TestBooks

/// A small fictional casebook, and the context of filters and sort orders.
extension TestBook {
  init() { self.init(sampleRecords) }

  func context(
    language: Language = .en,
    user: String = "kim",
    search: SearchIndex? = nil,
    caseIndex: CaseIndex? = nil
  ) throws -> QueryContext {
    QueryContext(
      book: book,
      caseIndex: try caseIndex
        ?? CaseIndex(
          book,
          weights: try TriageWeights(json: ReferenceText.weights),
          now: testNow,
          zone: .phnomPenh
        ),
      codes: try CodeLists(json: ReferenceText.codes),
      provinces: try Province.all(json: ReferenceText.provinces),
      channels: try shippedRules().channels,
      now: testNow,
      zone: .phnomPenh,
      language: language,
      user: user,
      search: search
    )
  }
}

/// 2025-10-14 09:00 in Phnom Penh.
let testNow = Instant(seconds: 1_760_407_200)

/// Fictional records of every kind that filters read.
let sampleRecords = [
  #"{"id":"S-0001","name":"KK Park","province":"KH-18","district_place":"Sihanoukville","status":"active","last_confirmed_on":"2025-10-01","lat":10.6,"lon":103.5,"precision":"building","aliases":[{"lang":"ko","text":"케이케이 단지"}],"security":["guards","cctv"]}"#,
  #"{"id":"S-0002","name":"Mekong Résidence","province":"KH-12","status":"suspected","last_confirmed_on":"2025-05","precision":"town"}"#,
  #"{"id":"S-0003","name":"Border Hotel","province":"KH-1","status":"raided"}"#,
  #"{"id":"O-0001","name":"General Department of Immigration","kind":"immigration","province":"KH-12"}"#,
  #"{"id":"C-0001","name":"박영희","relation":"mother","victims":["V-0001"],"may_be_told":"safety_only","handles":[{"kind":"phone","value":"+82 10-1234-5678"}]}"#,
  #"{"id":"V-0001","version":1,"stage":"located","name_ko":"김민준","name_latin":"KIM MINJUN","sex":"m","birth_date":"2001-05-03","nationality":["KR"],"passport_no":"M123A4567","reported_at":"2025-09-01T03:00:00Z","report_channel":"family","case_owner":"kim","safe_to_contact":"no","exposure":"yes","stays":[{"place":"S-0001","kind":"compound","from":"2025-08","floor_room":"7F 702"}],"handles":[{"kind":"telegram","value":"@minjun_01"}],"confined":"yes","last_violence_on":"2025-10-12","ransom":{"amount":30000,"currency":"USD","status":"demanded"}}"#,
  #"{"id":"V-0002","version":1,"stage":"requested","name_ko":"이서연","name_latin":"LEE SEOYEON","aliases":["Café Rose","Ruby"],"sex":"f","birth_date":"2008","nationality":["KR","CN"],"reported_at":"2025-10-10T00:00:00Z","report_channel":"npa_112","case_owner":"lee","stays":[{"place":"S-0001","from":"2025-07","to":"2025-09"},{"place":"S-0002","from":"2025-09"}]}"#,
  #"{"id":"V-0003","version":1,"stage":"out","name_latin":"PARK JIHO","sex":"m","nationality":["KR"],"reported_at":"2025-10-13T17:30:00Z","report_channel":"victim","case_owner":"kim","stays":[{"place":"a hotel in \"Poipet\"","from":"2025-10"}],"age_estimate":40,"safe_place":"no"}"#,
  #"{"id":"V-0004","version":1,"stage":"closed","name_ko":"최수빈","sex":"unknown","nationality":["VN"],"reported_at":"2024-03-01T00:00:00Z","report_channel":"media","case_owner":"lee","closed_on":"2024-08","closure_reason":"returned_home","stays":[{"place":"S-0003","from":"2024-02","to":"2024-05"}],"sensitivity":"restricted"}"#,
  #"{"id":"V-0005","version":1,"stage":"custody","name_ko":"김민지","sex":"f","nationality":["KR"],"reported_at":"2025-10-14T01:00:00Z","report_channel":"cambodian_police","case_owner":"choi","stays":[{"place":"O-0001","from":"2025-10-13"}],"risk_override":{"level":"critical","reason":"x","by":"choi","until":"2025-10-20"}}"#,
  #"{"id":"V-0006","version":1,"stage":"reported","name_ko":"삭제됨","deleted":true,"reported_at":"2025-10-10T00:00:00Z","case_owner":"kim"}"#,
  #"{"id":"F-0001","status":"planned","due_at":"2025-10-13T02:00:00Z","subject":"Call the family","type":"call_family","priority":"normal","assignee":"kim","victims":["V-0001"]}"#,
  #"{"id":"F-0002","status":"waiting","due_at":"2025-10-14T05:00:00Z","subject":"Rescue request","type":"report_117","priority":"urgent","assignee":"lee","victims":["V-0002","V-0001"],"counterpart":"O-0001","sent_at":"2025-10-09T02:00:00Z"}"#,
  #"{"id":"F-0003","status":"done","due_at":"2025-10-01T02:00:00Z","subject":"Verify identity","type":"verify_identity","priority":"low","assignee":"kim","victims":["V-0003"],"done_at":"2025-10-01T01:00:00Z","outcome":"achieved","outcome_note":"확인됨"}"#,
  #"{"id":"F-0004","status":"planned","due_at":"2025-10-17T10:30:00Z","subject":"Site check","type":"site_check","priority":"normal","assignee":"kim","sites":["S-0001"]}"#,
  #"{"id":"N-0001","at":"2025-10-11T02:00:00Z","kind":"proof_of_life","by":"kim","method":"voice","victims":["V-0001"],"text":"통화함, 목소리 확인"}"#,
  #"{"id":"N-0002","at":"2025-10-12T02:00:00Z","kind":"note","by":"lee","victims":["V-0002"],"sites":["S-0002"],"text":"Saw a \"blue gate\"\nnear the river"}"#,
]
