import CaseBook
import CaseModel
import CaseReference
import Testing

/// A book stays up to date with its changes.
struct BookTests {
  private func line(_ id: String, _ version: Int, _ rest: String = "") -> String {
    #"{"id":"\#(id)","version":\#(version)\#(rest)}"#
  }

  @Test func laterVersionsTakeTheRowOfEarlierOnes() {
    let test = TestBook([line("V-0001", 1), line("V-0002", 1), line("V-0001", 2)])
    #expect(test.book[.victim].count == 2)
    #expect(test.book[.victim].version(0) == 2)
    #expect(test.book.greatestNumber(.victim) == 2)
    #expect(test.book.greatestNumber(.note) == 0)
  }

  @Test func rowsAreSortedHoweverTheyCome() {
    let numbers: [UInt32] = [5, 1, 9, 3, 12, 2]
    let book = TestBook(numbers.map { line(RecordID(.victim, $0).text, Int($0)) }).book
    let sorted = numbers.sorted()
    #expect((0..<book[.victim].count).map { book[.victim].number($0) } == sorted)
    #expect((0..<book[.victim].count).map { book[.victim].version($0) } == sorted.map(Int.init))
    for (row, number) in sorted.enumerated() { #expect(book[.victim].row(number) == row) }
    #expect(book[.victim].row(4) == nil)
  }

  @Test func deletedRecordsAreThereButNotShown() {
    let test = TestBook([
      line("V-0001", 1), line("N-0001", 1, #","victims":["V-0001"]"#),
      line("N-0002", 1, #","victims":["V-0001"],"deleted":true"#),
      line("V-0002", 2, #","deleted":true"#),
    ])
    #expect(test.book.row(RecordID(.victim, 2)) == 1)
    #expect(!test.book.contains(RecordID(.victim, 2)))
    #expect(test.book.record(RecordID(.victim, 2)) == nil)
    #expect(test.book.record(.victim, 1)?.isDeleted == true)
    #expect(test.book.rows(.note, linkingTo: RecordID(.victim, 1)) == [0])
  }

  @Test func aLinkTakenBackIsNoLinkAnyMore() {
    let test = TestBook([
      line("V-0001", 1), line("V-0002", 1), line("F-0001", 1, #","victims":["V-0001"]"#),
      line("F-0001", 2, #","victims":["V-0002"]"#),
    ])
    #expect(test.book.rows(.followup, linkingTo: RecordID(.victim, 1)).isEmpty)
    #expect(test.book.rows(.followup, linkingTo: RecordID(.victim, 2)) == [0])
  }

  @Test func linksToRecordsThatComeLaterAreFound() {
    let test = TestBook([
      line("F-0001", 1, #","victims":["V-0002","V-0001"]"#), line("V-0002", 1), line("V-0001", 1),
    ])
    #expect(test.book.rows(.followup, linkingTo: RecordID(.victim, 1)) == [0])
    #expect(test.book.rows(.followup, linkingTo: RecordID(.victim, 2)) == [0])
  }

  @Test func manyChangesAtOnceAreLinkedLikeSingleOnes() {
    let victims = (1...40).map { line(RecordID(.victim, $0).text, 1) }
    let notes = (1...1500).map { number in
      line(
        RecordID(.note, number).text,
        1,
        #","victims":["\#(RecordID(.victim, number % 40 + 1).text)"]"#
      )
    }
    let together = TestBook(victims + notes).book
    let single = TestBook(victims + notes, together: false).book
    for number in 1...40 as ClosedRange<UInt32> {
      let id = RecordID(.victim, number)
      #expect(together.rows(.note, linkingTo: id) == single.rows(.note, linkingTo: id))
      #expect((37...38).contains(together.rows(.note, linkingTo: id).count))
    }
  }

  /// When links are first looked up, between the changes that add and remove links.
  enum Look: CaseIterable {
    case never, begun, asked
  }

  @Test(arguments: 0..<13, Look.allCases)
  func linksAreTheSameWheneverTheyAreLookedForFirst(_ change: Int, _ look: Look) {
    let lines = [
      line("V-0001", 1), line("F-0001", 1, #","victims":["V-0001"]"#), line("V-0003", 1),
      line("N-0003", 1, #","victims":["V-0003"]"#),
      line("N-0002", 1, #","victims":["V-0003","V-0002"]"#), line("V-0002", 1),
      line("F-0001", 2, #","victims":["V-0003"]"#), line("N-0001", 1, #","victims":["V-0002"]"#),
      line("F-0002", 1, #","victims":["V-0001","V-0002"]"#), line("N-0002", 2),
      line("V-0004", 1, #","prior_case":"V-0001""#), line("F-0002", 2, #","deleted":true"#),
      line("F-0003", 1, #","victims":["V-0004"]"#),
    ]
    let all = TestBook(lines)
    var book = Book()
    book.setRegions(all.book[.victim].regions)
    var earlier = book
    for (index, source) in all.sources.enumerated() {
      if index == change {
        earlier = book
        if look == .begun { book.findLinks() }
        if look == .asked { _ = book.rows(.note, linkingTo: RecordID(.victim, 1)) }
      }
      book.apply(source)
    }
    // A copy is queried for the earlier state first, which must not influence the current one.
    let wanted = TestBook(Array(lines[..<change])).book
    for number in 1...4 as ClosedRange<UInt32> {
      let id = RecordID(.victim, number)
      for kind in [RecordKind.followup, .note, .victim] {
        #expect(earlier.rows(kind, linkingTo: id) == wanted.rows(kind, linkingTo: id))
        #expect(book.rows(kind, linkingTo: id) == all.book.rows(kind, linkingTo: id))
      }
    }
  }

  @Test func onlyTheBooksOwnPrefixIsTaken() throws {
    let prefix = try #require(BookPrefix("R"))
    let test = TestBook([line("RV-0001", 1), line("V-0002", 1)], prefix: prefix)
    #expect(test.ids == [RecordID(.victim, 1, prefix: prefix), nil])
    #expect(test.book.row(RecordID(.victim, 1)) == nil)
    #expect(test.book.contains(RecordID(.victim, 1, prefix: prefix)))
  }

  @Test func everyChangeMakesTheBookYounger() {
    var test = TestBook([line("V-0001", 1)])
    let before = test.book.generation
    test.book.apply([])
    #expect(test.book.generation == before)
    test.book.apply(test.sources)
    #expect(test.book.generation == before + 1)
  }

  @Test func regionsAreGivenBackWhenNobodyHoldsThem() {
    let released = Flag()
    var region: ByteRegion? = ByteRegion(UnsafeRawBufferPointer(start: nil, count: 0)) { _ in
      released.raise()
    }
    var book: Book? = Book()
    if let held = region { book?.setRegions([held]) }
    region = nil
    #expect(!released.isRaised)
    book = nil
    #expect(released.isRaised)
  }

  @Test func peopleAndThingsHaveTitles() throws {
    let test = TestBook([
      line("V-0001", 1, #","name_ko":"김민준","name_latin":"KIM MINJUN""#),
      line("V-0002", 1, #","aliases":["Lucky"]"#), line("V-0003", 1),
      line("N-0001", 1, #","text":"Called the family.""#), line("I-0001", 1, #","type":"raid""#),
    ])
    let en = FieldText(
      codes: try CodeLists(json: ReferenceText.codes),
      language: .en,
      zone: .phnomPenh
    )
    let ko = FieldText(
      codes: try CodeLists(json: ReferenceText.codes),
      language: .ko,
      zone: .phnomPenh
    )
    func title(_ id: String, _ words: FieldText, hiding: Bool = false) -> String? {
      RecordID(id).flatMap { test.book.title($0, words, hidingNames: hiding) }
    }
    #expect(title("V-0001", en) == "KIM MINJUN")
    #expect(title("V-0001", ko) == "김민준")
    #expect(title("V-0001", ko, hiding: true) == "V-0001")
    #expect(title("V-0002", en) == "Lucky")
    #expect(title("V-0003", en) == "V-0003")
    #expect(title("V-0004", en) == nil)
    #expect(title("N-0001", ko) == "Called the family.")
    #expect(title("I-0001", en) == "Raid")
  }
}

/// A flag set by a closure.
private final class Flag: @unchecked Sendable {
  private(set) var isRaised = false
  func raise() { isRaised = true }
}
