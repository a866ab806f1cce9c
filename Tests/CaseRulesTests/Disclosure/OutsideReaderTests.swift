import CaseBook
import CaseModel
import CaseReference
import CaseRules
import TestBooks
import Testing

/// How much of a value leaves for an audience, and when.
struct OutsideReaderTests {
  private static let day = Calendar.dayNumber(year: 2025, month: 10, day: 14)

  private static func view(
    _ audience: Code,
    _ victim: String,
    _ others: [String] = [],
    for use: RedactedView.Use = .page
  ) throws -> (view: RedactedView, victim: Record) {
    var book = TestBook([])
    book.put([#"{"id":"V-0001","version":1\#(victim)}"#] + others)
    let reader = OutsideReader(
      audience,
      try DisclosureTable(json: ReferenceText.disclosure),
      in: book.book,
      codes: try CodeLists(json: ReferenceText.codes),
      language: .en
    )
    let record = try #require(book.book.record(RecordID(.victim, 1)))
    return (reader.view(record, for: use), record)
  }

  /// Ages in bands of ten years, for the readers who get no more.
  @Test(arguments: [
    ("2005-10-14", 20), ("2005-10-15", 10), ("1996-01-01", 20), ("1995-10-14", 30),
    ("2016-01-01", 0),
  ])
  func anAgeIsGivenByTheDecade(_ birth: String, _ first: Int) throws {
    let victim = #","birth_date":"\#(birth)""#
    #expect(try Self.view("ngo_iom", victim).view.ageBand(on: Self.day) == first)
    #expect(try Self.view("npa", victim).view.ageBand(on: Self.day) == nil)
  }

  /// Initials of names in any script; of a Hangul syllable its first consonant.
  @Test(arguments: [
    ("가", "ㄱ."), ("깋", "ㄱ."), ("까", "ㄲ."), ("힣", "ㅎ."), ("하", "ㅎ."), ("나나", "ㄴ."),
    ("남 궁", "ㄴ. ㄱ."),
  ])
  func aNameIsCutToItsInitials(_ name: String, _ initials: String) throws {
    let found = try Self.view("ngo_iom", #","name_ko":"\#(name)""#)
    #expect(found.view.record(found.victim)?[.nameKo] == initials)
  }

  /// A record that another casebook reads has a name, if only a dash.
  @Test(arguments: [
    (#","name_ko":"김민준""#, []), (#","name_latin":"KIM MINJUN""#, []), ("", ["–"]),
  ])
  func aRecordThatLeavesHasAName(_ victim: String, _ aliases: [String]) throws {
    let found = try Self.view("npa", victim, for: .records)
    #expect(found.view.record(found.victim)?[list: .aliases] == aliases)
  }
}
