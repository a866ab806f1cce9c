import CaseBook
import CaseModel
import CaseStore
import StoreTrials
import Testing

/// The records as they were saved at a moment.
struct BookAtTests {
  private static let start = Instant(seconds: 1_760_000_000)

  @Test func everyBookIsTheOneOfItsMoment() throws {
    let casebook = try TestCasebook()
    var books: [[RecordID: Record]] = []
    for day in 0..<6 {
      var files = FileOperations.live
      files.now = { Self.start.adding(days: day) }
      var session = try casebook.open(files)
      if day % 2 == 0 {
        try session.commit(.victim("김\(day)"), action: .add)
      } else {
        var victim = try session.record(RecordID(.victim, 1))
        victim[.nameLatin] = "KIM \(day)"
        victim[.deleted] = day == 5 ? true : nil
        try session.commit(victim)
      }
      books.append(Self.images(session.book))
      // Folding must not change what the journal tells.
      if day == 3 { try session.store.folding.checkpoint(session.book, by: .kim) }
    }
    let store = try casebook.open().store
    func book(_ moment: Instant) -> [RecordID: Record]? {
      store.history.book(at: moment, prefix: store.settings.prefix).map(Self.images)
    }
    #expect(book(Self.start.adding(seconds: -1)) == nil)
    for day in 0..<6 {
      #expect(book(Self.start.adding(days: day)) == books[day], "on day \(day)")
      #expect(book(Self.start.adding(days: day + 1).adding(seconds: -1)) == books[day])
    }
  }

  private static func images(_ book: Book) -> [RecordID: Record] {
    var found: [RecordID: Record] = [:]
    for kind in RecordKind.allCases {
      for row in 0..<book[kind].count {
        if let record = book.saved(book.id(kind, row)) { found[record.id] = record }
      }
    }
    return found
  }
}
