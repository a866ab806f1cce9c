import CaseModel

/// A kind of follow-up with its subject and duration.
struct FollowupTask {
  let type: Code
  let en: String
  let ko: String
  let hours: Int
  var priority: Code = "normal"
  /// The kind of body that must answer; nil if the office does it alone.
  var waitsFor: Code?
  var repeatDays: Int?

  static let verifyIdentity = FollowupTask(
    type: "verify_identity",
    en: "Verify identity",
    ko: "신원 확인",
    hours: 4,
    priority: "urgent"
  )
  static let firstCall = FollowupTask(
    type: "call_family",
    en: "First call to the family",
    ko: "가족 첫 연락",
    hours: 24
  )
  static let weeklyCall = FollowupTask(
    type: "call_family",
    en: "Weekly update to the family",
    ko: "가족 주간 안내",
    hours: 168,
    repeatDays: 7
  )
  static let locate = FollowupTask(
    type: "locate",
    en: "Find the building from the photos",
    ko: "사진으로 건물 특정",
    hours: 72,
    priority: "urgent"
  )
  static let siteCheck = FollowupTask(
    type: "site_check",
    en: "Ask the police to look at the place",
    ko: "현지 경찰에 장소 확인 요청",
    hours: 96,
    waitsFor: "police"
  )
  static let hotline = FollowupTask(
    type: "report_117",
    en: "Rescue request through 117",
    ko: "117 구조 신고 진행",
    hours: 72,
    priority: "urgent",
    waitsFor: "hotline"
  )
  static let verbalNote = FollowupTask(
    type: "note_verbale",
    en: "Note verbale on the rescue",
    ko: "구조 요청 외교공한",
    hours: 120,
    priority: "urgent",
    waitsFor: "ministry"
  )
  static let policeMeeting = FollowupTask(
    type: "police_meeting",
    en: "Chase the rescue request",
    ko: "구조 요청 회신 독촉",
    hours: 72,
    priority: "urgent",
    waitsFor: "police"
  )
  static let custodyVisit = FollowupTask(
    type: "custody_visit",
    en: "Consular visit",
    ko: "영사 면회",
    hours: 168,
    waitsFor: "immigration",
    repeatDays: 30
  )
  static let reportArrest = FollowupTask(
    type: "report_mofa",
    en: "Report the arrest to MOFA",
    ko: "체포·구금 외교부 보고",
    hours: 6,
    priority: "urgent"
  )
  static let travelDocument = FollowupTask(
    type: "travel_document",
    en: "Issue a travel document",
    ko: "여행증명서 발급",
    hours: 24,
    priority: "urgent"
  )
  static let hospital = FollowupTask(
    type: "hospital",
    en: "Medical check",
    ko: "병원 진료 동행 안내",
    hours: 24,
    waitsFor: "hospital"
  )
  static let shelter = FollowupTask(
    type: "shelter",
    en: "Bed in a shelter",
    ko: "쉼터 입소 협의",
    hours: 12,
    priority: "urgent",
    waitsFor: "shelter"
  )
  static let exitPermit = FollowupTask(
    type: "exit_immigration",
    en: "Exit permit",
    ko: "출국 허가",
    hours: 96,
    waitsFor: "immigration"
  )
  static let overstay = FollowupTask(
    type: "fine_overstay",
    en: "Overstay fine waiver",
    ko: "체류 초과 벌금 감면 요청",
    hours: 120,
    waitsFor: "immigration"
  )
  static let flight = FollowupTask(
    type: "flight",
    en: "Ticket and airport escort",
    ko: "항공권 확인·공항 동행",
    hours: 72
  )
  static let handover = FollowupTask(
    type: "arrival_handover",
    en: "Tell the police at the airport of arrival",
    ko: "입국 시 경찰 인계 통보",
    hours: 24,
    waitsFor: "korean_government",
    repeatDays: nil
  )
  static let reportDeath = FollowupTask(
    type: "report_mofa",
    en: "Report the death to MOFA",
    ko: "사망 외교부 보고",
    hours: 2,
    priority: "urgent"
  )
  static let remains = FollowupTask(
    type: "remains",
    en: "Bring the deceased home",
    ko: "유해 송환 협의",
    hours: 240,
    priority: "urgent",
    waitsFor: "hospital"
  )
  static let notifyPolice = FollowupTask(
    type: "notify_npa",
    en: "Share the leads with the police",
    ko: "경찰청에 단서 공유",
    hours: 120,
    priority: "low",
    waitsFor: "korean_government"
  )
}
