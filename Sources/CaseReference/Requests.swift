// swift-format-ignore-file
// Generated from Data/Reference/requests.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `requests.json`: texts of rescue requests, and what to ask the victim for, in three languages.
  package static let requests: String = #"""
{
  "as_of": "2025-12-01",
  "source": "items after donga 20251016/132574052, 0404.go.kr ATC0000000048132, biz.heraldcorp 10633965; wording own proposal; Khmer to be read by a Khmer speaker before it is used",
  "texts": [
    {"channel": "report_117", "followup": "report_117", "audience": "khm_police", "chase_hours": 72, "lines": [
      {"en": "REQUEST FOR HELP", "ko": "구조 요청", "km": "សំណើសុំជំនួយ"},
      {"en": "I am held against my will. Please rescue me.", "ko": "저는 본인의 의사에 반하여 감금되어 있습니다. 구조해 주십시오.", "km": "ខ្ញុំត្រូវបានគេបង្ខាំងដោយខុសពីឆន្ទៈ។ សូមជួយសង្គ្រោះខ្ញុំ។"},
      {},
      {"en": "Name: {name}", "ko": "이름: {name}", "km": "ឈ្មោះ៖ {name}"},
      {"en": "Sex: {sex}", "ko": "성별: {sex}", "km": "ភេទ៖ {sex}"},
      {"en": "Birth date: {birth_date}", "ko": "생년월일: {birth_date}", "km": "ថ្ងៃខែឆ្នាំកំណើត៖ {birth_date}"},
      {"en": "Nationality: {nationality}", "ko": "국적: {nationality}", "km": "សញ្ជាតិ៖ {nationality}"},
      {"en": "Passport: {passport_no}", "ko": "여권번호: {passport_no}", "km": "លិខិតឆ្លងដែនលេខ៖ {passport_no}"},
      {},
      {"en": "Place: {compound}", "ko": "장소: {compound}", "km": "ទីកន្លែង៖ {compound}"},
      {"en": "Floor and room: {floor_room}", "ko": "층·호실: {floor_room}", "km": "ជាន់ និងលេខបន្ទប់៖ {floor_room}"},
      {"en": "Address: {address}", "ko": "주소: {address}", "km": "អាសយដ្ឋាន៖ {address}"},
      {"en": "Province: {province}", "ko": "주: {province}", "km": "ខេត្ត/រាជធានី៖ {province}"},
      {"en": "GPS: {coordinates}", "ko": "좌표: {coordinates}", "km": "ទីតាំង GPS៖ {coordinates}"},
      {},
      {"en": "Contact: {handles}", "ko": "연락처: {handles}", "km": "ទំនាក់ទំនង៖ {handles}"},
      {"en": "Health: {health}", "ko": "건강: {health}", "km": "សុខភាព៖ {health}"},
      {},
      {"en": "I ask the police to come to this place and to bring me to safety.", "ko": "경찰이 이곳으로 와서 저를 안전한 곳으로 데려가 주시기 바랍니다.", "km": "ខ្ញុំសូមឱ្យនគរបាលមកទីកន្លែងនេះ ហើយនាំខ្ញុំទៅកន្លែងមានសុវត្ថិភាព។"}
    ]},
    {"channel": "emergency_rescue_request", "followup": "rescue_request_form", "audience": "khm_police", "chase_hours": 72, "lines": [
      {"en": "EMERGENCY RESCUE REQUEST", "ko": "긴급구조 요청서", "km": "សំណើសង្គ្រោះបន្ទាន់"},
      {"en": "From: {site}. Date: {today}", "ko": "발신: {site}. 일자: {today}", "km": "ពី៖ {site}។ កាលបរិច្ឆេទ៖ {today}"},
      {},
      {"en": "We request the rescue of the following person, who is believed to be held against their will.", "ko": "본인의 의사에 반하여 감금된 것으로 보이는 아래 사람의 구조를 요청합니다.", "km": "យើងខ្ញុំសូមស្នើសុំសង្គ្រោះបុគ្គលដូចខាងក្រោម ដែលយើងជឿថាកំពុងត្រូវបានគេបង្ខាំងដោយខុសពីឆន្ទៈ។"},
      {},
      {"en": "Name: {name}", "ko": "이름: {name}", "km": "ឈ្មោះ៖ {name}"},
      {"en": "Sex: {sex}", "ko": "성별: {sex}", "km": "ភេទ៖ {sex}"},
      {"en": "Birth date: {birth_date}", "ko": "생년월일: {birth_date}", "km": "ថ្ងៃខែឆ្នាំកំណើត៖ {birth_date}"},
      {"en": "Nationality: {nationality}", "ko": "국적: {nationality}", "km": "សញ្ជាតិ៖ {nationality}"},
      {"en": "Passport: {passport_no}", "ko": "여권번호: {passport_no}", "km": "លិខិតឆ្លងដែនលេខ៖ {passport_no}"},
      {},
      {"en": "Place: {compound}", "ko": "장소: {compound}", "km": "ទីកន្លែង៖ {compound}"},
      {"en": "Floor and room: {floor_room}", "ko": "층·호실: {floor_room}", "km": "ជាន់ និងលេខបន្ទប់៖ {floor_room}"},
      {"en": "Address: {address}", "ko": "주소: {address}", "km": "អាសយដ្ឋាន៖ {address}"},
      {"en": "Province: {province}", "ko": "주: {province}", "km": "ខេត្ត/រាជធានី៖ {province}"},
      {"en": "GPS: {coordinates}", "ko": "좌표: {coordinates}", "km": "ទីតាំង GPS៖ {coordinates}"},
      {},
      {"en": "Contact: {handles}", "ko": "연락처: {handles}", "km": "ទំនាក់ទំនង៖ {handles}"},
      {"en": "{contact}", "ko": "{contact}", "km": "{contact}"},
      {"en": "Health: {health}", "ko": "건강: {health}", "km": "សុខភាព៖ {health}"},
      {},
      {"en": "We ask you to bring this person to safety, not to warn the people at the place beforehand, and to inform the embassy at once.", "ko": "이 사람을 안전한 곳으로 옮기고, 현장에 사전에 알리지 말며, 대사관에 즉시 알려 주시기 바랍니다.", "km": "សូមជួយនាំបុគ្គលនេះទៅកន្លែងមានសុវត្ថិភាព កុំជូនដំណឹងជាមុនដល់អ្នកនៅទីកន្លែងនោះ ហើយសូមជូនដំណឹងដល់ស្ថានទូតភ្លាមៗ។"}
    ]}
  ],
  "contact": [
    {"code": "yes", "en": "The person can be called.", "ko": "본인에게 연락 가능.", "km": "អាចទូរស័ព្ទទៅបុគ្គលនេះបាន។"},
    {"code": "only_when_they_call", "en": "Do not call the person: wait until the person calls.", "ko": "본인에게 먼저 연락 금지. 본인이 연락할 때까지 대기.", "km": "កុំទូរស័ព្ទទៅបុគ្គលនេះ៖ សូមរង់ចាំរហូតដល់គាត់ទាក់ទងមក។"},
    {"code": "via_third_person", "en": "Do not call the person: contact goes through the embassy.", "ko": "본인에게 연락 금지. 대사관을 통해 연락.", "km": "កុំទូរស័ព្ទទៅបុគ្គលនេះ៖ សូមទាក់ទងតាមរយៈស្ថានទូត។"},
    {"code": "no", "en": "Do not contact the person by any means.", "ko": "어떤 수단으로도 본인에게 연락 금지.", "km": "កុំទាក់ទងបុគ្គលនេះតាមមធ្យោបាយណាមួយឡើយ។"},
    {"code": "unknown", "en": "Do not contact the person: it is not known whether it is safe.", "ko": "안전 여부 미확인. 본인에게 연락 금지.", "km": "កុំទាក់ទងបុគ្គលនេះ៖ មិនទាន់ដឹងថាមានសុវត្ថិភាពឬទេ។"}
  ],
  "ask_first": {"en": "Write only when nobody sees it. Delete this chat afterwards.", "ko": "아무도 보지 않을 때만 답해 주세요. 보낸 뒤에는 대화를 지우세요.", "km": "សូមសរសេរតែពេលគ្មាននរណាមើលឃើញ។ បន្ទាប់មកសូមលុបការជជែកនេះ។"},
  "ask": [
    {"code": "location_gps", "en": "Send your location (Telegram: attach, Location).", "ko": "지금 계신 위치를 보내 주세요(텔레그램: 첨부 → 위치).", "km": "សូមផ្ញើទីតាំងរបស់អ្នក (តេឡេក្រាម៖ ភ្ជាប់ → ទីតាំង)។"},
    {"code": "building_name", "en": "Write the name on the building or on signs near it.", "ko": "건물이나 근처 간판에 적힌 이름을 적어 주세요.", "km": "សូមសរសេរឈ្មោះអគារ ឬឈ្មោះលើផ្លាកនៅជិតនោះ។"},
    {"code": "building_photo", "en": "Send a photo of the building, or of what you see from the window.", "ko": "건물 사진이나 창밖이 보이는 사진을 보내 주세요.", "km": "សូមផ្ញើរូបថតអគារ ឬអ្វីដែលអ្នកឃើញតាមបង្អួច។"},
    {"code": "floor_room", "en": "Write the floor and the number of the room.", "ko": "몇 층 몇 호인지 적어 주세요.", "km": "សូមសរសេរជាន់ និងលេខបន្ទប់។"},
    {"code": "contact_number", "en": "Write a number or a name under which you can be reached.", "ko": "연락할 수 있는 번호나 아이디를 적어 주세요.", "km": "សូមសរសេរលេខ ឬឈ្មោះដែលអាចទាក់ទងអ្នកបាន។"},
    {"code": "passport_copy", "en": "Send a photo of your passport, or of any copy of it.", "ko": "여권 사진(또는 사본 사진)을 보내 주세요.", "km": "សូមផ្ញើរូបថតលិខិតឆ្លងដែនរបស់អ្នក ឬច្បាប់ថតចម្លង។"},
    {"code": "english_id_copy", "en": "Send a photo of an identity card in English.", "ko": "영문 신분증 사진을 보내 주세요.", "km": "សូមផ្ញើរូបថតអត្តសញ្ញាណប័ណ្ណជាភាសាអង់គ្លេស។"},
    {"code": "face_photo_current", "en": "Send a photo of your face taken today.", "ko": "오늘 찍은 얼굴 사진을 보내 주세요.", "km": "សូមផ្ញើរូបថតមុខរបស់អ្នកដែលថតថ្ងៃនេះ។"},
    {"code": "statement_en", "en": "Write in English: “I am held here against my will and ask for rescue.” Add your name.", "ko": "영어로 적어 주세요: “I am held here against my will and ask for rescue.” 이름도 함께 적어 주세요.", "km": "សូមសរសេរជាអង់គ្លេស៖ “I am held here against my will and ask for rescue.” និងឈ្មោះរបស់អ្នក។"},
    {"code": "video_request", "en": "Record a short video in which you say your name and ask to be rescued.", "ko": "이름을 말하고 구조를 요청하는 짧은 영상을 찍어 보내 주세요.", "km": "សូមថតវីដេអូខ្លីដែលអ្នកនិយាយឈ្មោះ និងសុំឱ្យគេសង្គ្រោះ។"},
    {"code": "identity_data", "en": "Write your full name as in the passport, birth date and passport number.", "ko": "여권상 성명, 생년월일, 여권번호를 적어 주세요.", "km": "សូមសរសេរឈ្មោះពេញដូចក្នុងលិខិតឆ្លងដែន ថ្ងៃខែឆ្នាំកំណើត និងលេខលិខិតឆ្លងដែន។"}
  ]
}

"""#
}
