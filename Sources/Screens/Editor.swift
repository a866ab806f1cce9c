package import CaseModel

/// A colleague who has a record open in a form, or left it there unsaved.
package struct Editor: Hashable, Sendable {
  package let id: RecordID
  package let officer: String
  /// When the form was last kept.
  package let lastSign: Instant
  /// Whether the colleague seems to be at it still.
  package let isActive: Bool

  package init(id: RecordID, officer: String, lastSign: Instant, isActive: Bool) {
    self.id = id
    self.officer = officer
    self.lastSign = lastSign
    self.isActive = isActive
  }

  /// Who edits since when, for the head of the record's page.
  package func words(_ zone: Zone) -> Phrase {
    let time = zone.timeText(lastSign)
    return isActive
      ? Phrase("\(officer) is editing since \(time)", "\(officer)님이 \(time)부터 수정 중")
      : Phrase(
        "\(officer) has an unsaved draft of \(zone.text(lastSign))",
        "\(officer)님의 저장 안 된 초안(\(zone.text(lastSign)))"
      )
  }
}
