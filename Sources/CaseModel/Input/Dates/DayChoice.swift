/// Chooses among the days that a text can mean by what the field allows.
struct DayChoice {
  let rule: DateRule?
  let now: Instant
  let zone: Zone

  static let noYear = Phrase("has no year", "연도가 없습니다")
  private static let severalDays = Phrase("can mean several days", "여러 날짜로 읽힙니다")

  /// The possible days, the proposed one first, and the reason to ask, if any.
  ///
  /// - Throws: why the field allows none of them.
  func days(_ text: DayText) throws(InputError) -> (values: [PartialDate], reason: Phrase?) {
    if text.origin == .yearless {
      let found = try nearest(text.days)
      guard !text.otherOrder.isEmpty else { return found }
      let both = found.values + (try nearest(text.otherOrder)).values
      return (both.sorted { distance($0) < distance($1) }, Self.severalDays)
    }
    let allowed = text.days.filter { refusal($0) == nil }
    guard !allowed.isEmpty else {
      throw InputError((text.usual ?? text.days.first).flatMap(refusal) ?? WrittenDay.noDay.problem)
    }
    guard let usual = text.usual else {
      return (allowed, allowed.count > 1 ? Self.severalDays : nil)
    }
    guard !isUsual(usual) else { return ([usual], nil) }
    let likely = allowed.filter(isUsual)
    if likely.isEmpty {
      if let problem = refusal(usual) { throw InputError(problem) }
      return ([usual], Phrase("is a long time away", "먼 날짜입니다"))
    }
    let others = [usual].filter { refusal($0) == nil }
    return (likely + others, Self.severalDays)
  }

  /// Chooses, among days without a year, the nearest that the field allows.
  ///
  /// A day more than half a year away is asked about. For due dates the last one is offered then,
  /// too, because it may be overdue.
  private func nearest(
    _ days: [PartialDate]
  ) throws(InputError) -> (values: [PartialDate], reason: Phrase?) {
    let today = zone.day(now)
    let fitting = days.filter { day in
      switch rule?.side {
      case .past?: day.firstDay <= today
      case .ahead?: day.firstDay >= today
      default: true
      }
    }
    let nearest = fitting.min { abs($0.firstDay - today) < abs($1.firstDay - today) }
    guard let nearest else { throw WrittenDay.noYear }
    guard let rule, abs(nearest.firstDay - today) > Self.halfYear else { return ([nearest], nil) }
    let isOverdue = rule.side == .ahead && !rule.isTerm
    let last = days.filter { isOverdue && $0.firstDay < today }.max { $0.firstDay < $1.firstDay }
    return ([nearest] + (last.map { [$0] } ?? []), Self.noYear)
  }

  /// The distance in days.
  ///
  /// Overdue days come after all future ones.
  private func distance(_ day: PartialDate) -> Int {
    let ahead = day.firstDay - zone.day(now)
    return rule?.side == .ahead && ahead < 0 ? 10_000 - ahead : abs(ahead)
  }

  private static let halfYear = 183

  private func refusal(_ day: PartialDate) -> Problem? {
    DateSpan(.day(day), zone).flatMap { rule?.refusal($0, now: now) }
  }

  private func isUsual(_ day: PartialDate) -> Bool {
    guard refusal(day) == nil, let span = DateSpan(.day(day), zone) else { return false }
    return rule?.isUsual(span, now: now) ?? true
  }

  /// Takes out a day of the week beside a date, such as `(일)`, `일요일` or `Sunday`.
  static func takeWeekday(_ tokens: inout [DateToken]) -> Int? {
    guard tokens.contains(where: { $0.number != nil }) else { return nil }
    for index in tokens.indices {
      guard let word = tokens[index].word, let day = CountedDay.weekday(word) else { continue }
      let isBracketed =
        index > 0 && tokens[index - 1].isMark("(") && index + 1 < tokens.count
        && tokens[index + 1].isMark(")")
      guard isBracketed || word.count > 1 else { continue }
      tokens.removeSubrange(isBracketed ? index - 1...index + 1 : index...index)
      if index < tokens.count, index > 0, tokens[index].isMark(","), tokens[index - 1].isMark(",") {
        tokens.remove(at: index)
      }
      if tokens.first?.isMark(",") == true { tokens.removeFirst() }
      return day
    }
    return nil
  }
}
