// swift-format-ignore-file
// Generated from Data/Reference/stages.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `stages.json`: allowed changes of victim stage, compound status and follow-up status, with guards.
  package static let stages: String = #"""
{
  "as_of": "2025-10-14",
  "source": "own proposal after m.seoul.co.kr 20251014500189",
  "machines": [
    {
      "list": "victim_stage",
      "initial": "reported",
      "transitions": [
        {"from": "reported", "to": "located", "guards": ["date_and_source"]},
        {"from": "reported", "to": "out", "guards": ["date_and_source"]},
        {"from": "reported", "to": "custody", "guards": ["date_and_source"]},
        {"from": "reported", "to": "deceased", "guards": ["date_and_source"]},
        {"from": "reported", "to": "closed", "guards": ["date_and_source", "no_open_followups", "closure_reason", "proof_of_life", "duplicate_named", "untraceable_rule"]},
        {"from": "located", "to": "requested", "guards": ["date_and_source", "building_known"]},
        {"from": "located", "to": "out", "guards": ["date_and_source"]},
        {"from": "located", "to": "custody", "guards": ["date_and_source"]},
        {"from": "located", "to": "reported", "guards": ["date_and_source"]},
        {"from": "located", "to": "deceased", "guards": ["date_and_source"]},
        {"from": "located", "to": "closed", "guards": ["date_and_source", "no_open_followups", "closure_reason", "proof_of_life", "duplicate_named", "untraceable_rule"]},
        {"from": "requested", "to": "out", "guards": ["date_and_source"]},
        {"from": "requested", "to": "custody", "guards": ["date_and_source"]},
        {"from": "requested", "to": "located", "guards": ["date_and_source"]},
        {"from": "requested", "to": "reported", "guards": ["date_and_source"]},
        {"from": "requested", "to": "deceased", "guards": ["date_and_source"]},
        {"from": "requested", "to": "closed", "guards": ["date_and_source", "no_open_followups", "closure_reason", "proof_of_life", "duplicate_named", "untraceable_rule"]},
        {"from": "out", "to": "custody", "guards": ["date_and_source"]},
        {"from": "out", "to": "departing", "guards": ["date_and_source"]},
        {"from": "out", "to": "returned", "guards": ["date_and_source"]},
        {"from": "out", "to": "reported", "guards": ["date_and_source"]},
        {"from": "out", "to": "deceased", "guards": ["date_and_source"]},
        {"from": "out", "to": "closed", "guards": ["date_and_source", "no_open_followups", "closure_reason", "duplicate_named", "untraceable_rule"]},
        {"from": "custody", "to": "out", "guards": ["date_and_source"]},
        {"from": "custody", "to": "departing", "guards": ["date_and_source"]},
        {"from": "custody", "to": "returned", "guards": ["date_and_source"]},
        {"from": "custody", "to": "deceased", "guards": ["date_and_source"]},
        {"from": "custody", "to": "closed", "guards": ["date_and_source", "no_open_followups", "closure_reason", "duplicate_named", "untraceable_rule"]},
        {"from": "departing", "to": "returned", "guards": ["date_and_source"]},
        {"from": "departing", "to": "custody", "guards": ["date_and_source"]},
        {"from": "departing", "to": "out", "guards": ["date_and_source"]},
        {"from": "departing", "to": "deceased", "guards": ["date_and_source"]},
        {"from": "returned", "to": "closed", "guards": ["date_and_source", "no_open_followups", "closure_reason", "duplicate_named", "untraceable_rule"]},
        {"from": "deceased", "to": "closed", "guards": ["date_and_source", "no_open_followups", "closure_reason", "duplicate_named", "untraceable_rule"]},
        {"from": "closed", "to": "reported", "guards": ["date_and_source", "reopen_reason", "same_episode"]},
        {"from": "closed", "to": "located", "guards": ["date_and_source", "reopen_reason", "same_episode"]},
        {"from": "closed", "to": "out", "guards": ["date_and_source", "reopen_reason", "same_episode"]},
        {"from": "closed", "to": "custody", "guards": ["date_and_source", "reopen_reason", "same_episode"]}
      ],
      "asks": [
        {"to": "reported", "fields": ["how_left"], "how_left": "sold_moved"},
        {"to": "located", "fields": ["place", "floor_room", "precision"]},
        {"to": "out", "fields": ["how_left", "place", "place_kind", "safe_place"]},
        {"to": "custody", "fields": ["how_left", "place", "place_kind", "legal_position"], "how_left": "raid"},
        {"to": "returned", "ends_stay": true},
        {"to": "deceased", "fields": ["deceased_on", "cause_reported"], "ends_stay": true, "how_left": "died"}
      ]
    },
    {
      "list": "compound_status",
      "initial": "suspected",
      "transitions": [
        {"from": "suspected", "to": "active", "guards": ["status_date"]},
        {"from": "suspected", "to": "disproved", "guards": ["status_date"]},
        {"from": "active", "to": "raided", "guards": ["status_date"]},
        {"from": "active", "to": "vacated", "guards": ["status_date"]},
        {"from": "raided", "to": "active", "guards": ["status_date"]},
        {"from": "raided", "to": "vacated", "guards": ["status_date"]},
        {"from": "raided", "to": "closed", "guards": ["status_date"]},
        {"from": "vacated", "to": "active", "guards": ["status_date"]},
        {"from": "vacated", "to": "closed", "guards": ["status_date"]},
        {"from": "closed", "to": "active", "guards": ["status_date"]},
        {"from": "disproved", "to": "suspected", "guards": ["status_date"]}
      ],
      "asks": [
        {"to": "active", "fields": ["said_by"], "confirms": true},
        {"to": "raided", "fields": ["said_by"], "confirms": true},
        {"to": "vacated", "fields": ["said_by", "moved_to"]},
        {"to": "closed", "fields": ["said_by"]},
        {"to": "suspected", "fields": ["said_by"]},
        {"to": "disproved", "fields": ["said_by"]}
      ]
    },
    {
      "list": "followup_status",
      "initial": "planned",
      "transitions": [
        {"from": "planned", "to": "waiting", "guards": ["counterpart", "sent_date", "chase_date"]},
        {"from": "planned", "to": "done", "guards": ["outcome", "done_date"]},
        {"from": "planned", "to": "cancelled", "guards": []},
        {"from": "waiting", "to": "done", "guards": ["answer_date", "outcome", "done_date"]},
        {"from": "waiting", "to": "cancelled", "guards": []},
        {"from": "waiting", "to": "planned", "guards": []},
        {"from": "done", "to": "planned", "guards": ["reopen_reason"]},
        {"from": "cancelled", "to": "planned", "guards": []}
      ]
    }
  ],
  "proofs": {
    "stages": ["out", "custody", "departing", "returned"],
    "said_by": [
      {"method": "authority_confirmed", "anywhere": ["police", "immigration", "prison", "court", "authorit", "경찰", "이민", "교도소", "구치소", "법원", "당국"]},
      {"method": "in_person", "anywhere": ["embassy", "consul", "대사관", "공관", "영사"]},
      {"method": "in_person", "first": ["victim", "person", "detainee", "피해자", "본인", "당사자"]}
    ],
    "others": ["mother", "father", "parent", "family", "brother", "sister", "wife", "husband", "friend", "relative", "가족", "모친", "부친", "어머니", "아버지", "부모", "형제", "자매", "남편", "아내", "배우자", "지인", "친구", "동료"]
  },
  "second_name": {"stages": ["deceased"], "closure_reasons": ["untraceable", "deceased_repatriated"]},
  "guards": [
    {"name": "date_and_source", "asks": ["date", "said_by"], "en": "Needs the date and who said so", "ko": "일자와 출처 필요"},
    {"name": "building_known", "asks": ["override_reason"], "en": "Needs a stay known to the building or the room", "ko": "건물 이상 특정된 체류지 필요", "override": "reason", "precision": ["room", "building"]},
    {"name": "no_open_followups", "asks": ["cancel_reason"], "en": "Follow-ups are open; cancel all with one reason first", "ko": "미완료 후속조치 있음: 한 사유로 일괄 취소 가능"},
    {"name": "closure_reason", "asks": ["closure_reason", "closure_note"], "en": "Needs a closure date and reason", "ko": "종결 일자와 사유 필요"},
    {"name": "proof_of_life", "en": "Needs a proof of life after the last stage change", "ko": "최근 단계 변경 이후 생존 확인 필요", "reasons": ["returned_home", "safe_in_cambodia"]},
    {"name": "duplicate_named", "asks": ["duplicate_of"], "en": "Needs the case it duplicates", "ko": "중복된 사건 번호 필요", "reasons": ["duplicate_of"]},
    {"name": "untraceable_rule", "asks": ["closed_with"], "en": "Only after 180 silent days and with a second name", "ko": "180일 이상 두절 및 2인 확인 필요", "reasons": ["untraceable"], "silent_days": 180},
    {"name": "reopen_reason", "asks": ["reopen_reason"], "en": "Needs a reason to reopen", "ko": "재개 사유 필요"},
    {"name": "same_episode", "en": "Closed over 30 days ago: open a new case with a link", "ko": "종결 30일 경과: 새 사건으로 접수하고 연결", "within_days": 30},
    {"name": "status_date", "asks": ["date"], "en": "Needs the date of the new status", "ko": "상태 변경일 필요"},
    {"name": "counterpart", "en": "Needs the counterpart waited on", "ko": "회신 기관 필요"},
    {"name": "sent_date", "en": "Needs the date sent", "ko": "발송일 필요"},
    {"name": "chase_date", "en": "Needs a chase date, which becomes the due date", "ko": "회신 확인일 필요(새 기한)"},
    {"name": "answer_date", "en": "Needs the date of the answer", "ko": "회신일 필요"},
    {"name": "outcome", "en": "Needs an outcome", "ko": "결과 필요"},
    {"name": "done_date", "en": "Needs the date done", "ko": "완료일 필요"}
  ]
}

"""#
}
