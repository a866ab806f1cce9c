/// Why a commit is not saved.
package enum SaveProblem: Sendable {
  /// Somebody else saved these records in the meantime; their current versions.
  case conflict([Record])
  /// Other records have the same unique numbers.
  case taken([TakenValue])
  /// Nothing had to be saved, because the records already are as requested.
  case unchanged([Record])
  /// Not saved, for this reason.
  case notSaved(Phrase)
  /// Perhaps saved.
  ///
  /// The records are those found in the journal; empty if it could not be read again.
  case uncertain(Phrase, [Record])

  /// The records that differ from what the screens show.
  package var records: [Record] {
    switch self {
    case .conflict(let records), .uncertain(_, let records), .unchanged(let records): records
    case .taken, .notSaved: []
    }
  }
}
