import CaseBook
import CaseModel

/// Data derived from a victim's own record and from its notes and follow-ups.
struct VictimSummary: Sendable {
  var stage: Stage?
  var place = PlaceRef.nowhere
  /// The number that represents the province of the place in columns.
  var province: UInt8 = 0
  /// Nil for cases that are not scored.
  var score: VictimScore?
}

/// The stored part of a triage score.
struct VictimScore: Sendable {
  let level: RiskLevel
  let score: UInt8
  let isOverridden: Bool
  /// -1 if unknown.
  let daysSilent: Int32
  /// A chase date after the deadline of a ransom.
  let lateChase: MissingAction.Chase?

  init(_ facts: TriageFacts, _ triage: Triage, lastChase: Instant?) {
    let score = triage.score(facts)
    level = score.level
    self.score = UInt8(clamping: score.score)
    isOverridden = score.isOverridden
    daysSilent = triage.daysSilent(facts).map { Int32(clamping: $0) } ?? -1
    lateChase = triage.weights.missingAction.chase(facts, last: lastChase, now: triage.now)
  }
}

extension CaseIndex {
  /// The place and score of one victim, given its known contacts and follow-ups.
  func standing(_ reader: VictimRows, _ row: Int) -> VictimSummary {
    var standing = VictimSummary(stage: reader.stage(row))
    guard standing.stage?.isActive == true else { return standing }
    standing.place = reader.place(row)
    standing.province = places.province(standing.place)
    standing.score = score(reader, row, at: standing.place)
    return standing
  }

  /// The score of an active victim at a place.
  func score(_ reader: VictimRows, _ row: Int, at place: PlaceRef) -> VictimScore {
    VictimScore(facts(reader, row, at: place), triage, lastChase: victims.lastChase[row])
  }

  /// All facts that the score of a row depends on.
  func facts(_ reader: VictimRows, _ row: Int, at place: PlaceRef) -> TriageFacts {
    var facts = VictimFacts.read(reader.table.bytes(row))
    facts.lastProof = victims.contacts.lastProof[row]
    facts.lastContact = victims.contacts.lastContact[row]
    facts.requestSent = victims.requestSent[row]
    facts.requestAnswered = victims.requestAnswered[row]
    if case .compound(let compound) = place, places.compounds.isSevere[Int(compound)] {
      facts.severeSite = reader.name(compound: Int(compound))
    }
    return facts
  }
}

extension VictimColumns {
  mutating func set(_ standing: VictimSummary, _ row: Int) {
    stage[row] = standing.stage
    place[row] = standing.place
    province[row] = standing.province
    set(standing.score, row)
  }

  mutating func set(_ score: VictimScore?, _ row: Int) {
    level[row] = score?.level
    self.score[row] = score?.score ?? 0
    isOverridden[row] = score?.isOverridden ?? false
    daysSilent[row] = score?.daysSilent ?? -1
    if score?.lateChase != nil || !lateChase.isEmpty { lateChase[row] = score?.lateChase }
  }

  mutating func take(_ facts: FollowupRows.Facts, _ row: Int, now: Instant) {
    if let contact = facts.contact { contacts.take(Contact(at: contact), row) }
    if let answered = facts.requestAnswered { requestAnswered[row].formGreater(answered) }
    guard facts.isOpen, !facts.isApproval else { return }
    open[row] += 1
    if let sent = facts.requestSent { requestSent[row].formLesser(sent) }
    guard let due = facts.due else { return }
    nextDue[row].formLesser(due)
    if facts.isWaiting { lastChase[row].formGreater(due) }
    if due < now {
      overdue[row] += 1
    } else {
      nextTurn[row].formLesser(due)
    }
  }
}
