package import CaseModel

/// The available reports, by their names on the command line.
package enum ReportName: String, CaseIterable, Hashable, Sendable {
  case yearly, monthly, kind, outcome, age, region, recruitment, province, compound, channel, scam
  case closure, duration, custody, returns, incidents, calls
  case standards, roster, counterparts, overdue, duties, handover

  package var label: Phrase {
    switch self {
    case .yearly: Phrase("Reports by year", "연도별 접수")
    case .monthly: Phrase("Reports by month", "월별 접수")
    case .kind: Phrase("Cases by kind of report", "신고 유형별 사건")
    case .outcome: Phrase("How confinement ended", "감금 종료 경위")
    case .age: Phrase("Cases by age and sex", "연령·성별 사건")
    case .region: Phrase("Cases by home region", "국내 주소지별 사건")
    case .recruitment: Phrase("Cases by recruitment channel", "유인 경로별 사건")
    case .province: Phrase("Cases by province", "주별 사건")
    case .compound: Phrase("Cases by compound", "단지별 사건")
    case .channel: Phrase("Cases by report channel", "접수 경로별 사건")
    case .scam: Phrase("Cases by scam type", "범죄 유형별 사건")
    case .closure: Phrase("Closed cases by reason", "종결 사유별 사건")
    case .duration: Phrase("Days from report to closing", "접수에서 종결까지 일수")
    case .custody: Phrase("People in custody by place", "장소별 구금 중인 사람")
    case .returns: Phrase("People who came home", "귀국한 사람")
    case .incidents: Phrase("Incidents and the people in them", "상황별 인원")
    case .calls: Phrase("Calls, letters and visits by month", "월별 통화·서신·방문")
    case .standards: Phrase("Contact and visits in custody, in time", "구금자 접촉·면회 기한 준수")
    case .counterparts: Phrase("Answers of counterparts", "협력기관 회신")
    case .roster: Phrase("People in custody and their last visit", "구금자 명단과 최근 면회")
    case .overdue: Phrase("Overdue follow-ups by counterpart", "협력기관별 기한 경과 후속조치")
    case .duties: Phrase("Duties outstanding by officer", "담당자별 미완료 후속조치")
    case .handover: Phrase("Shift hand-over", "교대 인계")
    }
  }

  /// Whether it counts cases only, so that it may leave the office after suppression of small
  /// numbers.
  package var mayLeave: Bool {
    switch self {
    case .standards, .roster, .counterparts, .overdue, .duties, .handover: false
    default: true
    }
  }
}
