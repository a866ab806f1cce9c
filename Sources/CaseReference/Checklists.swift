// swift-format-ignore-file
// Generated from Data/Reference/checklists.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `checklists.json`: items of each rescue channel, steps of the way home, Palermo rules, signs to ask.
  package static let checklists: String = #"""
{
  "as_of": "2025-12-01",
  "source": "117: donga 20251016/132574052, 0404.go.kr ATC0000000048132, asiatoday 20251015010003833; Korea Task Force form: biz.heraldcorp 10633965, kmib 1765352255; a place older than 7 days: own proposal; way home: babeindonesia.com 6535290, inibalikpapan.com, nationthailand 40059588 (identification before police), kmib 0028829405 (two officers for a suspect); 117 by the embassy: 0404.go.kr ATC0000000048148; signs: UNODC page list, Amnesty, 0404.go.kr, OHCHR of 2026-02-20, own proposal; Palermo Protocol Art. 3; Khmer: own proposal",
  "channels": [
    {"code": "report_117", "en": "Report to 117", "ko": "117 신고", "km": "រាយការណ៍ទៅ 117", "required": [["location_gps"], ["building_name"], ["building_photo"], ["floor_room"], ["contact_number"], ["passport_copy", "english_id_copy"], ["face_photo_current"], ["statement_en"], ["video_request"]], "asked_for": [], "victim_in_person": true, "note": {"en": "the victim sends it; the embassy may write it for the person (since 2025-11)", "ko": "피해자 본인이 발송. 공관이 대신 작성할 수 있음(2025-11부터)"}, "as_of": "2025-11-10"},
    {"code": "emergency_rescue_request", "en": "Emergency request", "ko": "긴급구조 요청", "km": "សំណើសង្គ្រោះបន្ទាន់", "required": [["location_gps", "floor_room"], ["identity_data"]], "asked_for": [], "victim_in_person": false, "as_of": "2025-12-01"}
  ],
  "warnings": [
    {"code": "false_report", "unless_report_channel": "victim", "en": "Reported by another person: if the captors make the victim say \"I am fine\", the victim can be punished for a false report. Tell the family so before they report.", "ko": "제3자 신고: 감금자의 강요로 피해자가 \"괜찮다\"고 말하면 피해자가 허위 신고로 처벌받을 수 있음. 가족에게도 신고 전에 알릴 것."},
    {"code": "old_place", "after_days": 7, "en": "The last sign of life is {n} days old ({day}), so the place is as old: ask again before it is sent.", "ko": "마지막 생존 확인이 {n}일 전({day})이므로 위치 정보도 그만큼 오래됨. 보내기 전에 다시 확인할 것."}
  ],
  "way_home": [
    {"code": "identity", "en": "Identity confirmed", "ko": "신원 확인", "km": "បញ្ជាក់អត្តសញ្ញាណ", "followup": "verify_identity"},
    {"code": "interview", "en": "Interview, signs", "ko": "면담(피해 정황 확인)", "km": "ការសម្ភាស", "followup": "interview", "separate": true},
    {"code": "travel_document", "en": "Emergency passport", "ko": "긴급여권·여행증명서", "km": "ឯកសារធ្វើដំណើរ", "followup": "travel_document"},
    {"code": "warrant_check", "en": "Warrant check", "ko": "국내 수배 조회", "km": "ការពិនិត្យដីកា", "followup": "warrant_check", "separate": true},
    {"code": "fine_waiver", "en": "Fine settled or waived", "ko": "벌금 납부·면제", "km": "លើកលែងពិន័យហួសទិដ្ឋាការ", "followup": "fine_overstay"},
    {"code": "exit_permit", "en": "Exit visa", "ko": "출국비자", "km": "ទិដ្ឋាការចេញ", "followup": "exit_immigration"},
    {"code": "ticket", "en": "Ticket", "ko": "항공권", "km": "សំបុត្រយន្តហោះ", "followup": "flight"},
    {"code": "escort", "en": "Escort, 2 officers", "ko": "호송(2명)", "km": "ការនាំដំណើរ", "followup": "escort", "separate": true, "only": {"legal_position": ["suspect", "charged", "convicted", "deportation_ordered"], "home_warrant": ["arrest_warrant", "red_notice"]}},
    {"code": "departure", "en": "Departure", "ko": "출국", "km": "ការចាកចេញ", "followup": null},
    {"code": "victim_identification", "en": "Victim identification", "ko": "피해자 식별", "km": "ការកំណត់អត្តសញ្ញាណជនរងគ្រោះ", "followup": "victim_identification", "separate": true},
    {"code": "police_handover", "en": "Hand-over to police", "ko": "입국 시 인계", "km": "ការប្រគល់ជូននគរបាល", "followup": "arrival_handover"}
  ],
  "palermo": {
    "lists": ["palermo_act", "palermo_means", "palermo_purpose"],
    "at_least": 1,
    "means_not_needed_under": 18,
    "suggests": "possible",
    "decided_by_named_body": ["actual", "not"],
    "consistent": {"en": "Consistent with trafficking", "ko": "인신매매 정황에 부합"},
    "notes": [
      {"en": "Under 18: no means needed.", "ko": "18세 미만은 수단 요건이 필요 없음."},
      {"en": "Travelling willingly does not undo it once a means was used.", "ko": "수단이 사용된 이상 자발적 출국은 영향 없음."},
      {"en": "The program only suggests; a named body decides.", "ko": "프로그램은 제시만 하며 판단은 해당 기관이 함."}
    ]
  },
  "signs": [
    {"code": "taken_at_airport", "en": "Passport or phone taken at the airport", "ko": "공항에서 여권·휴대전화 압수", "km": "លិខិតឆ្លងដែន ឬទូរស័ព្ទត្រូវដកហូតនៅអាកាសយានដ្ឋាន"},
    {"code": "cannot_leave", "en": "Cannot leave the building", "ko": "건물 밖 출입 불가", "km": "មិនអាចចេញពីអគារ"},
    {"code": "quota_punished", "en": "Quota, with punishment", "ko": "실적 할당과 미달 시 체벌", "km": "កូតាការងារ និងការដាក់ទណ្ឌកម្ម"},
    {"code": "work_under_guard", "en": "Work under guards", "ko": "감시하의 작업", "km": "ធ្វើការក្រោមការយាម"},
    {"code": "sold_or_bought", "en": "Sold or bought", "ko": "팔리거나 넘겨짐", "km": "ត្រូវបានលក់ ឬទិញ"},
    {"code": "fee_to_leave", "en": "Fee or ransom to leave", "ko": "나가려면 몸값·위약금 요구", "km": "ត្រូវបង់ប្រាក់ដើម្បីចេញ"},
    {"code": "job_differs", "en": "Job differs from the offer", "ko": "제안과 다른 업무", "km": "ការងារខុសពីការសន្យា"},
    {"code": "ticket_by_others", "en": "Third party booked the ticket", "ko": "제3자가 항공권 구매", "km": "អ្នកដទៃទិញសំបុត្រឱ្យ"},
    {"code": "calls_watched", "en": "Calls are watched", "ko": "통화 감시", "km": "ការហៅទូរស័ព្ទត្រូវបានតាមដាន"},
    {"code": "forced_to_harm", "en": "Forced to watch or to do violence", "ko": "폭행을 보거나 하도록 강요", "km": "បង្ខំឱ្យមើល ឬធ្វើអំពើហិង្សា"},
    {"code": "family_shown_abuse", "en": "Abuse shown to the family by video", "ko": "가족에게 학대 영상을 보냄", "km": "បង្ហាញវីដេអូធ្វើបាបដល់គ្រួសារ"},
    {"code": "moved_at_night", "en": "Moved at night or between compounds", "ko": "야간 이동, 단지 간 이동", "km": "ត្រូវបានផ្លាស់ទីពេលយប់ ឬពីទីតាំងមួយទៅមួយ"},
    {"code": "food_withheld", "en": "Food withheld", "ko": "음식을 주지 않음", "km": "មិនឱ្យអាហារ"},
    {"code": "border_helped", "en": "A border officer helped", "ko": "국경 공무원이 도움", "km": "មន្ត្រីព្រំដែនបានជួយ"}
  ]
}

"""#
}
