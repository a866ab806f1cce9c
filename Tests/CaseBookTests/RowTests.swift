import CaseDemo
import CaseBook
import CaseModel
import StrictJSON
import Testing

/// Rows find in the bytes what decoding the whole record finds.
struct RowTests {
  /// A book of an invented casebook, as one block of bytes.
  static let book = TestBook(DemoCasebook(cases: 150))

  @Test func everyListedValueIsFoundInTheBytes() throws {
    let (book, records) = (Self.book.book, Self.book.records)
    #expect(records.count > 1200)
    for record in records {
      let row = try #require(book.row(record.id))
      let table = book[record.kind]
      #expect(table.number(row) == record.id.number)
      #expect(book.id(record.kind, row) == record.id)
      for (column, field) in table.columns.fields.enumerated() {
        let found = String(decoding: table.value(row, column), as: UTF8.self)
        let wanted = record.fields[field.key].map { $0.json(field.kind).text } ?? ""
        #expect(found == wanted, "\(record.id) \(field.key)")
      }
    }
  }

  @Test func wholeRecordsAreDecodedFromTheirBytes() {
    for record in Self.book.records { #expect(Self.book.book.record(record.id) == record) }
  }

  @Test func typedReadersAgreeWithTheRecord() throws {
    let book = Self.book.book
    let table = book[.followup]
    let due = try #require(table.column("due_at"))
    let subject = try #require(table.column("subject"))
    let victims = try #require(table.column("victims"))
    let status = try #require(table.column("status"))
    for record in Self.book.records where record.kind == .followup {
      let row = try #require(book.row(record.id))
      #expect(table.instant(row, due) == record[.dueAt])
      #expect(table.text(row, subject) == record[.subject])
      #expect(table.links(row, victims) == record[list: .victims])
      #expect(table.version(row) == record.version)
      #expect(table.hasText(row, status, "done") == (record[.status] == "done"))
    }
  }

  @Test func rowsThatLinkAreThoseOfTheRecords() {
    let book = Self.book.book
    for victim in Self.book.records where victim.kind == .victim {
      for kind in [RecordKind.followup, .note, .contact, .incident, .lead] {
        let wanted = Self.book.records
          .filter { $0.kind == kind && $0[list: .victims].contains(victim.id) }.map(\.id)
        let found = book.rows(kind, linkingTo: victim.id).map { book.id(kind, $0) }
        #expect(found == wanted, "\(victim.id) \(kind)")
      }
    }
  }

  @Test func placesInStaysAreLinksToo() {
    let book = Self.book.book
    for site in Self.book.records where site.kind == .compound {
      let wanted = Self.book.records.filter { record in
        record[list: .stays].contains { $0["place"] == .link(site.id) }
      }.map(\.id)
      #expect(book.rows(.victim, linkingTo: site.id).map { book.id(.victim, $0) } == wanted)
    }
  }

  /// A list of stays that contains a text, and the ids in it that are whole strings.
  @Test(
    arguments: [
      ("S-0001", ["S-0001"]), ("S-0001 ", []), ("at S-0001", []), ("S-001", []), ("S-00001", []),
      ("the \"S-0001\" site", []), ("\"S-0001\"", []), ("\\", []), ("", []), ("-", []),
      ("X-0001", []), ("RS-0001", ["RS-0001"]), ("ABCDS-0001", []), ("S-1234567", ["S-1234567"]),
      ("2025-10-14", []), ("S-0001-2", []), ("김-0001", []),
    ] as [(String, [String])]
  )
  func idsInTextsAreNoLinks(text: String, ids: [String]) throws {
    let place = JSON.string(text).serialized()
    let stay = #"{"kind":"x\\","place":\#(String(decoding: place, as: UTF8.self))}"#
    let book = TestBook([#"{"id":"V-0001","version":1,"stays":[\#(stay),{"place":"O-0002"}]}"#])
      .book
    let stays = try #require(book[.victim].column("stays"))
    #expect(book[.victim].links(0, stays).map(\.text) == ids + ["O-0002"])
  }

  @Test func escapesAreResolved() throws {
    let record = #"{"id":"F-0001","version":1,"subject":"a \"b\" \u0041\n","victims":["V-0001"]}"#
    let book = TestBook([record]).book
    let subject = try #require(book[.followup].column("subject"))
    #expect(book[.followup].text(0, subject) == "a \"b\" A\n")
  }

  @Test func membersInAnyOrderAreFound() throws {
    let text = #"{"id":"V-0001","zzz":1,"stage":"out","name_ko":"김","version":3}"#
    let table = TestBook([text]).book[.victim]
    let stage = try #require(table.column("stage"))
    #expect(table.version(0) == 3)
    #expect(table.text(0, stage) == "out")
    #expect(table.listedKeys == nil)
  }

  @Test func aScanOfTheFrontStopsWhereNoListedFieldComesNext() throws {
    let bytes = Array(#"{"id":"V-0001","version":3,"zzz":1,"stage":"out"}"#.utf8)
    let scanner = RowScanner.of(.victim)
    for (isWhole, found) in [(false, 1), (true, 2)] {
      var cells: [RowScanner.Cell] = []
      let row = try bytes.withUnsafeBytes { raw throws(JSONError) in
        try scanner.scan(raw, at: 0, whole: isWhole, into: &cells)
      }
      #expect(cells.count { $0 != 0 } == found)
      #expect(row?.hasListedFirst == !isWhole)
    }
  }

  @Test func recordsAreWrittenWithTheListedFieldsFirst() {
    for kind in RecordKind.allCases {
      #expect(Self.book.book[kind].listedKeys == RowColumns.of(kind).keys)
    }
  }

  @Test(arguments: [
    #"{"version":1}"#, #"{"id":"V-1"}"#, #"{"id":5}"#, "[]", "", #"{"id":"V-0001","stage":}"#,
    #"{"id":"RV-0001"}"#, #"{"id":"V-0001""#,
  ])
  func whatIsNoRecordChangesNothing(text: String) {
    let test = TestBook([text])
    #expect(test.book[.victim].count == 0)
    #expect(test.ids == [nil])
    #expect(test.book.generation == 0)
  }

  @Test func absentRowsAreNil() {
    let book = Self.book.book
    #expect(book.row(RecordID(.victim, 151)) == nil)
    #expect(book[.victim].row(0) == nil)
    #expect(book[.victim].row(.max) == nil)
    #expect(book.record(RecordID(.victim, 151)) == nil)
    #expect(!book.contains(RecordID(.victim, 151)))
    #expect(book[.victim].column("health_note") == nil)
  }
}
