import CaseBook
package import CaseModel
package import CaseRules

// Functions that compute derived values. Each looks up its tables and cells once for many rows.

extension QueryContext {
  /// A function that reads the bytes of an indexed text between its quotes.
  private func text(_ kind: RecordKind, _ key: String) -> (Int) -> UnsafeRawBufferPointer {
    let table = book[kind]
    let column = table.column(key) ?? 0
    return { table.textBytes($0, column) }
  }

  /// The record into which another was merged; the same id if it was not merged.
  func kept(_ id: RecordID) -> RecordID {
    let table = book[.victim]
    guard id.kind == .victim, !book.contains(id), let column = table.column("merged_ids") else {
      return id
    }
    let row = (0..<table.count).first { row in
      var isMerged = false
      table.value(row, column).forEachText { isMerged = isMerged || RecordID(utf8: $0) == id }
      return isMerged && !table.isDeleted(row)
    }
    return row.map { book.id(.victim, $0) } ?? id
  }

  /// The displayed names of victims: in Hangul, or by the language as in the passport; if that is
  /// not known the other one, else an alias.
  func names() -> (Int) -> FieldValue? {
    let table = book[.victim]
    let isLatin = hasNamesOfLanguage && language != .ko
    let columns = (isLatin ? ["name_latin", "name_ko"] : ["name_ko", "name_latin"]).compactMap {
      table.column($0)
    }
    return { row in
      for column in columns {
        if let text = table.text(row, column) { return .text(text) }
      }
      return book.record(.victim, row)?[.aliases]?.first.map { .text($0) }
    }
  }

  /// Ages in full years, from the birth date or else the estimate.
  func ages() -> (Int) -> Int? { ages { [today] _ in today } }

  /// Ages in full years on a day for each row, from the birth date or else the estimate.
  package func ages(on day: @escaping (_ row: Int) -> Int) -> (_ row: Int) -> Int? {
    let birth = text(.victim, "birth_date")
    let table = book[.victim]
    let reported = text(.victim, "reported_at")
    let estimate = Array("age_estimate".utf8)
    let estimatedOn = Array("age_estimated_on".utf8)
    return { row in
      if let date = PartialDate(utf8: birth(row)) { return Age.years(from: date, on: day(row)) }
      let strings = JSONStringWalker(table.bytes(row))
      let raw = strings.value(of: estimate)
      guard let age = Int(String(decoding: raw, as: UTF8.self)) else { return nil }
      let estimated = PartialDate(String(decoding: strings.value(of: estimatedOn), as: UTF8.self))
      let since = estimated?.lastDay ?? Instant(utf8: reported(row)).map(zone.day)
      return Age.grown(age, since: since, on: day(row))
    }
  }

  /// Days from the report to the closing, or to today.
  func daysOpen() -> (Int) -> Int? {
    let reported = text(.victim, "reported_at")
    let closed = text(.victim, "closed_on")
    return { row in
      guard let start = Instant(utf8: reported(row)) else { return nil }
      let end = PartialDate(utf8: closed(row))?.lastDay ?? today
      return max(0, end - zone.day(start))
    }
  }

  /// Days since a letter was sent that is not answered.
  func waitingDays() -> (Int) -> Int? {
    let status = text(.followup, "status")
    let sent = text(.followup, "sent_at")
    let answered = text(.followup, "answered_at")
    let waiting = Array("waiting".utf8)
    return { row in
      guard status(row).equals(waiting), answered(row).isEmpty, let start = Instant(utf8: sent(row))
      else { return nil }
      return max(0, today - zone.day(start))
    }
  }

  /// Days since a compound was last confirmed.
  func daysSinceConfirmed() -> (Int) -> Int? {
    let confirmed = text(.compound, "last_confirmed_on")
    return { row in PartialDate(utf8: confirmed(row)).map { max(0, today - $0.lastDay) } }
  }

  /// The victims linked with a lead.
  func leadCases() -> (Int) -> [Int] {
    { row in LeadWeb.cases(book.id(.lead, row), in: book) }
  }

  /// The first victim that a record names.
  func firstVictim(_ kind: RecordKind) -> (Int) -> RecordID? {
    let table = book[kind]
    guard let column = table.column("victims") else { return { _ in nil } }
    return { row in
      var first: RecordID?
      table.forEachLink(row, column) { first = first ?? $0 }
      return first
    }
  }

  /// The level of the most urgent victim that a record names.
  func highestLevel(_ kind: RecordKind) -> (Int) -> RiskLevel? {
    let table = book[kind]
    guard let column = table.column("victims") else { return { _ in nil } }
    let victims = VictimTargets(book)
    return { row in
      var highest: RiskLevel?
      table.forEachLink(row, column) { id in
        guard let row = victims.row(id), let level = caseIndex.level(row) else { return }
        highest = highest.map { max($0, level) } ?? level
      }
      return highest
    }
  }

  /// The first channel whose request can go out for a victim.
  package func readyChannel(_ row: Int) -> RequestChannel? { readyChannels(row).first }

  /// The channels whose request can go out: items, consent, place and script are there, and no
  /// earlier request waits for its answer.
  private func readyChannels(_ row: Int) -> [RequestChannel] {
    guard caseIndex.stage(row)?.group == .unconfirmed else { return [] }
    let items = HeldItems.read(book[.victim].bytes(row))
    let held = channels.filter { Readiness($0, items: items).isReady }
    // The record is decoded only for the few cases that have the items.
    guard !held.isEmpty, let victim = book.record(.victim, row) else { return [] }
    return held.filter {
      RequestState.canGoOut(
        requests?.text($0.code),
        victim,
        hasOpenWork: caseIndex.openFollowups(row) > 0,
        in: book,
        codes: codes
      )
    }
  }

  /// The current place of an active case's person.
  package func place(_ row: Int) -> FieldValue? {
    switch caseIndex.place(row) {
    case .nowhere: return nil
    case .compound(let site): return .link(book.id(.compound, Int(site)))
    case .counterpart(let other): return .link(book.id(.counterpart, Int(other)))
    case .named:
      let table = book[.victim]
      guard let stays = table.column("stays"),
        case .named(let name)? = Stays.currentPlace(table.value(row, stays))
      else { return nil }
      return .text(name)
    }
  }

  /// The channels whose request can go out, by their codes.
  func readyChannels() -> (_ row: Int) -> FieldValue? {
    { row in
      let ready = readyChannels(row).map(\.code.text)
      return ready.isEmpty ? nil : .texts(ready)
    }
  }
}
