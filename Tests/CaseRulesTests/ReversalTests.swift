import CaseModel
import CaseRules
import StrictJSON
import Testing

/// Taking back, doing again and restoring: what may be brought back, and when it is refused.
struct ReversalTests {
  private let id = RecordID(.victim, 1)

  private func image(
    _ version: Int,
    _ rule: String,
    by user: String = "kim",
    deleted: Bool = false
  ) -> Record {
    var record = Record(new: id)
    record.version = version
    record[.contactRule] = rule
    record[.updatedBy] = user
    record[.deleted] = deleted ? true : nil
    return record
  }

  private func book(_ now: Record) -> Book {
    TestBook([String(decoding: now.json.serialized(), as: UTF8.self)]).book
  }

  @Test func anUndoneCommitBringsTheEarlierImageBack() throws {
    let step = RecordStep(before: image(1, "a"), after: image(2, "b"))
    let records = try Reversal.undone([step], in: book(image(2, "b")))
    #expect(records.map(\.version) == [2])
    #expect(records.first?[.contactRule] == "a")
  }

  @Test func undoingAnAddedRecordDeletesItAndRedoingBringsItBack() throws {
    let step = RecordStep(before: nil, after: image(1, "a"))
    let undone = try #require(try Reversal.undone([step], in: book(image(1, "a"))).first)
    #expect(undone.isDeleted)
    let now = image(2, "a", deleted: true)
    let redone = try #require(try Reversal.redone([step], in: book(now)).first)
    #expect(!redone.isDeleted)
    #expect(redone.version == 2)
  }

  @Test func aLaterChangeWithTheSameContentIsNoObstacle() throws {
    let step = RecordStep(before: image(1, "a"), after: image(2, "b"))
    #expect(try Reversal.undone([step], in: book(image(4, "b", by: "lee"))).count == 1)
    #expect(try Reversal.redone([step], in: book(image(3, "a"))).first?[.contactRule] == "b")
  }

  @Test func whatSomebodyChangedSinceIsRefused() throws {
    let step = RecordStep(before: image(1, "a"), after: image(2, "b"))
    let now = book(image(3, "c", by: "lee"))
    #expect(throws: Reversal.Refusal.changedSince(id, by: "lee")) {
      try Reversal.undone([step], in: now)
    }
    #expect(throws: Reversal.Refusal.changedSince(id, by: "lee")) {
      try Reversal.redone([step], in: now)
    }
  }

  @Test func nothingIsBroughtBackThatNobodyCanRead() throws {
    let step = RecordStep(before: nil, after: image(2, "b"))
    #expect(throws: Reversal.Refusal.unreadable(id)) {
      try Reversal.undone([step], in: book(image(2, "b")))
    }
    #expect(throws: Reversal.Refusal.unreadable(id)) {
      try Reversal.undone([step], in: Book())
    }
  }

  @Test func anAddedRecordThatALaterOneIsAboutStays() throws {
    var note = Record(new: RecordID(.note, 4))
    note.version = 1
    note[.victims] = [id]
    let lines = [image(1, "a"), note].map { String(decoding: $0.json.serialized(), as: UTF8.self) }
    let book = TestBook(lines).book
    let added = RecordStep(before: nil, after: image(1, "a"))
    #expect(throws: Reversal.Refusal.linkedSince(id, from: note.id)) {
      try Reversal.undone([added], in: book)
    }
    // What came with it goes with it.
    let both = [added, RecordStep(before: nil, after: note)]
    #expect(try Reversal.undone(both, in: book).allSatisfy(\.isDeleted))
  }

  @Test func anyEarlierImageCanBeRestoredAlsoOfADeletedRecord() throws {
    let restored = try Reversal.restored(image(1, "a"), in: book(image(5, "e", deleted: true)))
    #expect(restored[.contactRule] == "a")
    #expect(restored.version == 5)
    #expect(!restored.isDeleted)
    #expect(throws: Reversal.Refusal.alreadySo(id)) {
      try Reversal.restored(image(1, "a"), in: book(image(5, "a")))
    }
  }

  private func commit(_ number: Int, _ action: CommitAction, _ before: String?, _ after: String)
    -> PastCommit
  {
    PastCommit(
      SeenCommit(
        sequence: number,
        at: Instant(seconds: number),
        by: "kim",
        action: action,
        ids: [id]
      ),
      steps: [RecordStep(before: before.map { image(number - 1, $0) }, after: image(number, after))]
    )
  }

  /// Commits in their order as letters (`u` takes back), and the number of the one to undo next.
  @Test(
    arguments: [
      ("", nil), ("e", 1), ("ee", 2), ("eu", nil), ("eeu", 1), ("eeuu", nil), ("eur", 3),
      ("euru", nil), ("eeue", 4), ("eeueu", 1),
    ] as [(String, Int?)]
  )
  func undoGoesFurtherAndFurtherBack(_ story: String, _ expected: Int?) {
    // The value counts up with every edit; undoing and redoing walk along the values.
    var values = [0]
    var undone: [Int] = []
    var commits: [PastCommit] = []
    var fresh = 0
    for (index, letter) in story.enumerated() {
      let before = values.last ?? 0
      switch letter {
      case "u": undone.append(values.removeLast())
      case "r": values.append(undone.removeLast())
      default:
        fresh += 1
        values.append(fresh)
      }
      let action: CommitAction = letter == "u" ? .undo : letter == "r" ? .redo : .edit
      commits.append(commit(index + 1, action, String(before), String(values.last ?? 0)))
    }
    #expect(Reversal.lastStanding(commits.reversed())?.seen.sequence == expected)
  }

  @Test func aCommitTakenBackOutOfTurnIsPassedOver() {
    // The first was undone after the second, which stands.
    let commits = [
      commit(1, .edit, "a", "b"), commit(2, .edit, "x", "y"), commit(3, .undo, "b", "a"),
    ]
    #expect(Reversal.lastStanding(commits.reversed())?.seen.sequence == 2)
  }
}
