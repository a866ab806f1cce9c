import CaseBook
package import CaseModel

// The records that follow from an entered transition.

extension TransitionRules {
  /// The records that one commit saves: those in their new state, the timeline entry, and changed
  /// follow-ups.
  package func records(_ entry: FieldSet, _ records: [Record], to state: Code) -> [Record] {
    let moved = records.map { changed($0, entry, to: state) }
    return moved + [TransitionNote(self, entry, records, to: state).record]
      + settled(entry, records, to: state)
  }

  func changed(_ record: Record, _ entry: FieldSet, to state: Code) -> Record {
    var record = record
    let day = time(entry).day
    if record.kind == .compound {
      record[.status] = state
      record[.statusSince] = day
      if machine(.compound)?.ask(state).confirms == true { record[.lastConfirmedOn] = day }
    } else {
      if record[.stage] == "closed" { for key in Self.endKeys { record.fields[key] = nil } }
      record[.stage] = state
      record[.stageSince] = time(entry).moment
      record[.stays] = stays(record, entry, to: state)
      if state == "closed" { record[.closedOn] = day }
    }
    for key in Self.kept where entry[key] != nil && Schema.of(record.kind)[key] != nil {
      record.fields[key] = entry[key]
    }
    return record
  }

  /// The fields about a case's end, which are cleared when it is reopened.
  private static let endKeys = [
    "closed_on", "closure_reason", "closure_note", "duplicate_of", "closed_with",
  ]

  /// The fields that are copied into the record under the same key.
  private static let kept = [
    "safe_place", "legal_position", "deceased_on", "cause_reported", "closure_reason",
    "closure_note", "duplicate_of", "closed_with", "moved_to",
  ]

  /// When an entered transition happened.
  func time(_ entry: FieldSet) -> StepTime { StepTime(entry: entry, now: now, zone: zone) }

  /// The stays after the transition.
  ///
  /// A more precise place continues the current stay; another place ends it, and so does leaving.
  private func stays(_ record: Record, _ entry: FieldSet, to state: Code) -> [FieldSet] {
    var stays = record[list: .stays]
    let date = entry["date"]
    let current = stays.lastIndex { $0["to"] == nil }
    let place = entry["place"]
    if let current, let place, stays[current]["place"] == place {
      for key in ["floor_room", "precision"] where entry[key] != nil {
        stays[current][key] = entry[key]
      }
      return stays
    }
    let ask = machine(record.kind)?.ask(state)
    if let current, place != nil || entry[.howLeft] != nil || ask?.endsStay == true {
      stays[current]["to"] = date
      stays[current][.howLeft] = entry[.howLeft] ?? ask?.howLeft
    }
    guard let place else { return stays }
    var stay = FieldSet(starting: .stay)
    stay["place"] = place
    stay["from"] = date
    stay["kind"] = entry["place_kind"] ?? .code(Self.usualKind(place))
    for key in ["floor_room", "precision"] { stay[key] = entry[key] }
    stay[.source] = source(entry[.saidBy] ?? "")
    return stays + [stay]
  }

  private static func usualKind(_ place: FieldValue) -> Code {
    if case .link(let id) = place, id.kind == .compound { "compound" } else { "unknown" }
  }

  /// The code of the source, if the words begin with a label of a code.
  func source(_ words: String) -> Code {
    let words = words.lowercased()
    let entry = text.codes["stay_source"].entries.first { entry in
      ([entry.code.text] + Language.allCases.map { entry.label[$0].lowercased() })
        .contains { words.hasPrefix($0) }
    }
    return entry?.code ?? "other"
  }

  /// The open follow-ups of closed cases: cancelled, or without these people if they are about
  /// others too.
  private func settled(_ entry: FieldSet, _ records: [Record], to state: Code) -> [Record] {
    guard state == "closed", let reason = entry[.cancelReason] else { return [] }
    let closed = Set(records.map(\.id))
    var seen: Set<RecordID> = []
    let open = records.flatMap { openFollowups($0.id) }.filter { seen.insert($0.id).inserted }
    return open.map { followup in
      var followup = followup
      let others = followup[list: .victims].filter { !closed.contains($0) }
      if others.isEmpty {
        followup[.status] = "cancelled"
        followup[.cancelReason] = reason
      } else {
        followup[.victims] = others
      }
      return followup
    }
  }
}
