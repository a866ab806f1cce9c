import CaseBook
import CaseModel
import CaseRules

extension CaseContext {
  /// Says which urgent cases have no action in time once these follow-ups are saved; records of
  /// other kinds have no effect.
  func missingActions(after records: [Record]) -> [Phrase] {
    let followups = records.filter { $0.kind == .followup }
    guard !followups.isEmpty else { return [] }
    let outlook = CaseOutlook(caseIndex, book)
    let victims = Set(
      followups.flatMap { $0[list: .victims] + (book.record($0.id)?[list: .victims] ?? []) }
    )
    let missing = victims.sorted().compactMap { id -> Phrase? in
      guard let row = book.row(id) else { return nil }
      let open = openFollowups(of: id, changedBy: followups)
      let words = outlook.missingAction(row, open: open)?.words(zone)
      return words.map {
        Phrase("\(id) has no action in time: \($0.en)", "\(id) 기한 내 조치 없음: \($0.ko)")
      }
    }
    guard missing.count > Self.mostNamed else { return missing }
    let more = missing.count - Self.mostNamed
    return missing.prefix(Self.mostNamed) + [
      Phrase("\(more) more cases have no action in time", "그 밖에 \(more)건도 기한 내 조치 없음")
    ]
  }

  /// The most cases that are named one by one.
  private static let mostNamed = 3

  /// The open follow-ups of a case once these changes are saved.
  private func openFollowups(of id: RecordID, changedBy changed: [Record]) -> [Record] {
    let ids = Set(changed.map(\.id))
    let others = book.rows(.followup, linkingTo: id).compactMap { book.record(.followup, $0) }
      .filter { !ids.contains($0.id) }
    return (others + changed.filter { $0[list: .victims].contains(id) })
      .filter(FollowupRules.isOpen)
  }
}
