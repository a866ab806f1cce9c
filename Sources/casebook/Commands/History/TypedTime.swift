import CaseModel

/// Reads the days and times that options name.
struct TypedTime {
  private let now: Instant
  private let zone: Zone

  init(_ session: Session) { (now, zone) = (session.now, session.zone) }

  /// A typed time; for a day, month or year its beginning or its end.
  func moment(_ text: String, isEnd: Bool) throws(Failure) -> Instant {
    let dates = DateInput(now: now, zone: zone)
    let value = try behind(text, .moment) ?? dates.day(text).map { .day($0) }
    if case .day(let day)? = value {
      return isEnd
        ? zone.instant(day: day.lastDay + 1).adding(seconds: -1) : zone.instant(day: day.firstDay)
    }
    guard case .instant(let instant)? = value ?? dates.instant(text).map({ .instant($0) }) else {
      throw Failure(
        .usage,
        "“\(text)” is not a date. Type 2025-10-14, 2025-10, yesterday, -3d or '2025-10-14 09:00'.",
        "“\(text)”은(는) 날짜가 아닙니다. 2025-10-14, 2025-10, 어제, -3d, '2025-10-14 09:00'처럼 입력하세요."
      )
    }
    return instant
  }

  /// The day or time in the past that was typed; nil if the text is none.
  ///
  /// - Throws: a question if it can be several.
  func behind(_ text: String, _ kind: FieldKind) throws(Failure) -> FieldValue? {
    do throws(InputError) {
      return try DateInput(now: now, zone: zone).behind(text, kind)
    } catch {
      throw Failure(
        .findings,
        "“\(text)” \(error.problem.sentence(.en)) Write one of them.",
        "“\(text)” \(error.problem.sentence(.ko)) 그중 하나를 쓰세요."
      )
    }
  }
}
