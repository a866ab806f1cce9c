// swift-format-ignore-file
// Generated from Data/Reference/weights.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `weights.json`: points, caps, thresholds and reason sentences of the triage score.
  package static let weights: String = #"""
{
  "as_of": "2025-10-14",
  "source": "own proposal, not a validated tool: review the points before relying on them",
  "stages": ["reported", "located", "requested", "out", "custody", "departing"],
  "groups": [
    {
      "id": "life",
      "cap": 45,
      "en": "Life",
      "ko": "생명",
      "factors": [
        {"id": "violence_recent", "points": 25, "en": "Violence or torture {days} d ago", "ko": "{days}일 전 폭행·고문", "from_days": 0, "to_days": 14},
        {"id": "violence_uncovered", "points": 25, "en": "Violence or torture {days} d ago, little heard of since", "ko": "{days}일 전 폭행·고문, 이후 소식 거의 없음", "from_days": 0, "to_days": 14},
        {"id": "violence_earlier", "points": 10, "en": "Violence or torture {days} d ago", "ko": "{days}일 전 폭행·고문", "from_days": 15, "to_days": 60},
        {"id": "threat", "points": 15, "en": "Threat to kill, sell on or move within 14 d", "ko": "14일 내 살해·재판매 위협", "threats": ["kill", "sell_on"], "to_days": 14, "stages": ["reported", "located", "requested"]},
        {"id": "ransom_open", "points": 15, "en": "Ransom demanded: {amount}", "ko": "몸값 요구 중: {amount}", "ransom": ["demanded"], "stages": ["reported", "located", "requested"]},
        {"id": "ransom_deadline", "points": 10, "en": "Ransom due in {hours} h", "ko": "몸값 기한 {hours}시간 남음", "passed_en": "Ransom deadline passed {ago} ago", "passed_ko": "몸값 기한 {ago} 경과", "to_hours": 72, "stages": ["reported", "located", "requested"]}
      ]
    },
    {
      "id": "person",
      "cap": 35,
      "en": "Person",
      "ko": "취약성",
      "factors": [
        {"id": "minor", "points": 25, "en": "Under 18: aged {age}", "ko": "미성년: {age}세", "below_age": 18},
        {"id": "untreated_health", "points": 15, "en": "Untreated injury, illness or pregnancy", "ko": "치료받지 못한 부상·질병·임신", "health": ["injury", "torture_signs", "medication", "pregnancy", "infection"]},
        {"id": "suicidal", "points": 15, "en": "Suicidal statement", "ko": "자살 언급", "health": ["suicidal"]},
        {"id": "sexual_violence", "points": 15, "en": "Sexual violence", "ko": "성폭력 피해"}
      ]
    },
    {
      "id": "place",
      "cap": 20,
      "en": "Place",
      "ko": "장소",
      "factors": [
        {"id": "confined", "points": 10, "en": "Confined", "ko": "감금 중", "stages": ["reported", "located", "requested"]},
        {"id": "severe_site", "points": 5, "en": "Death or torture reported at {site}", "ko": "{site}: 사망·고문 보고됨", "stages": ["reported", "located", "requested"]},
        {"id": "out_unsafe", "points": 20, "en": "Out, but not in a safe place", "ko": "탈출했으나 안전한 거처 없음", "stages": ["out"]}
      ]
    },
    {
      "id": "silence",
      "cap": 20,
      "en": "Silence",
      "ko": "연락 두절",
      "factors": [
        {"id": "silent_0_2", "points": 0, "en": "Proof of life {days} d ago", "ko": "{days}일 전 생존 확인", "custody_en": "Consular contact {days} d ago", "custody_ko": "{days}일 전 영사 접촉", "from_days": 0, "to_days": 2},
        {"id": "silent_3_6", "points": 5, "en": "No proof of life for {days} d", "ko": "{days}일째 생존 미확인", "custody_en": "No consular contact for {days} d", "custody_ko": "{days}일째 영사 접촉 없음", "from_days": 3, "to_days": 6},
        {"id": "silent_7_13", "points": 10, "en": "No proof of life for {days} d", "ko": "{days}일째 생존 미확인", "custody_en": "No consular contact for {days} d", "custody_ko": "{days}일째 영사 접촉 없음", "from_days": 7, "to_days": 13},
        {"id": "silent_14_29", "points": 15, "en": "No proof of life for {days} d", "ko": "{days}일째 생존 미확인", "custody_en": "No consular contact for {days} d", "custody_ko": "{days}일째 영사 접촉 없음", "from_days": 14, "to_days": 29},
        {"id": "silent_30", "points": 20, "en": "No proof of life for {days} d", "ko": "{days}일째 생존 미확인", "custody_en": "No consular contact for {days} d", "custody_ko": "{days}일째 영사 접촉 없음", "from_days": 30}
      ]
    },
    {
      "id": "process",
      "cap": 15,
      "en": "Process",
      "ko": "절차",
      "factors": [
        {"id": "request_unanswered", "points": 10, "en": "Rescue request unanswered for {hours} h", "ko": "구조 요청 {hours}시간째 무응답", "from_hours": 72, "since_stage": ["requested"], "followups": ["report_117", "rescue_request_form", "korea_tf", "note_verbale", "police_meeting"]},
        {"id": "exposed", "points": 15, "en": "Captors know or suspect a report", "ko": "신고 사실 노출", "stages": ["reported", "located", "requested"]},
        {"id": "custody_no_contact", "points": 10, "en": "In custody, no contact for {hours} h", "ko": "구금 후 {hours}시간째 영사 접촉 없음", "from_hours": 24, "stages": ["custody"]}
      ]
    }
  ],
  "maximum": 100,
  "levels": [
    {"code": "critical", "from": 60},
    {"code": "high", "from": 35},
    {"code": "medium", "from": 15},
    {"code": "low", "from": 0}
  ],
  "gap_fields": ["safe_to_contact", "exposure", "confined", "passport_withheld", "phone_controlled", "last_violence_on", "health_needs", "ransom", "birth_date"],
  "floor": {
    "gaps": 4,
    "stages": ["reported", "located", "requested"],
    "level": "medium",
    "lowered_by": [
      {"field": "safe_to_contact", "values": ["yes"]},
      {"field": "exposure", "values": ["no"]},
      {"field": "confined", "values": ["no"]},
      {"field": "passport_withheld", "values": ["no"]},
      {"field": "phone_controlled", "values": ["no"]},
      {"field": "last_violence_on", "values": ["long_ago"]},
      {"field": "health_needs", "values": []},
      {"field": "ransom", "values": ["dropped"]},
      {"field": "birth_date", "values": ["adult"]}
    ],
    "en": "Not enough information: {gaps} of 9 unknown",
    "ko": "정보 부족: 9개 중 {gaps}개 미상",
    "answered_en": "Only {calming} of 9 facts lower the danger",
    "answered_ko": "위험을 낮추는 사실이 9개 중 {calming}개뿐임"
  },
  "undated_threat": {
    "level": "medium",
    "en": "Threat without a date: ask when it was made",
    "ko": "협박 일자 미상: 언제였는지 확인 필요"
  },
  "violence": {
    "fades_by_proof_in": ["reported", "located", "requested"],
    "proof_covers_days": 7
  },
  "caps": {
    "group": {"en": "{group}: at most {cap}", "ko": "{group}: 최대 {cap}점"},
    "all": {"en": "All groups: at most {cap}", "ko": "합계: 최대 {cap}점"}
  },
  "no_action": {
    "source": "own proposal",
    "levels": [
      {"level": "critical", "within_hours": 24},
      {"level": "high", "within_hours": 72}
    ],
    "before_ransom_deadline_in": ["reported", "located", "requested"]
  },
  "override": {
    "expiry_days": 14,
    "needs": ["level", "reason", "author", "expiry"]
  }
}

"""#
}
