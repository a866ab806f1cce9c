import CaseBook
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

struct CommitTests {
  @Test func newRecordsGetIdsAndLinks() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    let stand = RecordID.provisional(.victim, 0)
    let saved = try session.commit(
      .note("called", about: stand),
      .victim("김민준"),
      .victim("이서연", 1),
      action: .add
    )
    #expect(saved.sequence == 1)
    #expect(saved.ids.map(\.text) == ["N-0001", "V-0001", "V-0002"])
    #expect(saved.records[0][.victims] == [RecordID(.victim, 1)])
    let victim = try session.record(RecordID(.victim, 1))
    #expect(victim == saved.records[1])
    #expect(victim.version == 1)
    #expect(victim[.createdBy] == "kim")
    #expect(victim[.updatedBy] == "kim")
    #expect(session.book.rows(.note, linkingTo: victim.id) == [0])
  }

  @Test func reopeningGivesTheSameBook() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    for index in 1...5 {
      let saved = try session.commit(.victim("김\(index)"), action: .add)
      try session.commit(.note("line one\nline two \"quoted\"", about: saved.ids[0]), action: .note)
    }
    var victim = try session.record(RecordID(.victim, 3))
    victim[.nameLatin] = "KIM SAM"
    try session.commit(victim)
    let again = try casebook.open()
    #expect(again.store.findings.isEmpty)
    #expect(again.store.readOnlyReason == nil)
    #expect(again.records == session.records)
    #expect(again.records.count == 10)
    #expect(again.book.sequence == 11)
  }

  @Test func aStaleChangeIsAConflictAndWritesNothing() throws {
    let casebook = try TestCasebook()
    var one = try casebook.open()
    var two = try casebook.open()
    let id = try one.commit(.victim("김민준")).ids[0]
    #expect(two.refresh().map(\.ids) == [[id]])
    var mine = try one.record(id)
    var theirs = try two.record(id)
    mine[.nameLatin] = "KIM MINJUN"
    theirs[.nameLatin] = "GIM MINJUN"
    let saved = try one.commit(mine)
    let before = try casebook.bytes("journal.jsonl")
    let conflict = Conflict(id: id, base: 1, current: saved.records[0])
    #expect(throws: StoreError.conflict([conflict])) { try two.commit(theirs) }
    #expect(try casebook.bytes("journal.jsonl") == before)
    #expect(try two.record(id) == saved.records[0])
    theirs = try two.record(id)
    theirs[.nameLatin] = "GIM MINJUN"
    #expect(try two.commit(theirs, by: .lee).records[0].version == 3)
    #expect(one.refresh().map(\.by) == ["lee"])
    #expect(one.records == two.records)
  }

  @Test func whatWasDeletedGetsNothingNew() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    let id = try session.commit(.victim("김민준")).ids[0]
    let note = try session.commit(.note("before", about: id)).records[0]
    var victim = try session.record(id)
    victim[.deleted] = true
    let gone = try session.commit(victim).records[0]
    let conflict = Conflict(id: id, base: 1, current: gone)
    #expect(throws: StoreError.conflict([conflict])) {
      try session.commit(.note("after", about: id))
    }
    // A record that linked to it before may still be changed, and a restored version keeps its
    // links.
    var changed = note
    changed[.text] = "before, corrected"
    #expect(try session.commit(changed).records[0].version == 2)
    #expect(try session.commit(.note("back", about: id), action: .redo).ids.count == 1)
  }

  @Test func whatIsNotLawfulIsNotSaved() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    var nameless = Record.victim("")
    nameless[.nameKo] = nil
    let problem = Problem.missingOneOf(["name_ko", "name_latin", "aliases"])
    let invalid = InvalidRecord(
      id: nameless.id,
      problems: [ValueProblem(path: [.key("name_ko")], problem: problem)]
    )
    #expect(throws: StoreError.invalid([invalid])) { try session.commit(nameless) }
    #expect(throws: StoreError.self) { try session.commit(.victim("김"), .victim("이")) }
    #expect(throws: StoreError.self) {
      try session.commit(.note("x", about: .provisional(.victim, 9)))
    }
    #expect(try casebook.bytes("journal.jsonl").isEmpty)
    #expect(try session.commit(.victim("김")).sequence == 1)
  }

  @Test(arguments: [("", "R"), ("R", ""), ("R", "Q")])
  func idsOfAnotherBookAreRefused(book: String, other: String) throws {
    func prefix(_ text: String) throws -> BookPrefix {
      text.isEmpty ? .none : try #require(BookPrefix(text))
    }
    var settings = CasebookSettings(site: "Demo")
    settings.prefix = try prefix(book)
    let casebook = try TestCasebook(settings)
    var session = try casebook.open()
    let id = RecordID(.victim, 7, prefix: try prefix(other))
    let strange = Record(id: id, fields: Record.victim("김민준").fields)
    let problem = ValueProblem(path: [.key("id")], problem: .badID(id.text))
    let invalid = InvalidRecord(id: id, problems: [problem])
    #expect(throws: StoreError.invalid([invalid])) { try session.commit(strange) }
    #expect(try casebook.bytes("journal.jsonl").isEmpty)
  }

  @Test func aFrozenClockStampsCommits() throws {
    var settings = CasebookSettings(site: "Demo")
    settings.frozenClock = Instant("2025-10-14T09:00+07:00")
    settings.prefix = try #require(BookPrefix("R"))
    let casebook = try TestCasebook(settings)
    var session = try casebook.open()
    let saved = try session.commit(.victim("김민준"))
    #expect(saved.ids.map(\.text) == ["RV-0001"])
    #expect(saved.records[0][.updatedAt] == settings.frozenClock)
    settings.book = session.store.settings.book
    #expect(settings.book != nil)
    #expect(try casebook.open().store.settings == settings)
  }
}

extension CommitTests {
  @Test func whatIsTakenIsAskedUnderTheLock() throws {
    let casebook = try TestCasebook()
    var one = try casebook.open()
    var two = try casebook.open()
    let taken = TakenValue(
      record: .provisional(.victim),
      key: "passport_no",
      value: "M1",
      owner: RecordID(.victim, 1)
    )
    two.store.taken = { _, book in book[.victim].count > 0 ? [taken] : [] }
    try one.commit(.victim("김민준"))
    let before = try casebook.bytes("journal.jsonl")
    var commit = Commit(.add, [Change(.victim("김민준"))])
    #expect(throws: StoreError.taken([taken])) {
      try two.store.commit(commit, by: .kim, into: &two.book)
    }
    #expect(try casebook.bytes("journal.jsonl") == before)
    commit.allowed = [taken]
    #expect(try two.store.commit(commit, by: .kim, into: &two.book).sequence == 2)
  }

  @Test func aCommitThatChangesNothingIsNotWritten() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    let id = try session.commit(.victim("김민준")).ids[0]
    let other = try session.commit(.victim("이서연")).ids[0]
    let record = try session.record(id)
    let before = try casebook.bytes("journal.jsonl")
    #expect(throws: StoreError.unchanged([record])) { try session.commit(record) }
    #expect(try casebook.bytes("journal.jsonl") == before)
    var changed = try session.record(other)
    changed[.nameLatin] = "LEE SEOYEON"
    #expect(try session.commit(record, changed).sequence == 3)
  }
}
