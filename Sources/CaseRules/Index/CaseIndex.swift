package import CaseModel

/// Per-row derived data: risk level, days silent, due dates, current place.
///
/// It is built in one pass over the book and then updated; none of it is entered by users.
package struct CaseIndex: Sendable {
  /// The weights and the time with which cases were scored.
  package internal(set) var triage: Triage
  var victims = VictimColumns()
  var places = PlaceColumns()
  /// The distinct compounds of each victim's stays.
  var stays = RowAdjacency()
  var followups = FollowupColumns()
  /// No follow-up of any case turns overdue before; nil if that was not looked for yet.
  var nextTurn: Instant?
  var notes = 0

  init(triage: Triage) { self.triage = triage }

  // MARK: Victims, by row

  package func stage(_ row: Int) -> Stage? { victims.stage[row] }

  /// Nil for cases that are not scored.
  package func level(_ row: Int) -> RiskLevel? { victims.level[row] }

  /// Nil for cases that are not scored.
  package func score(_ row: Int) -> Int? {
    victims.level[row] == nil ? nil : Int(victims.score[row])
  }

  /// Whether an officer set the level by hand and it is still valid.
  package func isOverridden(_ row: Int) -> Bool { victims.isOverridden[row] }
  package func lastProof(_ row: Int) -> Instant? { victims.contacts.lastProof[row] }

  /// Full days without proof of life; nil for cases that are not active.
  package func daysSilent(_ row: Int) -> Int? {
    let days = victims.daysSilent[row]
    return days < 0 ? nil : Int(days)
  }

  /// The earliest due time of an open follow-up, passed or not.
  package func nextDue(_ row: Int) -> Instant? { victims.nextDue[row] }
  package func openFollowups(_ row: Int) -> Int { Int(victims.open[row]) }
  package func overdueFollowups(_ row: Int) -> Int { Int(victims.overdue[row]) }

  /// The current place of an active case's person.
  package func place(_ row: Int) -> PlaceRef { victims.place[row] }

  /// The province of the current place.
  package func province(_ row: Int) -> Code? { places.code(province: victims.province[row]) }

  /// A sort key, greatest for the most urgent case: level, score, days silent; 0 if not scored.
  package func urgency(_ row: Int) -> Int {
    guard let level = victims.level[row] else { return 0 }
    let days = min(max(Int(victims.daysSilent[row]), 0), 0xFFFF)
    return Int(level.rawValue) << 24 | Int(victims.score[row]) << 16 | days
  }

  /// Why the next action of an urgent case is missing or comes too late; nil if it does not.
  package func missingAction(_ row: Int) -> MissingAction? {
    triage.weights.missingAction.missing(
      level: victims.level[row],
      nextDue: victims.nextDue[row],
      chase: victims.lateChase[row],
      now: triage.now
    )
  }

  // MARK: Follow-ups, by row

  /// Whether a follow-up is open; false for deleted ones.
  package func isOpen(followup row: Int) -> Bool { followups.open.isOpen(row) }

  /// Whether a follow-up is open and its due time has passed.
  package func isOverdue(followup row: Int, at now: Instant) -> Bool {
    followups.open.isOverdue(row, at: now)
  }

  // MARK: Compounds, by row

  /// The number of active cases whose current stay is there.
  package func victimsNow(_ row: Int) -> Int { Int(places.compounds.now[row]) }

  /// The number of cases with any stay there.
  package func victimsEver(_ row: Int) -> Int { Int(places.compounds.ever[row]) }
}

/// The current place of a person, by row.
package enum PlaceRef: Hashable, Sendable {
  case nowhere
  /// A place without a record; the stay holds its name.
  case named
  case compound(UInt32)
  case counterpart(UInt32)
}
