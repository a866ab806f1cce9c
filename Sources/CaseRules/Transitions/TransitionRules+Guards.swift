import CaseBook
package import CaseModel

// The fields of a transition, and its conditions.

extension TransitionRules {
  /// The keys of the fields that a transition of these records asks for, in the order of
  /// `Schema.transition`.
  package func asked(_ records: [Record], to state: Code) -> [String] {
    guard let kind = records.first?.kind, let machine = machine(kind) else { return [] }
    var keys = Set(machine.ask(state).fields)
    for record in records {
      for step in guards(record, to: state) {
        let isAlwaysAsked = step.condition == .entered || !step.reasons.isEmpty
        if isAlwaysAsked || !holds(step, record, FieldSet()) { keys.formUnion(step.asks) }
      }
    }
    if !records.contains(where: { Self.currentStay($0) != nil }) { keys.remove("how_left") }
    return Schema.transition.fields.map(\.key).filter(keys.contains)
  }

  /// The initial values of a transition's form: today, and the known place of the person.
  package func started(_ records: [Record], to state: Code) -> FieldSet {
    var entry = FieldSet()
    guard let first = records.first, let key = Self.field(first.kind)?.key else { return entry }
    entry[key] = .code(state)
    if first.kind == .victim { entry["from"] = Self.state(first).map { .code($0) } }
    entry[.date] = PartialDate(dayNumber: today)
    let asked = asked(records, to: state)
    if asked.contains("how_left") {
      entry[.howLeft] = machine(first.kind)?.ask(state).howLeft
    }
    if state == "deceased" { entry[.deceasedOn] = first[.deceasedOn] ?? entry[.date] }
    guard records.count == 1 else { return entry }
    for key in ["safe_place", "legal_position"] where asked.contains(key) {
      entry[key] = first.fields[key]
    }
    if state == "located", let stay = Self.currentStay(first) {
      for key in ["place", "floor_room", "precision"] { entry[key] = stay[key] }
    }
    return entry
  }

  /// All problems of a transition as entered; empty if it can be saved.
  package func problems(_ entry: FieldSet, _ records: [Record], to state: Code) -> [ValueProblem] {
    var problems = RecordCheck(codes: text.codes).problems(entry, .transition)
    problems += dates(entry, records, to: state)
    let ask = records.first.flatMap { machine($0.kind)?.ask(state) }
    if asked(records, to: state).contains("how_left"), ask?.howLeft == nil, entry[.howLeft] == nil {
      problems.append(ValueProblem(path: [.key("how_left")], problem: .missing))
    }
    for record in records { problems += obstacles(entry, record, to: state) }
    return problems
  }

  /// The problems of the day of a transition: in the future, or before the previous one.
  private func dates(_ entry: FieldSet, _ records: [Record], to state: Code) -> [ValueProblem] {
    let check = DateCheck(now: now, zone: zone)
    let ahead = check.problems(entry, before: nil, .transition)
    guard ahead.isEmpty else { return ahead }
    var problems: [ValueProblem] = []
    for record in records {
      var found = check.problems(changed(record, entry, to: state), before: record)
      if let early = beforeLastStep(entry, record) { found.append(early) }
      for var problem in found {
        if case .key(let key)? = problem.path.first,
          entry[key] == nil || Schema.transition[key] == nil
        {
          problem.path = [.key("date")]
          if let question = problem.problem.question, entry["date"] != nil {
            problem.problem = .question(Question([time(entry).text], question.reason))
          }
        }
        if !problems.contains(where: { $0.path == problem.path }) { problems.append(problem) }
      }
    }
    return problems
  }

  /// Asks whether a transition really happened before the previous one.
  private func beforeLastStep(_ entry: FieldSet, _ record: Record) -> ValueProblem? {
    let time = time(entry)
    guard let since = record[.stageSince], record[.stage] != "reported", time.precedes(since) else {
      return nil
    }
    let last = time.hour == nil ? zone.dayText(since) : zone.text(since)
    let words = Phrase("is before the last step (\(last))", "지난 단계(\(last))보다 앞섭니다")
    let question = Question([time.text], words)
    return ValueProblem(path: [.key("date")], problem: .question(question))
  }

  private func obstacles(_ entry: FieldSet, _ record: Record, to state: Code) -> [ValueProblem] {
    if let refusal = refusal(record, to: state) { return [Self.problem("date", refusal)] }
    return guards(record, to: state).filter { step in
      !holds(step, record, entry) && !(step.canBeOverridden && entry[.overrideReason] != nil)
    }.map { step in
      Self.problem(
        step.asks.first ?? (step.reasons.isEmpty ? "date" : "closure_reason"),
        step.phrase
      )
    }
  }

  private static func problem(_ key: String, _ words: Phrase) -> ValueProblem {
    ValueProblem(path: [.key(key)], problem: .rule(words))
  }

  /// The conditions of a record's transition.
  func guards(_ record: Record, to state: Code) -> [TransitionGuard] {
    let names = transition(record, to: state)?.guards ?? []
    return rules.guards.filter { names.contains($0.name) }
  }

  /// Whether a condition is fulfilled with the entered values.
  func holds(_ step: TransitionGuard, _ record: Record, _ entry: FieldSet) -> Bool {
    guard step.reasons.isEmpty || entry[.closureReason].map(step.reasons.contains) == true else {
      return true
    }
    switch step.condition {
    case .entered: return true
    case .buildingKnown: return isKnown(record, step.precisions)
    case .noOpenFollowups:
      return entry[.cancelReason] != nil || openFollowups(record.id).isEmpty
    case .proofOfLife:
      guard let proof = lastProof(record.id) else { return false }
      return record[.stageSince].map { proof >= $0 } ?? true
    case .duplicateNamed: return entry[.duplicateOf] != nil && entry[.duplicateOf] != record.id
    case .untraceable:
      let silence = today - zone.day(lastProof(record.id) ?? record[.reportedAt] ?? now)
      return silence >= step.silentDays ?? 0 && entry[.closedWith].map { $0 != user } == true
    case .sameEpisode:
      return record[.closedOn].map { today - $0.lastDay <= step.withinDays ?? 0 } ?? true
    }
  }

  /// Whether the current stay has one of these precisions: by its own value, by a room that it
  /// names, or by its compound.
  private func isKnown(_ record: Record, _ precisions: [Code]) -> Bool {
    guard let stay = Self.currentStay(record) else { return false }
    if stay[.floorRoom] != nil { return true }
    if let own = stay[.precision] { return precisions.contains(own) }
    guard case .link(let id)? = stay["place"] else { return false }
    return book.record(id)?[.precision].map(precisions.contains) ?? false
  }

  /// The stay that has no end.
  static func currentStay(_ record: Record) -> FieldSet? {
    record[list: .stays].last { $0["to"] == nil }
  }

  /// The open follow-ups of a case, without requests for a second name.
  package func openFollowups(_ id: RecordID) -> [Record] {
    book.rows(.followup, linkingTo: id).compactMap { book.record(.followup, $0) }
      .filter { FollowupRules.isOpen($0) && $0[.type] != Asked.type }
  }

  /// The time of the latest proof of life.
  private func lastProof(_ id: RecordID) -> Instant? {
    book.rows(.note, linkingTo: id).filter { !Corrections.isReplaced($0, in: book) }
      .compactMap { book.record(.note, $0) }
      .filter(ProofOfLife.isGiven).compactMap { $0[.at] }.max()
  }
}
