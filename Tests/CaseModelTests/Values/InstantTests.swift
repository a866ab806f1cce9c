import CaseModel
import Foundation
import Testing

struct InstantTests {
  @Test(arguments: [
    ("2025-10-14T09:00+07:00", "2025-10-14T02:00:00Z"),
    ("2025-10-14T09:00:30+07:00", "2025-10-14T02:00:30Z"),
    ("2025-10-14T02:00Z", "2025-10-14T02:00:00Z"),
    ("2025-10-14T02:00:59Z", "2025-10-14T02:00:59Z"),
    ("2025-01-01T03:00+09:00", "2024-12-31T18:00:00Z"),
    ("2024-12-31T20:30-05:30", "2025-01-01T02:00:00Z"),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    ("2024-02-29T12:00:00+00:00", "2024-02-29T12:00:00Z"),
    ("2025-10-14T00:00+14:00", "2025-10-13T10:00:00Z"),
  ])
  func readsOffsetsAndWritesUTC(text: String, utc: String) {
    #expect(Instant(text)?.text == utc)
  }

  @Test(arguments: [
    "", "2025-10-14", "2025-10-14T09:00", "2025-10-14T09:00:00", "2025-10-14 09:00Z",
    "2025-10-14t09:00Z", "2025-10-14T09:00z", "2025-10-14T24:00Z", "2025-10-14T09:60Z",
    "2025-10-14T09:00:60Z", "2025-02-29T09:00Z", "2025-13-01T09:00Z", "2025-10-14T09:00+7:00",
    "2025-10-14T09:00+07", "2025-10-14T09:00+0700", "2025-10-14T09:00+15:00",
    "2025-10-14T09:00+07:60", "2025-10-14T09:00:00.5Z", "2025-10-14T09:00Z ", "1899-12-31T00:00Z",
    "2025-10-14T09:00:0Z", "2025-1-14T09:00:00Z", "2025-10-14T9:00:00Z", "2025-10-14T09:00:",
    "2025-10-14T09:00+0:700", "2025-10-14T09:00:00",
  ])
  func refusesAnythingElse(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func agreesWithFoundation() throws {
    for seconds in stride(from: -2_000_000_000, through: 4_000_000_000, by: 99_999_937) {
      let date = Date(timeIntervalSince1970: TimeInterval(seconds))
      let text = date.formatted(.iso8601)
      #expect(Instant(seconds: seconds).text == text)
      #expect(Instant(text)?.seconds == seconds)
    }
  }

  @Test func zonesTellTheLocalDayAndTime() throws {
    let instant = try #require(Instant("2025-10-14T18:30:15Z"))
    #expect(Zone.utc.text(instant) == "2025-10-14 18:30")
    #expect(Zone.phnomPenh.text(instant) == "2025-10-15 01:30")
    #expect(Zone.seoul.text(instant) == "2025-10-15 03:30")
    #expect(Zone(minutesEast: -19 * 60).dayText(instant) == "2025-10-13")
    #expect(Zone.phnomPenh.split(instant).second == 5415)
  }

  @Test(arguments: [0, 1, -1, 86_399, 86_400, -86_399, -86_400, -86_401, 1_760_407_200])
  func daysAndSecondsMakeTheInstant(seconds: Int) {
    for zone in [Zone.utc, .phnomPenh, .seoul, Zone(minutesEast: -210)] {
      let (day, second) = zone.split(Instant(seconds: seconds))
      #expect((0..<86_400).contains(second))
      #expect(zone.instant(day: day).adding(seconds: second).seconds == seconds)
    }
  }

  @Test func addsSecondsHoursAndDays() {
    let instant = Instant(seconds: 0).adding(days: 1).adding(hours: -2).adding(seconds: 5)
    #expect(instant.text == "1970-01-01T22:00:05Z")
    #expect(Instant(seconds: 0) < instant)
  }
}
