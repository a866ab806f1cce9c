import CaseDemo
import CaseModel
import Testing

/// The commits of the standard demo are in order, complete, and allowed by the workflow.
struct DemoHistoryTests {
  let book = DemoRecords.standard

  @Test func commitsAreInTheOrderOfTimeAndNotAfterTheClock() throws {
    let now = try #require(DemoCasebook().settings.frozenClock)
    #expect(zip(book.commits, book.commits.dropFirst()).allSatisfy { $0.at <= $1.at })
    #expect(book.commits.allSatisfy { $0.at <= now && !$0.commit.changes.isEmpty })
  }

  @Test func idsRiseByOneWithEveryNewRecord() {
    var last = [UInt32](repeating: 0, count: RecordKind.allCases.count)
    for commit in book.commits {
      for change in commit.commit.changes where change.base == 0 {
        let kind = Int(change.record.kind.rawValue)
        #expect(change.record.id.number == last[kind] + 1)
        last[kind] = change.record.id.number
      }
    }
  }

  @Test func everyVersionFollowsTheOneBefore() {
    var versions: [RecordID: Int] = [:]
    for commit in book.commits {
      for change in commit.commit.changes {
        let record = change.record
        #expect(change.base == versions[record.id] ?? 0)
        #expect(record.version == change.base + 1)
        #expect(record[.updatedAt] == commit.at)
        #expect(record[.updatedBy] == commit.by)
        versions[record.id] = record.version
      }
    }
    #expect(versions.values.contains { $0 >= 3 })
  }

  @Test func noRecordStandsTwiceInACommit() {
    for commit in book.commits {
      let ids = commit.commit.changes.map(\.record.id)
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func victimsAreNumberedInTheOrderOfTheirReports() {
    let times = book.all(.victim).compactMap { $0[.reportedAt] }
    #expect(times.count == 568)
    #expect(times == times.sorted())
  }

  @Test func savedStagesFollowTheWorkflow() {
    var stages: [RecordID: Code] = [:]
    for change in book.commits.flatMap(\.commit.changes) where change.record.kind == .victim {
      let id = change.record.id
      guard let stage = change.record[.stage] else { continue }
      if let before = stages[id], before != stage {
        #expect(allowed[before]?.contains(stage) == true, "\(id): \(before) to \(stage)")
      }
      stages[id] = stage
    }
  }

  /// The transitions of `Docs/Rules.md`, repeated.
  private let allowed: [Code: Set<Code>] = [
    "reported": ["located", "out", "custody", "deceased", "closed"],
    "located": ["requested", "out", "custody", "reported", "deceased", "closed"],
    "requested": ["out", "custody", "located", "reported", "deceased", "closed"],
    "out": ["custody", "departing", "returned", "reported", "deceased", "closed"],
    "custody": ["out", "departing", "returned", "deceased", "closed"],
    "departing": ["returned", "custody", "out", "deceased"],
    "returned": ["closed"],
    "deceased": ["closed"],
    "closed": [],
  ]

  @Test func closedCasesHaveNothingLeftToDo() {
    let closed = Set(book.all(.victim).filter { $0[.stage] == "closed" }.map(\.id))
    for followup in book.all(.followup) where ["planned", "waiting"].contains(followup[.status]) {
      #expect(closed.isDisjoint(with: followup[list: .victims]), "\(followup.id)")
    }
  }

  @Test func aRescueIsAskedForOnlyWhereTheBuildingIsKnown() {
    let asked = book.all(.victim).filter { $0[.stage] == "requested" }
    #expect(!asked.isEmpty)
    for victim in asked {
      let stay = victim[list: .stays].last { $0["to"] == nil }
      #expect(["room", "building"].contains(stay?[.precision]), "\(victim.id)")
    }
  }

  @Test func datesOfACaseAreInOrder() throws {
    for victim in book.all(.victim) {
      let reported = try #require(victim[.reportedAt])
      let since = try #require(victim[.stageSince])
      #expect(reported <= since)
      if let entered = victim[FieldKey<PartialDate>("entered_on")] {
        #expect(entered.firstDay <= Zone.phnomPenh.day(reported))
      }
      if let closed = victim[.closedOn] { #expect(closed.firstDay == Zone.phnomPenh.day(since)) }
      for stay in victim[list: .stays] {
        guard let from = stay.firstDay("from"), let to = stay.firstDay("to") else { continue }
        #expect(from <= to, "\(victim.id)")
      }
    }
  }

  @Test func followupsEndAfterTheyBegan() throws {
    for followup in book.all(.followup) {
      let created = try #require(followup[.createdAt])
      if let sent = followup[.sentAt], let answered = followup[.answeredAt] {
        #expect(sent < answered, "\(followup.id)")
      }
      if followup.version > 1, let done = followup[.doneAt] { #expect(created < done) }
      if followup[.status] == "waiting", let sent = followup[.sentAt], let due = followup[.dueAt] {
        #expect(sent < due)
      }
    }
  }

  @Test func notesAreOfThePast() throws {
    let reports = Dictionary(
      uniqueKeysWithValues: book.all(.victim).map { ($0.id, $0[.reportedAt]) }
    )
    for note in book.all(.note) {
      let at = try #require(note[.at])
      let saved = try #require(note[.createdAt])
      #expect(at <= saved)
      for victim in note[list: .victims] {
        #expect(try #require(reports[victim] ?? nil) <= at)
      }
    }
  }

  @Test func aProofOfLifeStandsBeforeEveryClosureThatNeedsOne() throws {
    let proofs = book.all(.note).filter { $0[.kind] == "proof_of_life" }
    let proven = Set(proofs.flatMap { $0[list: .victims] })
    let returned = Set(
      book.all(.note).filter { $0[.kind] == "stage_change" }.flatMap { $0[list: .victims] }
    )
    for victim in book.all(.victim)
    where ["returned_home", "safe_in_cambodia"].contains(victim[.closureReason]) {
      #expect(proven.contains(victim.id) || returned.contains(victim.id), "\(victim.id)")
    }
  }
}

extension FieldSet {
  /// The first day that a date or moment can mean.
  fileprivate func firstDay(_ key: String) -> Int? {
    switch self[key] {
    case .day(let day): day.firstDay
    case .instant(let instant): Zone.phnomPenh.day(instant)
    default: nil
    }
  }
}
