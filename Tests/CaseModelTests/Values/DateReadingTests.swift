import CaseModel
import Testing

/// Texts typed into fields of past, future and either, on Tuesday 2025-10-14 at 09:00 in Phnom
/// Penh.
struct DateReadingTests {
  let input = DateInput(now: tuesday, zone: .phnomPenh)

  /// A text, the side of its field, and the result: a value, `?` with the readings, or the
  /// sentence.
  struct Typed: Sendable, CustomTestStringConvertible {
    let text: String
    let rule: DateRule
    let outcome: String
    var testDescription: String { text }

    init(_ text: String, _ rule: DateRule, _ outcome: String) {
      self.text = text
      self.rule = rule
      self.outcome = outcome
    }
  }

  private func outcome(
    _ typed: Typed,
    _ kind: FieldKind,
    _ input: DateInput
  ) -> String {
    do throws(InputError) {
      let reading = try input.reading(typed.text, kind, typed.rule)
      if let question = reading.question {
        return "? " + question.readings.joined(separator: " | ")
      }
      switch reading.value {
      case .day(let day): return day.text
      case .instant(let instant): return input.zone.exactText(instant)
      default: return "no date"
      }
    } catch {
      return error.problem.sentence(.en)
    }
  }

  @Test(arguments: [
    Typed("12-31", .past, "? 2024-12-31"), Typed("12-31", .ahead, "2025-12-31"),
    Typed("01-02", .ahead, "2026-01-02"), Typed("1/2", .ahead, "? 2026-01-02 | 2026-02-01"),
    Typed("10/11", .past, "? 2025-10-11 | 2024-11-10"),
    Typed("11/10", .past, "? 2025-10-11 | 2024-11-10"),
    Typed("3/8", .past, "? 2025-08-03 | 2025-03-08"),
    Typed("10/11", .ahead, "? 2025-11-10 | 2026-10-11 | 2025-10-11"),
    Typed("10/13", .past, "2025-10-13"), Typed("13/10", .past, "2025-10-13"),
    Typed("8/8", .past, "2025-08-08"),
    Typed("10-14", .past, "2025-10-14"), Typed("10-14", .ahead, "2025-10-14"),
    Typed("12-14", .past, "? 2024-12-14"), Typed("9-1", .ahead, "? 2026-09-01 | 2025-09-01"),
    Typed("10월 1일", .ahead, "? 2026-10-01 | 2025-10-01"),
    Typed("5/1", .ahead, "? 2026-01-05 | 2026-05-01 | 2025-05-01"),
    Typed("10-13", .ahead, "? 2026-10-13 | 2025-10-13"), Typed("4-1", .ahead, "2026-04-01"),
    Typed("10-01", .term, "? 2026-10-01"), Typed("10-15", .past, "? 2024-10-15"),
    Typed("10-01", .past, "2025-10-01"), Typed("10-01", .either, "2025-10-01"),
    Typed("2-29", .ahead, "? 2028-02-29 | 2024-02-29"),
    Typed("15일", .ahead, "? 2025-10-15 | 2025-10-29"), Typed("화요일", .past, "2025-10-14"),
    Typed("10월 3일", .past, "2025-10-03"), Typed("Oct 3", .past, "2025-10-03"),
    Typed("3 Aug 2025", .past, "2025-08-03"), Typed("3rd August 2025", .past, "2025-08-03"),
    Typed("2025.8.3(일)", .past, "2025-08-03"), Typed("2025-08-03 (Sun)", .past, "2025-08-03"),
    Typed("2025.8.3(월)", .past, "? 2025-08-03"), Typed("'25.8.3", .past, "2025-08-03"),
    Typed("25.8.24", .past, "2025-08-24"), Typed("1985년 5월", .birth, "1985-05"),
    Typed("20251003", .past, "2025-10-03"), Typed("251003", .past, "2025-10-03"),
    Typed("980422", .birth, "1998-04-22"), Typed("19980422", .birth, "1998-04-22"),
    Typed("98.4.22", .birth, "1998-04-22"), Typed("05.3.7", .birth, "2005-03-07"),
    Typed("05.03.07", .birth, "2005-03-07"), Typed("35-01-01", .birth, "? 1935-01-01"),
    Typed("30.03.07", .birth, "? 2007-03-30 | 1930-03-07"),
    Typed("990412-1000000", .birth, "? 1999-04-12"), Typed("050307-3", .birth, "? 2005-03-07"),
    Typed("050307-3", .past, noDay),
    Typed("8.3", .birth, "has no year; write 2025-08-03"),
    Typed("２０２５．８．３", .past, "2025-08-03"),
    Typed("31.12.24", .past, "? 2024-12-31"), Typed("13.08.25", .past, "? 2025-08-13 | 2013-08-25"),
    Typed("01-07-25", .past, "? 2025-01-07 | 2025-07-01 | 2001-07-25"),
    Typed("26.1.1", .past, "is in the future (2026-01-01)"),
    Typed("26.1.1", .ahead, "2026-01-01"),
    Typed("03/08/2025", .past, "? 2025-03-08 | 2025-08-03"),
    Typed("13/8/2025", .past, "2025-08-13"), Typed("8/8/2025", .past, "2025-08-08"),
    Typed("02-30", .past, "there is no such day"), Typed("13-01", .past, "there is no such day"),
    Typed("2025-02-29", .past, "there is no such day"), Typed("1895", .past, "must be 1900…2199"),
    Typed("1895-01-01", .birth, "must be 1900…2199"),
    Typed("1900", .birth, "is more than 120 years ago (1900)"),
    Typed("1925-10-01", .past, "? 1925-10-01"),
    Typed("2030-01-01", .birth, "is in the future (2030-01-01)"),
    Typed("2025-10-15", .past, "is in the future (2025-10-15)"),
    Typed("2025-10", .past, "2025-10"),
    Typed("2035-01-01", .ahead, "? 2035-01-01"), Typed("2025-10-13", .ahead, "? 2025-10-13"),
    Typed("2025-10-13", .either, "2025-10-13"), Typed("2026-10-13", .either, "2026-10-13"),
    Typed("2025-10-13", .term, "2025-10-13"),
    Typed("mon", .past, "2025-10-13"), Typed("mon", .ahead, "2025-10-20"),
    Typed("다음주 월요일", .ahead, "2025-10-20"), Typed("다음주월요일", .ahead, "2025-10-20"),
    Typed("이번주 금요일", .ahead, "2025-10-17"), Typed("지난주 금요일", .past, "2025-10-10"),
    Typed("next friday", .ahead, "? 2025-10-17 | 2025-10-24"),
    Typed("3일 후", .ahead, "2025-10-17"), Typed("3일후", .ahead, "2025-10-17"),
    Typed("2주 뒤", .ahead, "2025-10-28"), Typed("3일 전", .past, "2025-10-11"),
    Typed("3 days ago", .past, "2025-10-11"), Typed("in 3 days", .ahead, "2025-10-17"),
    Typed("3d", .ahead, "2025-10-17"),
    Typed("3d", .past, noDay),
    Typed("그저께", .past, "2025-10-12"), Typed("어제", .past, "2025-10-13"),
    Typed("글피", .ahead, "2025-10-17"),
    Typed("yesterday 14:00", .past, "is a day, without a time"),
    Typed("2025-08-03 foo", .past, noDay),
    Typed("2025-08-03-04", .past, noDay),
  ])
  func days(_ typed: Typed) {
    #expect(outcome(typed, .day, input) == typed.outcome)
  }

  private static let noTime = """
    expected a time such as tomorrow 14:00, fri noon, +3d, 2 hours ago, end of month or 2025-08-03 09:00
    """
  private static let noDay = """
    expected a date such as 2025-08-03, 2025-08, 2025, yesterday, fri, +3d, 2 weeks ago or end of month
    """

  @Test(arguments: [
    Typed("내일 14시", .ahead, "2025-10-15 14:00"), Typed("내일 오후 2시", .ahead, "2025-10-15 14:00"),
    Typed("내일 오후 2시 30분", .ahead, "2025-10-15 14:30"),
    Typed("내일 오후 2시반", .ahead, "2025-10-15 14:30"),
    Typed("오후 2:30", .ahead, "2025-10-14 14:30"), Typed("오전 8시", .past, "2025-10-14 08:00"),
    Typed("tomorrow 2pm", .ahead, "2025-10-15 14:00"),
    Typed("2:30 p.m.", .ahead, "2025-10-14 14:30"),
    Typed("12am", .ahead, "2025-10-15 00:00"), Typed("13am", .ahead, noTime),
    Typed("tomorrow at 14:00", .ahead, "2025-10-15 14:00"),
    Typed("14:00 내일", .ahead, "2025-10-15 14:00"),
    Typed("3일 후", .ahead, "2025-10-17 18:00"), Typed("3d", .ahead, "2025-10-17 18:00"),
    Typed("다음주 월요일 9:00", .ahead, "2025-10-20 09:00"),
    Typed("20251020", .ahead, "2025-10-20 18:00"),
    Typed("2025-10-20 1530", .ahead, "2025-10-20 15:30"),
    Typed("내일 1530", .ahead, "2025-10-15 15:30"),
    Typed("20251020T1530", .ahead, "2025-10-20 15:30"),
    Typed("2025-10-20 2560", .ahead, noTime), Typed("Aug 3 2025", .past, "2025-08-03 00:00"),
    Typed("01-02", .ahead, "2026-01-02 18:00"), Typed("12-14 10:00", .past, "? 2024-12-14 10:00"),
    Typed("10-01", .ahead, "? 2026-10-01 18:00 | 2025-10-01 18:00"),
    Typed("10/1 10:00", .ahead, "? 2026-01-10 10:00 | 2026-10-01 10:00 | 2025-10-01 10:00"),
    Typed("8:00", .ahead, "2025-10-15 08:00"), Typed("8:00", .past, "2025-10-14 08:00"),
    Typed("9:05", .past, "2025-10-14 09:05"), Typed("14:00", .past, "? 2025-10-13 14:00"),
    Typed("23:00", .past, "2025-10-13 23:00"), Typed("30분 후", .ahead, "2025-10-14 09:30"),
    Typed("내일 2시", .ahead, "? 2025-10-15 14:00 | 2025-10-15 02:00"),
    Typed("2시", .ahead, "? 2025-10-14 14:00 | 2025-10-15 02:00"),
    Typed("10/16 9시", .ahead, "? 2025-10-16 09:00 | 2025-10-16 21:00"),
    Typed("내일 2시 30분", .ahead, "? 2025-10-15 14:30 | 2025-10-15 02:30"),
    Typed("내일 2시반", .ahead, "? 2025-10-15 14:30 | 2025-10-15 02:30"),
    Typed("오늘 2시", .ahead, "2025-10-14 14:00"), Typed("오늘 2시", .past, "2025-10-14 02:00"),
    Typed("어제 3시", .past, "? 2025-10-13 15:00 | 2025-10-13 03:00"),
    Typed("내일 02시", .ahead, "2025-10-15 02:00"), Typed("내일 12시", .ahead, "2025-10-15 12:00"),
    Typed("내일 2:00", .ahead, "2025-10-15 02:00"), Typed("내일 새벽 2시", .ahead, "2025-10-15 02:00"),
    Typed("2시간 전", .past, "2025-10-14 07:00"),
    Typed("+2h", .past, "is in the future (2025-10-14 11:00)"),
    Typed("now", .past, "2025-10-14 09:00"), Typed("어제", .past, "2025-10-13 00:00"),
    Typed("어제 23:10", .past, "2025-10-13 23:10"), Typed("2025-10-13", .ahead, "? 2025-10-13 18:00"),
    Typed("2025-08-03T07:30:00.000Z", .past, "2025-08-03 14:30"),
    Typed("2025-08-03T14:30:00.123+09:00", .past, "2025-08-03 12:30"),
    Typed("2025-08-03T07:30:00+0900", .past, "2025-08-03 05:30"),
    Typed("2025-08-03T07:30-03:30", .past, "2025-08-03 18:00"),
    Typed("2025-08-03 14:30 +7", .past, "2025-08-03 14:30"),
    Typed("2025-08-03 14:30 UTC+9", .past, "2025-08-03 12:30"),
    Typed("2025-08-03 14:30 GMT", .past, "2025-08-03 21:30"),
    Typed("2025-08-03 14:30 KST", .past, "2025-08-03 12:30"),
    Typed("2025-08-03 14:30 ICT", .past, "2025-08-03 14:30"),
    Typed("2025-08-03 14:30 EST", .past, noTime), Typed("2025-08-03 14:30 +25", .past, noTime),
    Typed("03/08/2025 10:00", .past, "? 2025-03-08 10:00 | 2025-08-03 10:00"),
    Typed("2025-08 10:00", .past, "expected a whole date such as 2025-08-03"),
    Typed("fri 9", .ahead, noTime), Typed("9:5", .ahead, noTime), Typed("24:00", .ahead, noTime),
    Typed("2025-10-20 15:30:00 x", .ahead, noTime),
  ])
  func moments(_ typed: Typed) {
    #expect(outcome(typed, .instant, input) == typed.outcome)
  }

  /// A year of two digits is accepted only if it is near, in whatever notation.
  @Test(arguments: [
    "98.4.22", "980422", "'98.4.22", "98-04-22", "98. 4. 22.", "98년 4월 22일", "22-Apr-98",
    "Apr 22 98",
    "９８．４．２２", "980422.",
  ])
  func aYearOfTwoDigitsIsAskedInEveryForm(_ text: String) {
    #expect(outcome(Typed(text, .past, ""), .day, input) == "? 1998-04-22")
    #expect(outcome(Typed(text, .birth, ""), .day, input) == "1998-04-22")
  }

  @Test(arguments: [DateOrder.dmy, .mdy])
  func aYearOfTwoDigitsIsAskedInAFile(_ order: DateOrder) {
    let file = DateInput(now: tuesday, zone: .phnomPenh, order: order, isFile: true)
    #expect(outcome(Typed("04.04.98", .past, ""), .day, file).hasPrefix("?"))
  }

  /// On Sunday 2025-10-19 the weekend has one day left, and the last Friday is two days ago.
  @Test(arguments: [
    Typed("이번 주말", .ahead, "2025-10-19"), Typed("this weekend", .ahead, "2025-10-19"),
    Typed("next weekend", .ahead, "? 2025-10-19 | 2025-10-25 | 2025-10-26"),
    Typed("지난 금요일", .past, "? 2025-10-10 | 2025-10-17"),
    Typed("last friday", .past, "? 2025-10-10 | 2025-10-17"),
    Typed("지난주 금요일", .past, "2025-10-10"),
  ])
  func onASunday(_ typed: Typed) throws {
    let sunday = try #require(input.instant("2025-10-19 09:00"))
    let outcome = outcome(typed, .day, DateInput(now: sunday, zone: .phnomPenh))
    #expect(outcome == typed.outcome)
  }

  /// A birth is never counted from today.
  @Test(arguments: ["작년", "지난달", "월말", "last month"])
  func aBirthIsNoWordOfToday(_ text: String) {
    #expect(outcome(Typed(text, .birth, ""), .day, input) == Self.noBirth)
  }

  /// The day of a time in a file is unknown.
  @Test(arguments: [
    Typed("08:00", .ahead, ""), Typed("08:00", .past, ""), Typed("23:50", .past, ""),
  ])
  func aTimeAloneInAFileIsAsked(_ typed: Typed) {
    let file = DateInput(now: tuesday, zone: .phnomPenh, isFile: true)
    #expect(outcome(typed, .instant, file).hasPrefix("?"))
  }

  @Test(arguments: [
    ("980422-2", "? 1998-04-22"), ("980422-2345678", "? 1998-04-22"),
    ("980422-4", "is in the future (2098-04-22)"),
    ("980422-23", noBirth), ("980422-2x", noBirth), ("1998-04-22 00:00", "? 1998-04-22"),
    ("1998-04-22 00:00:00", "? 1998-04-22"), ("1998-04-22 09:00", "is a day, without a time"),
    ("1998-04-22 noon", "is a day, without a time"),
    ("1998-04-22 00:00Z", "is a day, without a time"),
    ("1998-04-22", "1998-04-22"),
  ])
  func nothingOfABirthDateIsDroppedUnasked(_ text: String, _ expected: String) {
    #expect(outcome(Typed(text, .birth, ""), .day, input) == expected)
  }

  private static let noBirth = "expected a date such as 2025-08-03, 2025-08 or 2025"

  @Test(arguments: [
    Typed("이번 주말", .ahead, "? 2025-10-18 | 2025-10-19"),
    Typed("주말", .ahead, "? 2025-10-18 | 2025-10-19"),
    Typed("이번주 주말", .ahead, "? 2025-10-18 | 2025-10-19"),
    Typed("이번 주말까지", .ahead, "? 2025-10-18 | 2025-10-19"),
    Typed("주말", .past, "? 2025-10-11 | 2025-10-12"),
    Typed("지난 주말", .past, "? 2025-10-11 | 2025-10-12"),
    Typed("다음 주말", .ahead, "? 2025-10-25 | 2025-10-26"),
    Typed("this weekend", .ahead, "? 2025-10-18 | 2025-10-19"),
    Typed("next weekend", .ahead, "? 2025-10-18 | 2025-10-19 | 2025-10-25 | 2025-10-26"),
    Typed("last weekend", .past, "? 2025-10-11 | 2025-10-12"),
    Typed("열흘 후", .ahead, "2025-10-24"), Typed("열흘후", .ahead, "2025-10-24"),
    Typed("사흘 전", .past, "2025-10-11"), Typed("보름 뒤", .ahead, "2025-10-29"),
    Typed("이틀 전", .past, "2025-10-12"), Typed("삼일 후", .ahead, "2025-10-17"),
    Typed("3주 후", .ahead, "2025-11-04"), Typed("두 주 후", .ahead, "2025-10-28"),
    Typed("일주일 후", .ahead, "2025-10-21"), Typed("2주일 전", .past, "2025-09-30"),
    Typed("한 달 후", .ahead, "2025-11-14"), Typed("한달후", .ahead, "2025-11-14"),
    Typed("석 달 전", .past, "2025-07-14"), Typed("3개월 뒤", .ahead, "2026-01-14"),
    Typed("반년 후", .ahead, "2026-04-14"), Typed("1년 후", .ahead, "2026-10-14"),
    Typed("일년 전", .past, "2024-10-14"), Typed("+1y", .ahead, "2026-10-14"),
    Typed("+2mo", .ahead, "2025-12-14"), Typed("in 3 months", .ahead, "2026-01-14"),
    Typed("a year ago", .past, "2024-10-14"), Typed("in a week", .ahead, "2025-10-21"),
    Typed("two weeks ago", .past, "2025-09-30"), Typed("in a fortnight", .ahead, "2025-10-28"),
    Typed("day after tomorrow", .ahead, "2025-10-16"),
    Typed("the day before yesterday", .past, "2025-10-12"),
    Typed("월말", .ahead, "2025-10-31"), Typed("이달 말", .ahead, "2025-10-31"),
    Typed("월말", .past, "2025-09-30"), Typed("다음달 말", .ahead, "2025-11-30"),
    Typed("다음 달 말일", .ahead, "2025-11-30"), Typed("지난달 말", .past, "2025-09-30"),
    Typed("월말까지", .ahead, "2025-10-31"), Typed("연말", .ahead, "2025-12-31"),
    Typed("작년 말", .past, "2024-12-31"), Typed("end of month", .ahead, "2025-10-31"),
    Typed("end of next month", .ahead, "2025-11-30"),
    Typed("end of the year", .ahead, "2025-12-31"),
    Typed("다음 달 3일", .ahead, "2025-11-03"), Typed("이번달 20일", .ahead, "2025-10-20"),
    Typed("지난 달 3일", .past, "2025-09-03"), Typed("다음 달", .ahead, "2025-11"),
    Typed("last month", .past, "2025-09"), Typed("내년 3월 1일", .ahead, "2026-03-01"),
    Typed("작년 8월", .past, "2024-08"), Typed("지난해", .past, "2024"),
    Typed("올해 5월 3일", .past, "2025-05-03"),
    Typed("내일까지", .ahead, "2025-10-15"), Typed("금요일까지", .ahead, "2025-10-17"),
    Typed("다음 달 31일", .ahead, "there is no such day"), Typed("다음 주", .ahead, noDay),
    Typed("다음 주 중", .ahead, noDay), Typed("next week", .ahead, noDay), Typed("월초", .ahead, noDay),
    Typed("며칠 후", .ahead, noDay), Typed("3~4일 후", .ahead, noDay), Typed("soon", .ahead, noDay),
    Typed("조만간", .ahead, noDay), Typed("end of days", .ahead, noDay), Typed("주말쯤", .ahead, noDay),
    Typed("+1m", .ahead, noDay), Typed("열흘", .ahead, noDay),
  ])
  func daysAsPeopleSayThem(_ typed: Typed) {
    #expect(outcome(typed, .day, input) == typed.outcome)
  }

  @Test(arguments: [
    Typed("오늘 밤 12시", .ahead, "2025-10-15 00:00"), Typed("오늘밤 12시", .ahead, "2025-10-15 00:00"),
    Typed("밤 12시", .ahead, "2025-10-15 00:00"), Typed("자정", .ahead, "2025-10-15 00:00"),
    Typed("자정", .past, "2025-10-14 00:00"), Typed("오늘 자정", .ahead, "2025-10-15 00:00"),
    Typed("오늘 자정", .past, "2025-10-14 00:00"),
    Typed("내일 자정", .ahead, "? 2025-10-15 00:00 | 2025-10-16 00:00"),
    Typed("내일 밤 12시", .ahead, "? 2025-10-16 00:00 | 2025-10-15 00:00"),
    Typed("midnight", .ahead, "2025-10-15 00:00"),
    Typed("fri midnight", .ahead, "? 2025-10-17 00:00 | 2025-10-18 00:00"),
    Typed("tomorrow noon", .ahead, "2025-10-15 12:00"), Typed("noon", .ahead, "2025-10-14 12:00"),
    Typed("12 noon tomorrow", .ahead, "2025-10-15 12:00"),
    Typed("noon", .past, "? 2025-10-13 12:00"), Typed("내일 정오", .ahead, "2025-10-15 12:00"),
    Typed("금요일 정오까지", .ahead, "2025-10-17 12:00"),
    Typed("오늘 밤 9시", .ahead, "2025-10-14 21:00"), Typed("tonight 9:30", .ahead, "2025-10-14 21:30"),
    Typed("tonight 10pm", .ahead, "2025-10-14 22:00"),
    Typed("tonight at 9", .ahead, "2025-10-14 21:00"),
    Typed("어젯밤 11시", .past, "2025-10-13 23:00"),
    Typed("last night 11pm", .past, "2025-10-13 23:00"),
    Typed("어젯밤 1시", .past, "? 2025-10-14 01:00 | 2025-10-13 01:00"),
    Typed("this morning 8:30", .past, "2025-10-14 08:30"),
    Typed("tomorrow evening 7", .ahead, "2025-10-15 19:00"),
    Typed("내일 오후 두 시", .ahead, "2025-10-15 14:00"), Typed("내일 오후 세시 반", .ahead, "2025-10-15 15:30"),
    Typed("내일 두시", .ahead, "? 2025-10-15 14:00 | 2025-10-15 02:00"),
    Typed("한 시간 후", .ahead, "2025-10-14 10:00"), Typed("삼십 분 후", .ahead, "2025-10-14 09:30"),
    Typed("1시간 30분 후", .ahead, "2025-10-14 10:30"), Typed("+1h30m", .ahead, "2025-10-14 10:30"),
    Typed("in 1 hour 30 minutes", .ahead, "2025-10-14 10:30"),
    Typed("an hour ago", .past, "2025-10-14 08:00"), Typed("in 3 days", .ahead, "2025-10-17 18:00"),
    Typed("열흘 후 오전 10시", .ahead, "2025-10-24 10:00"),
    Typed("한 달 후 9:00", .ahead, "2025-11-14 09:00"),
    Typed("월말 18:00", .ahead, "2025-10-31 18:00"), Typed("+1y", .ahead, "2026-10-14 18:00"),
    Typed("다음 달 3일 오전 9시", .ahead, "2025-11-03 09:00"),
    Typed("+1m", .ahead, "? 2025-10-14 09:01 | 2025-11-14 18:00"),
    Typed("+30m", .ahead, "2025-10-14 09:30"),
    Typed("이번 주말", .ahead, "? 2025-10-18 18:00 | 2025-10-19 18:00"),
    Typed("noon 14:00", .ahead, noTime), Typed("tomorrow morning 9pm", .ahead, noTime),
    Typed("tonight", .ahead, noTime), Typed("아까", .past, noTime),
    Typed("next month", .ahead, wholeDate),
    Typed("1시간 30분", .ahead, noTime), Typed("자정 정오", .ahead, noTime),
  ])
  func momentsAsPeopleSayThem(_ typed: Typed) {
    #expect(outcome(typed, .instant, input) == typed.outcome)
  }

  private static let wholeDate = "expected a whole date such as 2025-08-03"

  /// 23:30 on 31 December, and shortly after midnight.
  @Test(arguments: [
    ("23:30", Typed("00:10", .ahead, "2026-01-01 00:10")),
    ("23:30", Typed("today", .ahead, "2025-12-31 23:59")),
    ("23:30", Typed("23:50", .past, "? 2025-12-30 23:50")),
    ("23:30", Typed("01-02", .ahead, "2026-01-02 18:00")),
    ("19:00", Typed("오늘", .ahead, "2025-12-31 23:59")),
    ("09:00", Typed("today", .ahead, "2025-12-31 18:00")),
    ("00:10", Typed("23:50", .past, "2025-12-30 23:50")),
  ])
  func aroundMidnight(_ now: String, _ typed: Typed) throws {
    let time = try #require(DateInput(now: tuesday, zone: .phnomPenh).instant("2025-12-31 \(now)"))
    #expect(outcome(typed, .instant, DateInput(now: time, zone: .phnomPenh)) == typed.outcome)
  }

  /// Every date field asks about ambiguous dates, in forms as on the command line.
  @Test func everyFieldAsksForTheOrderOfDayAndMonth() throws {
    let reader = try TypedValue.input.get()
    let fields = Schema.every.flatMap(\.fields).filter { $0.dates != nil }
    #expect(fields.count > 20)
    for field in fields where field.key != "birth_date" {
      for text in ["11/10", "10/11", "3/8"] {
        do throws(InputError) {
          let value = try reader.value(text, field)
          Issue.record("\(field.key): \(text) became \(String(describing: value))")
        } catch {
          #expect((error.problem.question?.readings.count ?? 0) > 1, "\(field.key)")
        }
      }
      if case .day = field.kind { continue }
      for text in ["어제 2시", "내일 3시", "2031-01-02 2시"] {
        guard let reading = try? reader.dates.reading(text, field.kind, field.dates) else {
          continue
        }
        #expect(reading.question != nil, "\(field.key): \(text)")
      }
    }
  }

  @Test func theStartOfAReportLiesBehind() throws {
    #expect(
      try input.behind("20:00", .instant) == input.instant("2025-10-13 20:00").map { .instant($0) }
    )
    #expect(try input.behind("12-31", .moment) == PartialDate("2024-12-31").map { .day($0) })
    #expect(try input.behind("no day", .moment) == nil)
    for text in ["03/08/2025", "10/11", "어제 3시"] {
      #expect(throws: InputError.self) { try input.behind(text, .moment) }
    }
  }

  @Test func anEmbassyInAnyZoneReadsItsOwnClock() throws {
    let seoul = DateInput(now: tuesday, zone: .seoul)
    #expect(outcome(Typed("14:00", .either, ""), .instant, seoul) == "2025-10-14 14:00")
    #expect(outcome(Typed("14:00 ICT", .either, ""), .instant, seoul) == "2025-10-14 16:00")
  }

  @Test(arguments: [
    ("어제", "? 2025-10-13"), ("8.3", "? 2025-08-03"), ("2025-08-03", "2025-08-03"),
    ("2025-08-03 14:30", "2025-08-03"), ("2025-08-03T22:30Z", "2025-08-04"),
  ])
  func aFileMayBeOlderThanToday(text: String, found: String) {
    let file = DateInput(now: tuesday, zone: .phnomPenh, isFile: true)
    #expect(outcome(Typed(text, .past, ""), .day, file) == found)
  }
}
