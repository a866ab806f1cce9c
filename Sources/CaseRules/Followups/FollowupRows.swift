import CaseBook
import CaseModel

/// Reads from indexed values what follow-ups say about their cases.
struct FollowupRows {
  /// The facts in one follow-up.
  struct Facts {
    var isOpen = false
    var isWaiting = false
    /// It asks for a second name, which does nothing for the person.
    var isApproval = false
    var due: Instant?
    /// When a rescue request that still waits for an answer was sent.
    var requestSent: Instant?
    /// When a rescue request was answered.
    var requestAnswered: Instant?
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
      if table.hasText(row, type, "call_victim") || table.hasText(row, type, "custody_visit") {
        return Facts(contact: table.instant(row, done))
      }
      return answer(row).map { Facts(requestAnswered: $0) }
    }
    guard open.contains(where: { code.elementsEqual($0) }) else { return nil }
    let isWaiting = code.equals("waiting")
    return Facts(
      isOpen: true,
      isWaiting: isWaiting,
      isApproval: table.hasText(row, type, "approval"),
      due: table.instant(row, due),
      requestSent: isWaiting ? waitingSince(row) : nil,
      requestAnswered: isWaiting ? answer(row) : nil
    )
  }

  /// Calls the body with the number of every victim named.
  @inline(__always)
  func forEachVictim(_ row: Int, _ body: (RecordID) -> Void) {
    table.forEachLink(row, victims, body)
  }

  private func waitingSince(_ row: Int) -> Instant? {
    guard isRequest(row), table.value(row, answered).isEmpty else { return nil }
    return table.instant(row, sent)
  }

  /// When the rescue request in a row was answered; nil for another follow-up or without an answer.
  private func answer(_ row: Int) -> Instant? {
    guard !table.value(row, answered).isEmpty, isRequest(row) else { return nil }
    return table.instant(row, answered)
  }

  private func isRequest(_ row: Int) -> Bool {
    let bytes = table.textBytes(row, type)
    return requestTypes.contains { $0.count == bytes.count && bytes.elementsEqual($0) }
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

  /// When the embassy had contact or somebody proved life, and which; nil for other notes.
  ///
  /// The same as `ProofOfLife` says of records.
  func contact(_ row: Int) -> Contact? {
    let kind = table.textBytes(row, kind)
    let isVisit = kind.equals("visit")
    guard isVisit || kind.equals("proof_of_life") || kind.equals("stage_change"),
      !table.isDeleted(row)
    else { return nil }
    let method = table.textBytes(row, method)
    guard !method.isEmpty || !kind.equals("stage_change"), let at = table.instant(row, at) else {
      return nil
    }
    return Contact(
      at: at,
      isProof: !isVisit && !method.isEmpty,
      isMeeting: !method.equals("authority_confirmed") && !method.equals("live_location")
    )
  }

  @inline(__always)
  func forEachVictim(_ row: Int, _ body: (RecordID) -> Void) {
    table.forEachLink(row, victims, body)
  }
}
