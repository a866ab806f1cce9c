/// A colleague's open or abandoned form on a record.
package struct Editing: Hashable, Sendable {
  package let id: RecordID
  package let officer: String
  /// When the form was first changed.
  package let since: Instant
  /// When it was last stored, which is at most two seconds after a key press.
  package let lastSign: Instant
  /// Whether the colleague appears to be editing still.
  package let isActive: Bool

  /// Seconds without activity after which a form counts as abandoned.
  package static let patience = 180

  /// `isLeft` is true if the colleague's session ended with the form open.
  package init(
    id: RecordID,
    officer: String,
    since: Instant,
    lastSign: Instant,
    isLeft: Bool = false,
    now: Instant
  ) {
    self.id = id
    self.officer = officer
    self.since = since
    self.lastSign = lastSign
    isActive = !isLeft && now.seconds - lastSign.seconds < Self.patience
  }

  /// Who has been editing since when, for the head of the record's page and of the form.
  package func words(_ zone: Zone) -> Phrase {
    let (start, last) = (zone.timeText(since), zone.text(lastSign))
    return isActive
      ? Phrase("\(officer) is editing since \(start)", "\(officer)님이 \(start)부터 수정 중")
      : Phrase("\(officer) has an unsaved draft of \(last)", "\(officer)님의 저장 안 된 초안(\(last))")
  }
}
