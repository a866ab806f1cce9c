import CaseBook
import CaseModel
import CaseRules
import TestBooks
import Testing

/// Which urgent cases have no action in time.
struct MissingActionTests {
  private let now = moment("2025-10-14 09:00")
  private let weights: TriageWeights

  init() throws { weights = try shippedRules().weights }

  /// What the index says of one case.
  private func missing(_ victim: String, _ followups: [String] = []) -> MissingAction? {
    let objects = followups.enumerated().map { index, fields in
      #"{"id":"F-000\#(index + 1)","type":"other","victims":["V-0001"],\#(fields)}"#
    }
    let case1 = #"{"id":"V-0001","reported_at":"2025-10-13T00:00:00Z",\#(victim)}"#
    let book = TestBook([case1] + objects).book
    return CaseIndex(book, weights: weights, now: now, zone: .phnomPenh).missingAction(0)
  }

  private static let critical =
    #""stage":"located","last_violence_on":"2025-10-13","birth_date":"2010","confined":"yes""#
  private static let high = #""stage":"located","birth_date":"2010","confined":"yes""#
  private static let medium = #""stage":"located""#

  private func planned(_ hours: Int, _ status: String = "planned") -> String {
    #""status":"\#(status)","due_at":"\#(now.adding(hours: hours).text)""#
  }

  @Test(
    arguments: [
      (Self.critical, nil, MissingAction.nothing(within: 24)), (Self.critical, 24, nil),
      (Self.critical, -90, nil), (Self.high, nil, .nothing(within: 72)), (Self.high, 72, nil),
      (Self.medium, nil, nil),
    ] as [(String, Int?, MissingAction?)]
  )
  func anUrgentCaseNeedsAnActionInTime(_ victim: String, _ due: Int?, _ missing: MissingAction?) {
    #expect(self.missing(victim, due.map { [planned($0)] } ?? []) == missing)
  }

  @Test func anActionAfterThatTimeIsNone() {
    let late = now.adding(hours: 24 * 12)
    #expect(missing(Self.critical, [planned(24 * 12)]) == .late(late, within: 24))
    #expect(missing(Self.high, [planned(73)]) == .late(now.adding(hours: 73), within: 72))
    #expect(missing(Self.critical, [planned(24 * 12), planned(3)]) == nil)
    #expect(missing(Self.critical, [planned(3, "done")]) == .nothing(within: 24))
  }

  /// A ransom is due in 33 hours.
  private func ransom(_ status: String, stage: String = "located", in hours: Int = 33) -> String {
    let deadline = now.adding(hours: hours).text
    return
      #""stage":"\#(stage)","ransom":{"amount":1,"currency":"USD","status":"\#(status)","deadline":"\#(deadline)"}"#
  }

  @Test func aChaseDateAfterARansomDeadlineIsLateAtAnyLevel() throws {
    let chase = [planned(2), planned(48, "waiting")]
    guard case .chase(let found)? = missing(ransom("demanded"), chase) else {
      Issue.record("no chase")
      return
    }
    #expect(found.on == now.adding(hours: 48) && found.deadline == now.adding(hours: 33))
    #expect(missing(ransom("demanded"), [planned(2), planned(33, "waiting")]) == nil)
    #expect(missing(ransom("demanded"), [planned(2), planned(48)]) == nil)
    #expect(missing(ransom("refused"), chase) == nil)
    #expect(missing(ransom("demanded", stage: "out"), chase) == nil)
    #expect(missing(ransom("demanded", in: -1), chase) == nil)
  }

  @Test func theReasonIsSaidInBothLanguages() {
    let words = MissingAction.late(now.adding(hours: 50), within: 24).words(.phnomPenh)
    #expect(words.en == "next 10-16 11:00, not within 24 h")
    #expect(words.ko == "다음 조치 10-16 11:00, 24시간 초과")
    #expect(MissingAction.nothing(within: 72).words(.phnomPenh).ko == "72시간 내 예정된 조치 없음")
  }
}
