import CaseBook
import CaseModel

/// Reads from indexed values what follow-ups say about their cases.
struct FollowupRows {
  /// The facts in one follow-up.
  struct Facts {
    var isOpen = false
    var due: Instant?
    /// When a rescue request that still waits for an answer was sent.
    var requestSent: Instant?
    /// When the embassy saw or spoke to the person.
    var contact: Instant?
  }

  let table: RowTable
  private let status: Int
  private let due: Int
  private let type: Int
  private let sent: Int
  private let answered: Int
  private let done: Int
  private let victims: Int
  private let requestTypes: [[UInt8]]
  private let open = FollowupRules.openStatuses.map { Array($0.text.utf8) }

  init(_ table: RowTable, requestTypes: [Code]) {
    self.table = table
    status = table.column("status") ?? 0
    due = table.column("due_at") ?? 0
    type = table.column("type") ?? 0
    sent = table.column("sent_at") ?? 0
    answered = table.column("answered_at") ?? 0
    done = table.column("done_at") ?? 0
    victims = table.column("victims") ?? 0
    self.requestTypes = requestTypes.map { Array($0.text.utf8) }
  }

  /// The facts in a row; nil if it has none that count, or is deleted.
  func facts(_ row: Int) -> Facts? {
    guard !table.isDeleted(row) else { return nil }
    let code = table.textBytes(row, status)
    if code.equals("done") {
      guard table.hasText(row, type, "call_victim") || table.hasText(row, type, "custody_visit")
      else { return nil }
      return Facts(contact: table.instant(row, done))
    }
    guard open.contains(where: { code.elementsEqual($0) }) else { return nil }
    let isWaiting = code.equals("waiting")
    return Facts(
      isOpen: true,
      due: table.instant(row, due),
      requestSent: isWaiting ? waitingSince(row) : nil
    )
  }

  /// Calls the body with the number of every victim named.
  @inline(__always)
  func forEachVictim(_ row: Int, _ body: (RecordID) -> Void) {
    table.forEachLink(row, victims, body)
  }

  private func waitingSince(_ row: Int) -> Instant? {
    let bytes = table.textBytes(row, type)
    guard requestTypes.contains(where: { bytes.elementsEqual($0) }),
      table.value(row, answered).isEmpty
    else { return nil }
    return table.instant(row, sent)
  }
}

/// Reads from indexed values what notes say about their cases.
struct NoteRows {
  let table: RowTable
  private let kind: Int
  private let at: Int
  private let method: Int
  private let victims: Int

  init(_ table: RowTable) {
    self.table = table
    kind = table.column("kind") ?? 0
    at = table.column("at") ?? 0
    method = table.column("method") ?? 0
    victims = table.column("victims") ?? 0
  }

  /// When the embassy had contact, and whether it proves life; nil for other notes.
  ///
  /// Only a proof of life with its method counts, because captors type messages (`Docs/Rules.md`,
  /// Proof of life).
  func contact(_ row: Int) -> (at: Instant, isProof: Bool)? {
    let isProof = table.hasText(row, kind, "proof_of_life")
    guard isProof || table.hasText(row, kind, "visit"), !table.isDeleted(row),
      let at = table.instant(row, at)
    else { return nil }
    return (at, isProof && !table.value(row, method).isEmpty)
  }

  @inline(__always)
  func forEachVictim(_ row: Int, _ body: (RecordID) -> Void) {
    table.forEachLink(row, victims, body)
  }
}
