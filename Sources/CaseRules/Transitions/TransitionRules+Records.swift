import CaseBook
package import CaseModel

// The records that follow from an entered transition.

extension TransitionRules {
  /// The records that one commit saves: those in their new state, the timeline entry, and changed
  /// follow-ups.
  package func records(_ entry: FieldSet, _ records: [Record], to state: Code) -> [Record] {
    let moved = records.map { changed($0, entry, to: state) }
    return moved + [note(entry, records, to: state)] + settled(entry, records, to: state)
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

  /// The timeline entry.
  private func note(_ entry: FieldSet, _ records: [Record], to state: Code) -> Record {
    var note = Record.blank(.note, user: user, now: now, zone: zone)
    note[.kind] = "stage_change"
    note[.at] = time(entry).moment
    note[.method] = rules.stageProofs.method(entry, records, to: state)
    note[.text] = String(words(entry, records, to: state).prefix(2000))
    for record in records { note.link(to: record.id) }
    return note
  }

  /// The text of the entry, such as `Reported → Located, 2025-10-14.
  ///
  /// Who said so: her mother`.
  private func words(_ entry: FieldSet, _ records: [Record], to state: Code) -> String {
    let kind = records.first?.kind ?? .victim
    let from = Set(records.compactMap(Self.state))
    let old = from.count == 1 ? from.first.map { label($0, kind, text.language) + " " } : nil
    let step = (old ?? "") + "→ " + label(state, kind, text.language)
    let shown = Schema.transition.fields.filter { $0.key != "date" && !$0.isSystemManaged }
    let facts = shown.compactMap { field -> String? in
      guard let value = entry[field.key] else { return nil }
      return "\(field.label[text.language]): \(words(value, field.kind))"
    }
    return ([step + ", " + time(entry).text] + facts).joined(separator: ". ") + "."
  }

  private func words(_ value: FieldValue, _ kind: FieldKind) -> String {
    guard case .link(let id) = value else { return text.text(value, kind) }
    return [id.text, book.title(id, text) ?? ""].joined(separator: " ").trimmed
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
