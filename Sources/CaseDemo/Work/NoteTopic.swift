/// The topics of timeline entries, with words for each; `{name}`, `{site}` and `{town}` are
/// placeholders for those of the case.
struct NoteTopic {
  let ko: [String]
  let en: [String]

  static let familyReports = NoteTopic(
    ko: [
      "{name} 씨 가족이 전화로 신고. 해외 사무직 제안을 받고 출국한 뒤 연락이 끊겼다고 함.",
      "가족 신고: {name} 씨가 {town} 쪽에 있다는 메시지 후 두절. 마지막 통화에서 '못 나간다'고 함.",
      "{name} 씨 가족 연락. 본인 휴대전화로 온 문자 말투가 평소와 달라 걱정된다고 함.",
      "가족이 실종 신고 절차 문의. 현지 신고 요건 안내하고 사진·여권 사본 요청함.",
    ],
    en: [
      "Family called: {name} left for an office job and has not been heard of since.",
      "Relative reports that {name} wrote from near {town} and then fell silent. Explained the steps.",
      "Family asks for help for {name}; last call was short and somebody spoke in the background.",
    ]
  )
  static let victimReports = NoteTopic(
    ko: [
      "본인이 텔레그램으로 연락. {town} 인근 건물에 있으며 나갈 수 없다고 함.",
      "{name} 씨 본인 메시지: 여권을 빼앗겼고 도움을 원함. 위치와 건물 사진 요청함.",
      "새벽에 본인 전화. 짧게 통화하고 끊김. 가족에게는 알리지 말아 달라고 함.",
    ],
    en: [
      "{name} wrote by messenger: held near {town}, passport taken, wants to come home.",
      "Short call from the person; asked not to be called back. Told which photos are needed.",
    ]
  )
  static let bodyReports = NoteTopic(
    ko: [
      "기관 통보로 접수. {name} 씨 관련 자료는 공문으로 송부 예정.",
      "이첩 건 접수. {name} 씨 최종 위치 {town}으로 기재되어 있음.",
    ],
    en: [
      "Passed on by another body; papers on {name} follow by letter.",
      "Notice received about {name}, last known near {town}.",
    ]
  )
  static let mediaReports = NoteTopic(
    ko: [
      "언론 문의로 최초 인지. 개인정보는 제공하지 않고 사실관계 확인 중."
    ],
    en: [
      "First heard of through a press enquiry; nothing personal was confirmed."
    ]
  )
  static let lost = NoteTopic(
    ko: [
      "다른 곳으로 옮겨졌다는 연락. 현재 위치 미상, {town} 인근 수소문 중."
    ],
    en: [
      "Moved to another place, not known where. Family told that the search goes on."
    ]
  )
  static let located = NoteTopic(
    ko: [
      "건물 특정: {site}. 사진과 지도 대조 완료.",
      "본인 공유 위치와 간판으로 {site} 확인.",
      "{site}에 있다는 진술 2건이 일치하여 소재 파악으로 변경.",
    ],
    en: [
      "Building identified as {site} from photos and a shared location.",
      "Two statements agree on {site}; stage set to located.",
    ]
  )
  static let requested = NoteTopic(
    ko: [
      "구조 요청 접수함. 층·호실 포함 자료 일체 송부, 회신 대기.",
      "경찰에 구조 요청서 전달. {site} 담당 부서 배정 확인.",
    ],
    en: [
      "Rescue asked for; location, room and photos handed over. Waiting for the answer.",
      "Request for {site} accepted by the duty officer.",
    ]
  )
  static let out = NoteTopic(
    ko: [
      "{name} 씨 나왔다고 본인 연락. 안전한 장소로 이동 안내.",
      "본인이 대사관에 도착. 건강 상태 확인하고 휴식 조치.",
      "건물에서 나온 것을 확인. 이동 수단과 숙소 안내함.",
    ],
    en: [
      "{name} is out and safe for the night; guided to a guest house.",
      "Arrived at the embassy. Water, rest and a call home first; statement tomorrow.",
    ]
  )
  static let custody = NoteTopic(
    ko: [
      "현지 경찰이 {name} 씨 신병을 확보했다고 통보. 영사 접견 요청함.",
      "{town} 단속 후 조사 중임을 확인. 외교부 보고, 가족에게 연락 예정.",
    ],
    en: [
      "Police confirm that {name} is with them; access asked for at once.",
      "In custody after the operation in {town}. Reported; family will be told today.",
    ]
  )
  static let departing = NoteTopic(
    ko: [
      "출국 허가 완료. 항공편 확정 대기.",
      "여행증명서 발급, 출국 일정 조율 중.",
    ],
    en: [
      "Exit cleared; seat asked for on the next flight.",
      "Travel document issued.",
    ]
  )
  static let returned = NoteTopic(
    ko: [
      "인천 도착 확인. 가족과 만남.",
      "귀국 완료. 본인과 통화, 상담 지원 안내함.",
    ],
    en: [
      "Landed at Incheon; family met {name} at the airport.",
      "Home. Told about counselling.",
    ]
  )
  static let deceased = NoteTopic(
    ko: [
      "병원으로부터 사망 통보 받음. 유족께 먼저 전화로 알리고 위로의 뜻을 전함."
    ],
    en: [
      "The hospital informed us of the death. The family was told by telephone first."
    ]
  )
  static let home = NoteTopic(
    ko: [
      "가족이 {name} 씨 귀국 사실 확인. 본인 통화로 안전 확인하고 종결."
    ],
    en: [
      "Family confirms that {name} is home; spoke with the person, case closed."
    ]
  )
  static let safe = NoteTopic(
    ko: [
      "본인과 영상통화. 감금 상태 아니며 도움이 필요 없다고 함. 종결."
    ],
    en: [
      "Video call: free, well and staying by choice. Closed; told how to reach us."
    ]
  )
  static let closed = NoteTopic(
    ko: [
      "후속 조치 없음을 확인하고 종결.",
      "귀국 후 안내 마침. 종결 처리.",
    ],
    en: [
      "Nothing left to do; closed.",
      "Everything handed over, case closed.",
    ]
  )
  static let duplicate = NoteTopic(
    ko: [
      "같은 사람의 사건이 먼저 접수되어 있어 그쪽으로 합침."
    ],
    en: [
      "The same person was reported before; kept there."
    ]
  )
  static let voice = NoteTopic(
    ko: [
      "본인과 2분가량 음성통화. 목소리 확인. 아직 같은 건물에 있다고 함.",
      "가족 입회하에 음성통화로 본인 확인.",
    ],
    en: [
      "Heard the voice for two minutes; still in the same building.",
      "Voice call, known to the family.",
    ]
  )
  static let seen = NoteTopic(
    ko: [
      "영상통화로 얼굴 확인. 피곤해 보이나 다친 곳은 없다고 함.",
      "실시간 위치 공유 10분, {town} 인근으로 확인.",
    ],
    en: [
      "Seen on video; tired, says no injuries.",
      "Live location shared for ten minutes near {town}.",
    ]
  )
  static let message = NoteTopic(
    ko: [
      "본인 계정에서 '괜찮다'는 문자. 직접 쓴 것인지 확인되지 않음.",
      "텔레그램 읽음 표시만 있고 답 없음.",
    ],
    en: [
      "A text says all is well; whether the person wrote it is not known.",
      "Message read, no answer.",
    ]
  )
  static let familyCall = NoteTopic(
    ko: [
      "가족에게 진행 상황 안내. 불안이 커서 다음 통화 시간을 정함.",
      "모친과 통화, 새 소식 없음. 주 1회 연락하기로 함.",
    ],
    en: [
      "Called the family; no news yet, next call agreed.",
      "Family asked about costs; explained the rules.",
    ]
  )
  static let news = NoteTopic(
    ko: [
      "본인 연락: 상황이 나빠졌다고 함. 폭행·협박 정황이 있어 위험도 재평가.",
      "가족이 요구 금액과 기한을 전달받음. 송금하지 말 것을 안내하고 경찰에 공유.",
    ],
    en: [
      "New message: treatment got worse; risk looked at again.",
      "Family was sent a demand with a date. Advised not to pay; shared with the police.",
    ]
  )
  static let visit = NoteTopic(
    ko: [
      "영사 면회. 건강 양호, 통역과 변호사 명단 전달.",
      "면회 실시. 가족 서신 전달, 의약품 요청 있음.",
    ],
    en: [
      "Consular visit: in fair health; list of lawyers handed over.",
      "Visited; letter passed on.",
    ]
  )

  /// Short Khmer entries by the local colleague, for calls to authorities.
  static let khmer = [
    "បានទាក់ទងស្នងការដ្ឋាននគរបាលខេត្ត កំពុងរង់ចាំចម្លើយ។",
    "បានផ្ញើឯកសាររួចហើយ។ មន្ត្រីនគរបាលនឹងទូរស័ព្ទមកវិញថ្ងៃស្អែក។",
    "បានជួបមន្ត្រីអន្តោប្រវេសន៍ និងសុំជួបជនជាតិកូរ៉េ។",
  ]
}
