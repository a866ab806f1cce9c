import CaseBook
import CaseModel

/// The derived data of every follow-up, by row.
struct FollowupColumns: Sendable {
  /// The victims named by each follow-up that has facts about them.
  private(set) var victims = RowAdjacency()
  private(set) var open = OpenFollowups()

  var count: Int { victims.count }

  mutating func reserve(_ rows: Int) {
    victims.reserve(rows)
    open.reserve(rows)
  }

  /// Appends the next row; calls the body with every victim about whom it has facts, each once.
  @inline(__always)
  mutating func append(
    _ row: Int,
    _ reader: FollowupRows,
    _ targets: VictimTargets,
    _ body: (FollowupRows.Facts, Int) -> Void
  ) {
    let facts = reader.facts(row)
    open.set(row, facts)
    if let facts {
      reader.forEachVictim(row) { id in
        guard let victim = targets.row(id), !victims.isAdding(victim) else { return }
        body(facts, victim)
        victims.append(victim)
      }
    }
    victims.endRow()
  }

  /// Reads rows again, in ascending order.
  ///
  /// - Returns: the victims that they name or named before.
  mutating func update(_ rows: [Int], _ reader: FollowupRows, _ targets: VictimTargets) -> Set<Int>
  {
    var found: Set<Int> = []
    for row in rows {
      found.formUnion(victims[row])
      var named: [Int] = []
      reader.forEachVictim(row) { id in targets.row(id).map { named.append($0) } }
      found.formUnion(named)
      victims[row] = named
      open.set(row, reader.facts(row))
    }
    return found
  }
}
