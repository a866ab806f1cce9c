package import CaseBook
package import CaseModel

// Looking back: figures on the records as they were saved at an earlier moment.

extension CaseContext {
  /// The moment that was typed; for a day, month or year its end on the office's clock.
  ///
  /// - Throws: if the text is no date, several, or lies ahead.
  package func pastMoment(_ text: String) throws(Refusal) -> Instant {
    let found: Instant?
    do throws(InputError) {
      found = try DateInput(now: now, zone: zone).moment(text, isEnd: true)
    } catch {
      throw Refusal(.usage, nil, error.problem.phrase)
    }
    guard let found else { throw Refusal(.usage, nil, DateInput.isNoDate(text)) }
    guard zone.day(found) <= zone.day(now) else {
      throw Refusal(
        .usage,
        nil,
        Phrase(
          "“\(text)” is in the future. Name a day up to today",
          "“\(text)”은(는) 아직 오지 않은 날입니다. 오늘까지의 날짜를 쓰세요"
        )
      )
    }
    return found
  }

  /// This context with the records of an earlier moment; throws if `book` is nil.
  package func earlier(_ book: Book?, at moment: Instant) throws(Refusal) -> CaseContext {
    guard let book else {
      let time = zone.text(moment)
      throw Refusal(
        .rule,
        nil,
        Phrase(
          "Nothing had been saved in this casebook by \(time). `casebook log` shows when it begins",
          "\(time)까지 이 사건부에 저장된 것이 없습니다. `casebook log`로 언제부터 기록이 있는지 볼 수 있습니다"
        )
      )
    }
    var earlier = self
    earlier.book = book
    earlier.index = nil
    earlier.now = min(moment, now)
    return earlier
  }
}
