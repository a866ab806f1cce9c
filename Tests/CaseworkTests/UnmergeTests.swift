import CaseBook
import CaseModel
import CaseRules
import Casework
import TestInputs
import Testing

/// Merges undone after arbitrary changes: each record has its own values again.
struct UnmergeTests {
  /// One casebook with two people who are merged, edited and separated again.
  private struct Story {
    var desk: Desk
    var random: SeededGenerator
    let first: RecordID
    let second: RecordID
    /// The victims of each note, follow-up and contact before the merge.
    private(set) var owners: [RecordID: [RecordID]] = [:]
    private(set) var edited: Set<String> = []

    init(seed: UInt64) throws {
      var random = SeededGenerator(seed: seed)
      first = try .test("V-0001")
      second = try .test("V-0002")
      var records = (1...4).map { Record(new: RecordID(.victim, UInt32($0))) }
      for index in records.indices { Self.decorate(&records[index], &random) }
      for number in 1...12 {
        let kind = random.pick([RecordKind.note, .followup, .contact])
        var record = Record(new: RecordID(kind, UInt32(number)))
        let victims = (1...3).map { RecordID(.victim, UInt32($0)) }.filter { _ in random.oneIn(2) }
        record[.victims] = victims
        record[.subject] = kind == .followup ? random.pick(["Call", "Visit", "Write"]) : nil
        record[.isMain] = kind == .contact && random.oneIn(2) ? true : nil
        owners[record.id] = victims
        records.append(record)
      }
      desk = try Desk(holding: records)
      self.random = random
    }

    mutating func tell() throws {
      let merge = try merged(first, second)
      try edit()
      if random.oneIn(4) { try mergeAnother() }
      try desk.save(.note, [desk.note("since", on: first)])
      let proposal = try desk.context.undoing.undo(merge.steps)
      try desk.save(proposal.commit)
      try judge(merge)
    }

    private static func decorate(_ record: inout Record, _ random: inout SeededGenerator) {
      record[.nameKo] = random.pick(["가나다", "라마바", "사아자"])
      record[.passportNo] = random.oneIn(2) ? random.pick(["M111A1111", "M222B2222"]) : nil
      record[.birthDate] =
        random.oneIn(2)
        ? random.pick(["1999", "1999-01-01", "2001-02-03"].map { PartialDate($0) }) : nil
      record[.safeToContact] = random.pick(["yes", "no", "unknown"])
      let needsRule = record[.safeToContact] == "no"
      record[.contactRule] =
        needsRule || random.oneIn(2) ? random.pick(["never call", "only Telegram"]) : nil
      record[.exposure] = random.pick(["yes", "no", "unknown"])
      record[.threats] = [Code]().appending(
        random.pick(["kill", "sell_on", "organ"]),
        random.oneIn(2)
      )
      record.fields["health_note"] =
        random.oneIn(2) ? .text(random.pick(["Hurt arm", "Insulin"])) : nil
      record[.stage] = random.pick(["reported", "located", "requested", "out"])
      record[.stageSince] = Instant(seconds: 1_760_000_000 + random.below(1000))
      var stay = FieldSet(starting: .stay)
      stay["place"] = .text(random.pick(["Bavet", "Poipet"]))
      stay["from"] = PartialDate(random.pick(["2025-08", "2025-09-10"])).map { .day($0) }
      record[.stays] = random.oneIn(2) ? [stay] : nil
    }

    private mutating func merged(_ kept: RecordID, _ other: RecordID) throws -> CommitWithChanges {
      var merge = CaseMerge(
        kept: try #require(desk.book.record(kept)),
        other: try #require(desk.book.record(other))
      )
      for question in merge.questions {
        merge.choose(random.oneIn(2) ? .kept : .other, for: question.field.key)
      }
      return try desk.save(try desk.context.duplicates.merge(merge).commit)
    }

    /// Colleagues continue working with the surviving record and its linked records.
    private mutating func edit() throws {
      guard var record = desk.book.record(first) else { return }
      for _ in 0..<random.below(4) {
        switch random.below(5) {
        case 0: change(&record, "contact_rule", .text("edited \(random.below(99))"))
        case 1: change(&record, "home_region", .code("KR-26"))
        case 2: change(&record, "health_note", .text("edited"))
        case 3:
          change(&record, "safe_to_contact", .code("via_third_person"))
          change(&record, "contact_rule", .text("by her sister"))
        default:
          record[.threats] = record[list: .threats].filter { $0 != "other" } + ["other"]
        }
      }
      try save(record)
      for id in owners.keys.sorted() where random.oneIn(3) {
        guard var linked = desk.book.record(id) else { continue }
        let fourth = RecordID(.victim, 4)
        if random.oneIn(2) {
          linked[.victims] = linked[list: .victims].filter { $0 != fourth } + [fourth]
        }
        linked[.sensitivity] = "restricted"
        try save(linked)
      }
    }

    private mutating func change(_ record: inout Record, _ key: String, _ value: FieldValue) {
      record.fields[key] = value
      edited.insert(key)
    }

    private mutating func mergeAnother() throws { _ = try merged(first, RecordID(.victim, 3)) }

    /// Saves a record, unless chance has chosen the values that it had.
    private mutating func save(_ record: Record) throws {
      guard record != desk.book.record(record.id) else { return }
      try desk.save(.edit, [record])
    }

    private func judge(_ merge: CommitWithChanges) throws {
      let before = try #require(merge.steps[1].before)
      let back = try #require(desk.book.record(second), "the second record is back")
      #expect(back.fields.hasSameContent(as: before.fields))
      let third = RecordID(.victim, 3)
      for (id, victims) in owners {
        let now = Set(try #require(desk.saved(id))[list: .victims])
        #expect(now.contains(second) == victims.contains(second), "\(id)")
        let isOfFirst =
          victims.contains(first) || (victims.contains(third) && desk.book.record(third) == nil)
        #expect(now.contains(first) == isOfFirst, "\(id)")
      }
      let old = try #require(merge.steps[0].before)
      let kept = try #require(desk.book.record(first))
      guard desk.book.contains(third) else { return }
      for key in ["name_ko", "passport_no", "birth_date", "exposure", "stage", "merged_ids"]
      where !edited.contains(key) {
        #expect(kept.fields[key] == old.fields[key], "\(key)")
      }
    }
  }

  /// Every seed is another casebook, another merge and other edits: a thousand in nightly runs.
  @Test(arguments: 0..<UInt64(4)) func mergesComeApart(_ quarter: UInt64) throws {
    for seed in 0..<UInt64(Effort.choose(60, night: 250)) {
      var story = try Story(seed: (SeededGenerator.seed &* 4 &+ quarter) &* 1000 &+ seed)
      try story.tell()
    }
  }

  @Test func aMergeOfAMergedRecordIsTakenApartFirst() throws {
    var desk = try Desk(holding: Self.people(3))
    let first = try desk.save(try merge(desk, "V-0001", "V-0002"))
    let second = try desk.save(try merge(desk, "V-0003", "V-0001"))
    let refusal = #expect(throws: Refusal.self) { try desk.context.undoing.undo(first.steps) }
    #expect(refusal?.phrase.en.contains("V-0001 was merged into V-0003 since") == true)
    try desk.save(try desk.context.undoing.undo(second.steps).commit)
    try desk.save(try desk.context.undoing.undo(first.steps).commit)
    #expect(desk["V-0001"] != nil && desk["V-0002"] != nil && desk["V-0003"] != nil)
  }

  @Test func whatWasWrittenSinceIsNamed() throws {
    var desk = try Desk(holding: Self.people(2))
    let commit = try desk.save(try merge(desk, "V-0001", "V-0002"))
    try desk.save(.note, [desk.note("x", on: .test("V-0001"))])
    let remarks = try desk.context.undoing.undo(commit.steps).remarks.map(\.en)
    #expect(remarks == ["written since the merge, stays with V-0001: N-0001"])
  }

  /// Two people with one passport each, by what they had before the merge and what the surviving
  /// one got since.
  @Test(
    arguments: [
      ("M1110001", "M1110001", nil, []), ("M1110001", "M1110002", nil, []),
      ("M1110001", "M1110002", "M1110002", ["V-0001", "V-0002"]),
    ] as [(String, String, String?, Set<String>)]
  )
  func aNumberThatBothHadIsTheirsAgain(
    _ first: String,
    _ second: String,
    _ later: String?,
    _ asked: Set<String>
  ) throws {
    var people = Self.people(2)
    people[0][.passportNo] = first
    people[1][.passportNo] = second
    var desk = try Desk(holding: people)
    let merge = try desk.save(try merge(desk, "V-0001", "V-0002"))
    var kept = try #require(desk["V-0001"])
    if let later {
      kept[.passportNo] = later
      try desk.save(.edit, [kept])
    }
    let commit = try desk.context.undoing.undo(merge.steps, as: .restore).commit
    let taken = UniqueNumbers.taken(by: commit, in: desk.book).filter {
      !commit.allowed.contains($0)
    }
    #expect(Set(taken.map(\.owner.text)).isSubset(of: asked))
    #expect(taken.isEmpty == asked.isEmpty)
  }

  /// A frozen clock, earlier notes, one that another merge added, one that was written and edited.
  @Test func whatIsOlderIsNotCalledNew() throws {
    var desk = try Desk(holding: Self.people(3))
    for victim in ["V-0001", "V-0002", "V-0003"] {
      try desk.save(.note, [desk.note("x", on: .test(victim))])
    }
    let commit = try desk.save(try merge(desk, "V-0001", "V-0002"))
    try desk.save(.note, [desk.note("x", on: .test("V-0003"))])
    try desk.save(try merge(desk, "V-0001", "V-0003"))
    try desk.save(.note, [desk.note("x", on: .test("V-0001"))])
    var edited = try #require(desk["N-0005"])
    edited[.text] = "edited"
    try desk.save(.edit, [edited])
    var old = try #require(desk["N-0001"])
    old[.text] = "edited"
    try desk.save(.edit, [old])
    let later = desk.commits.map(\.seen).filter { $0.sequence > commit.seen.sequence }
    let remarks = try desk.context.undoing.undo(commit.steps, later: later).remarks.map(\.en)
    #expect(remarks == ["written since the merge, stays with V-0001: N-0005"])
  }

  private static func people(_ count: UInt32) -> [Record] {
    (1...count).map { Record(new: RecordID(.victim, $0)) }
  }

  private func merge(_ desk: Desk, _ kept: String, _ other: String) throws -> Commit {
    let merge = CaseMerge(kept: try #require(desk[kept]), other: try #require(desk[other]))
    return try desk.context.duplicates.merge(merge).commit
  }
}

extension Array {
  fileprivate func appending(_ element: Element, _ condition: Bool) -> [Element] {
    condition ? self + [element] : self
  }
}
