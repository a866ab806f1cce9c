import CaseModel

/// Reads the days and times that options name.
struct TypedTime {
  private let now: Instant
  private let zone: Zone

  init(now: Instant, zone: Zone) { (self.now, self.zone) = (now, zone) }
  init(_ session: Session) { self.init(now: session.now, zone: session.zone) }

  /// A typed time; for a day, month or year its beginning or its end.
  func moment(_ text: String, isEnd: Bool) throws(Failure) -> Instant {
    let found = try asked(text) { dates throws(InputError) in
      try dates.moment(text, isEnd: isEnd)
    }
    guard let found else { throw Failure(.usage, DateInput.isNoDate(text)) }
    return found
  }

  /// The day or time in the past that was typed; nil if the text is none.
  ///
  /// - Throws: a question if it can be several.
  func behind(_ text: String, _ kind: FieldKind) throws(Failure) -> FieldValue? {
    try asked(text) { dates throws(InputError) in try dates.behind(text, kind) }
  }

  private func asked<Value>(
    _ text: String,
    _ read: (DateInput) throws(InputError) -> Value
  ) throws(Failure) -> Value {
    do throws(InputError) {
      return try read(DateInput(now: now, zone: zone))
    } catch {
      throw Failure(
        .findings,
        "“\(text)” \(error.problem.sentence(.en)) Write one of them.",
        "“\(text)” \(error.problem.sentence(.ko)) 그중 하나를 쓰세요."
      )
    }
  }
}
