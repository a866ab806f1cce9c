package import CaseBook
package import CaseModel

/// Compares another body's list with the casebook, row by row.
///
/// A case matches at most one row. An officer's decision comes first, then the body's own number,
/// then unique numbers, then fitting names and dates.
package struct Reconciliation: Hashable, Sendable {
  package enum Group: String, CaseIterable, Sendable {
    case matched, probable, theirs

    package var label: Phrase {
      switch self {
      case .matched: Phrase("Matched", "일치")
      case .probable: Phrase("Probably the same", "같은 사람일 가능성")
      case .theirs: Phrase("Only theirs", "상대 명단에만 있음")
      }
    }
  }

  /// Why a row and a case match.
  package enum Basis: Hashable, Comparable, Sendable {
    case decision, reference, strong, possible

    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .decision: 0
      case .reference: 1
      case .strong: 2
      case .possible: 3
      }
    }
  }

  /// A row with the case that it matches.
  package struct Entry: Hashable, Sendable {
    package let row: ExternalRow
    package internal(set) var id: RecordID?
    package internal(set) var basis: Basis?
    package internal(set) var reasons: [MatchReason] = []
    /// The row that has the case already, if this one fits it too.
    package internal(set) var claimedBy: Int?
    /// Other cases that fit.
    package internal(set) var others: [RecordID] = []
    package internal(set) var differences: [ExternalDifference] = []
    /// Whether the case has the body's number already, or the row has none.
    package internal(set) var isRecorded = true

    package var group: Group {
      guard id != nil else { return .theirs }
      return basis == .possible || claimedBy != nil ? .probable : .matched
    }
  }

  package private(set) var entries: [Entry] = []
  /// The expected cases that are in no row.
  package private(set) var onlyOurs: [RecordID] = []

  /// Compares the list with all cases of a book; the cases in `ours` are expected on it.
  package init(
    _ list: ExternalList,
    _ decisions: ExternalDecisions = ExternalDecisions(),
    ours: [RecordID],
    in book: Book,
    _ index: MatchIndex
  ) {
    let finder = CounterpartFinder(list.body, decisions, book, index)
    var candidates = list.rows.map { finder.candidates($0) }
    entries = list.rows.map { Entry(row: $0) }
    let taken = assign(&candidates)
    for index in entries.indices {
      finish(index, candidates[index], taken, list.body, book)
    }
    let met = Set(entries.compactMap(\.id))
    onlyOurs = ours.filter { !met.contains($0) }
  }

  package func entries(_ group: Group) -> [Entry] { entries.filter { $0.group == group } }

  /// Whether both lists hold the same people with the same facts.
  package var isClean: Bool {
    onlyOurs.isEmpty && entries.allSatisfy { $0.group == .matched && $0.differences.isEmpty }
  }

  /// Gives every row its best case that no better row has; returns the row of each case.
  private mutating func assign(_ candidates: inout [[CounterpartFinder.Candidate]]) -> [RecordID:
    Int]
  {
    var taken: [RecordID: Int] = [:]
    for basis in [Basis.decision, .reference, .strong, .possible] {
      for index in entries.indices where entries[index].id == nil {
        let fit = candidates[index].first {
          $0.basis == basis && (basis == .decision || taken[$0.id] == nil)
        }
        guard let fit else { continue }
        entries[index].id = fit.id
        entries[index].basis = basis
        entries[index].reasons = fit.reasons
        if taken[fit.id] == nil { taken[fit.id] = entries[index].row.number }
      }
    }
    return taken
  }

  private mutating func finish(
    _ index: Int,
    _ candidates: [CounterpartFinder.Candidate],
    _ taken: [RecordID: Int],
    _ body: Code,
    _ book: Book
  ) {
    if entries[index].id == nil, let first = candidates.first {
      entries[index].id = first.id
      entries[index].basis = first.basis
      entries[index].reasons = first.reasons
      entries[index].claimedBy = taken[first.id]
    }
    guard let id = entries[index].id, let record = book.record(id) else { return }
    let row = entries[index].row
    entries[index].others = candidates.map(\.id).filter { $0 != id }
    entries[index].differences = ExternalDifference.all(row, record)
    if let number = row.reference(body) {
      entries[index].isRecorded = record[list: .externalRefs].contains {
        $0[.body] == body && $0[.number]?.folded == number.folded
      }
    }
  }
}

/// Finds the cases that a row may match.
private struct CounterpartFinder {
  struct Candidate {
    let id: RecordID
    let basis: Reconciliation.Basis
    var reasons: [MatchReason] = []
  }

  private let body: Code
  private let decisions: ExternalDecisions
  private let book: Book
  private let index: MatchIndex
  private let numbers: ExternalNumbers

  init(_ body: Code, _ decisions: ExternalDecisions, _ book: Book, _ index: MatchIndex) {
    self.body = body
    self.decisions = decisions
    self.book = book
    self.index = index
    numbers = ExternalNumbers(body, in: book)
  }

  /// The best ones first.
  func candidates(_ row: ExternalRow) -> [Candidate] {
    var found: [Candidate] = []
    if let id = decisions.same[row.number], book.contains(id) {
      found.append(Candidate(id: id, basis: .decision))
    }
    if let id = row.reference(body).flatMap({ numbers[$0] }) {
      found.append(Candidate(id: id, basis: .reference))
    }
    found += index.matches(MatchFacts(row.victim), in: book).map {
      Candidate(
        id: $0.id,
        basis: $0.strength == .strong ? .strong : .possible,
        reasons: $0.reasons
      )
    }
    let different = decisions.different[row.number] ?? []
    var seen = different
    return found.filter { seen.insert($0.id).inserted }
  }
}
