// swift-format-ignore-file
// Generated from Data/Reference/unknown.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `unknown.json`: points by which unknown persons are compared with missing ones, and what to ask.
  package static let unknown: String = #"""
{
  "as_of": "2025-12-01",
  "source": "own proposal: points in tenths, after 900 simulated pairs of invented descriptions, kept mild because families forget marks; name heard not measured; a province where more than one in ten of the missing were last counts nothing for may be, unless a mark, the name or clothes speak for it (else two in five strangers would get a row); candidates and the rule of dates after the audit of 2016 (an unknown man in hospital, reported missing a week later, not matched); primary identifiers after the Interpol DVI guide",
  "candidates": {"stages": ["reported", "located", "requested"], "closed_as": ["untraceable"]},
  "may_be": 40,
  "common_province": 10,
  "shown": 5,
  "sex": {"same": 5, "other": -60},
  "age": [{"years": 0, "points": 15}, {"years": 3, "points": 0}, {"years": 8, "points": -25}, {"points": -60}],
  "height": [{"cm": 3, "points": 10}, {"cm": 6, "points": 0}, {"cm": 10, "points": -15}, {"points": -50}],
  "marks": {"same_motif": 80, "same_part": 50, "same_kind": 10, "none_shared": -10, "one_has_none": -5, "both_have_none": 5},
  "province": {"same": 15, "other": -7},
  "clothes": {"two_same": 50, "one_same": 30, "none_same": -10, "days": 7},
  "name": {"same": 60, "alike": 30, "other": -10},
  "identify": {"dead": ["fingerprint", "dna", "dental"]},
  "asks": [
    {"id": "sex", "en": "sex", "ko": "성별", "question_en": "Ask the family for sex", "question_ko": "가족에게 성별 확인"},
    {"id": "age", "en": "age", "ko": "나이", "question_en": "Ask the family for the birth date", "question_ko": "가족에게 생년월일 확인"},
    {"id": "height", "en": "height", "ko": "키", "question_en": "Ask the family how tall the person is", "question_ko": "가족에게 키 확인"},
    {"id": "marks", "en": "marks", "ko": "신체 특징", "question_en": "Ask the family about tattoos, scars, teeth and other marks", "question_ko": "가족에게 문신·흉터·치아 등 신체 특징 확인"},
    {"id": "province", "en": "last place", "ko": "마지막 소재", "question_en": "Ask where the person was last", "question_ko": "마지막 소재 확인"},
    {"id": "clothes", "en": "clothes", "ko": "옷차림", "question_en": "Ask what the person wore when last seen", "question_ko": "마지막 목격 당시 옷차림 확인"},
    {"id": "name", "en": "name", "ko": "이름", "question_en": "Ask the family about the name that was heard", "question_ko": "가족에게 들은 이름 확인"},
    {"id": "teeth", "en": "teeth", "ko": "치과 기록", "question_en": "Ask for the dental records", "question_ko": "치과 기록 요청"},
    {"id": "prints", "en": "prints", "ko": "지문", "question_en": "Ask the police for fingerprints", "question_ko": "경찰에 지문 조회 요청"},
    {"id": "dna", "en": "DNA", "ko": "유전자", "question_en": "Ask a relative for a DNA sample", "question_ko": "가족에게 유전자 시료 요청"},
    {"id": "photo", "en": "photo", "ko": "얼굴 사진", "question_en": "Ask the family for a photo of the face", "question_ko": "가족에게 얼굴 사진 요청"}
  ],
  "mark_question": {"en": "Ask the family about the {mark}", "ko": "가족에게 {mark} 확인"},
  "burial": {"type": "verify_identity", "days_before": 3, "en": "Burial or cremation on {day}: identify or stop it", "ko": "{day} 매장·화장 예정: 신원 확인 또는 중지 요청", "source": "audit of 2016: a man died unclaimed and was buried after 21 days"},
  "warning": {"en": "These are people to ask about. Only prints, teeth, DNA or a passport in the hand of a living person identify.", "ko": "확인해 볼 사람들입니다. 신원은 지문, 치아, 유전자, 또는 생존자 본인의 여권으로만 확인됩니다."},
  "nobody": {"en": "Nobody on file fits.", "ko": "맞는 사람이 기록에 없습니다."}
}

"""#
}
