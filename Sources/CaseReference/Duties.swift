// swift-format-ignore-file
// Generated from Data/Reference/duties.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `duties.json`: follow-ups that an event or a stage brings, with due and repeat times.
  package static let duties: String = #"""
{
  "as_of": "2025-10-14",
  "source": "Consular Assistance Act (in force 2021-01-16: icouncil.kr 48473, hankyung 202101157651Y); hours and days own proposal unless the duty says otherwise",
  "duties": [
    {"when": {"event": "case_created"}, "type": "verify_identity", "subject_en": "Verify identity", "subject_ko": "신원 확인", "due_hours": 4, "repeat_days": null, "priority": "urgent", "source": "own proposal"},
    {"when": {"event": "case_created"}, "type": "call_family", "subject_en": "First call to the family", "subject_ko": "가족 첫 연락", "due_hours": 24, "repeat_days": null, "priority": "normal", "source": "own proposal"},
    {"when": {"event": "open_case"}, "type": "call_family", "subject_en": "Weekly update to the family", "subject_ko": "가족 주간 안내", "due_hours": 168, "repeat_days": 7, "priority": "normal", "source": "own proposal"},
    {"when": {"event": "stage", "stage": "requested"}, "type": "police_meeting", "subject_en": "Chase the rescue request", "subject_ko": "구조 요청 회신 독촉", "due_hours": 72, "repeat_days": 2, "priority": "urgent", "source": "own proposal; dispatch takes 1 to 7 days (donga 20251016/132574052)"},
    {"when": {"event": "stage", "stage": "out"}, "type": "travel_document", "subject_en": "Issue a travel document", "subject_ko": "여행증명서 발급", "due_hours": 24, "repeat_days": null, "priority": "urgent", "source": "own proposal; Canadian 24 h standard"},
    {"when": {"event": "stage", "stage": "custody"}, "type": "report_mofa", "subject_en": "Report the arrest to MOFA", "subject_ko": "체포·구금 외교부 보고", "due_hours": 0, "repeat_days": null, "priority": "urgent", "source": "Consular Assistance Act"},
    {"when": {"event": "stage", "stage": "custody"}, "type": "call_victim", "subject_en": "First contact in custody", "subject_ko": "구금자 첫 접촉", "due_hours": 24, "repeat_days": null, "priority": "urgent", "source": "Consular Assistance Act; 24 h own proposal"},
    {"when": {"event": "stage", "stage": "custody"}, "type": "custody_visit", "subject_en": "Consular visit", "subject_ko": "영사 면회", "due_hours": 168, "repeat_days": 30, "priority": "normal", "source": "own proposal"},
    {"when": {"event": "legal_position", "legal_position": "convicted"}, "type": "custody_visit", "subject_en": "Yearly visit to the convicted", "subject_ko": "수형자 연 1회 면회", "due_hours": 8760, "repeat_months": 12, "priority": "normal", "source": "Consular Assistance Act"},
    {"when": {"event": "health", "health": "torture_signs"}, "type": "illtreatment_protest", "subject_en": "Protest ill-treatment", "subject_ko": "가혹행위 항의·수사 요청", "due_hours": 48, "repeat_days": null, "priority": "urgent", "source": "own proposal"},
    {"when": {"event": "stage", "stage": "deceased"}, "type": "report_mofa", "subject_en": "Report the death to MOFA", "subject_ko": "사망 외교부 보고", "due_hours": 0, "repeat_days": null, "priority": "urgent", "source": "Consular Assistance Act"},
    {"when": {"event": "stage", "stage": "deceased"}, "type": "call_family", "subject_en": "Tell the family of the death", "subject_ko": "유족 통보", "due_hours": 0, "repeat_days": null, "priority": "urgent", "source": "Consular Assistance Act"},
    {"when": {"event": "stage", "stage": "deceased"}, "type": "autopsy", "subject_en": "Ask for an autopsy", "subject_ko": "부검 요청", "due_hours": 48, "repeat_days": null, "priority": "urgent", "source": "own proposal"}
  ]
}

"""#
}
