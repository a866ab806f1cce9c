import CaseBook
import CaseModel
import CaseRules
import TestBooks
import Testing

/// Corrections replace notes in all derived data.
struct CorrectionTests {
  private static let victim =
    #"{"id":"V-0001","version":1,"stage":"located","name_ko":"a","reported_at":"2025-09-01T00:00:00Z"}"#

  private func note(_ number: Int, _ fields: String = "", day: Int = 10) -> String {
    #"{"id":"N-000\#(number)","version":1,"at":"2025-10-\#(day)T00:00:00Z","kind":"proof_of_life","#
      + #""method":"voice","text":"t","victims":["V-0001"]\#(fields)}"#
  }

  private func caseIndex(_ book: Book) throws -> CaseIndex {
    CaseIndex(
      book,
      weights: try shippedRules().weights,
      now: moment("2025-10-14 09:00"),
      zone: .phnomPenh
    )
  }

  /// Notes with what each corrects (`2>1`) or that it is withdrawn (`-2>1`), and the valid ones.
  @Test(
    arguments: [
      ("1", "1"), ("1 2>1", "2"), ("1 2>1 3>2", "3"), ("1 2>1 3>1", "3"), ("1 -2>1", "1"),
      ("1 2>1 -3>2", "2"), ("1 2>1 -3>1", "2"), ("1 2", "1 2"), ("1 2>9", "1 2"),
    ]
  )
  func whichNotesHold(_ story: String, _ wanted: String) throws {
    let lines = story.split(separator: " ").map { word -> String in
      let parts = word.drop { $0 == "-" }.split(separator: ">").compactMap { Int($0) }
      let corrects = parts.count > 1 ? #","corrects":"N-000\#(parts[1])""# : ""
      return note(parts[0], corrects + (word.hasPrefix("-") ? #","deleted":true"# : ""))
    }
    let book = TestBook([Self.victim] + lines).book
    let table = book[.note]
    let holding = (0..<table.count).filter {
      !table.isDeleted($0) && !Corrections.isReplaced($0, in: book)
    }
    #expect(holding.map { String(table.number($0)) }.joined(separator: " ") == wanted)
  }

  @Test func aCorrectedProofOfLifeCountsNoMore() throws {
    var test = TestBook([Self.victim, note(1, day: 11)])
    var caseIndex = try caseIndex(test.book)
    #expect(caseIndex.daysSilent(0) == 3)
    let correction = note(2, #","corrects":"N-0001""#, day: 12).replacing(
      "proof_of_life",
      with: "note"
    )
    let added = test.put([correction])
    caseIndex.update(test.book, changed: added)
    #expect(caseIndex.daysSilent(0) == 43)
    #expect(try self.caseIndex(test.book).daysSilent(0) == 43)
    let withdrawn = correction.replacing(#""version":1"#, with: #""version":2,"deleted":true"#)
    let changed = test.put([withdrawn])
    caseIndex.update(test.book, changed: changed)
    #expect(caseIndex.daysSilent(0) == 3)
    #expect(try self.caseIndex(test.book).daysSilent(0) == 3)
  }

  @Test func aCorrectionIsAboutTheSameRecordsWhereItNamesNone() {
    let book = TestBook([Self.victim, note(1)]).book
    var correction = Record(new: RecordID(.note, 2))
    correction[.corrects] = RecordID(.note, 1)
    correction.takeSubjectsOfCorrected(in: book)
    #expect(correction[list: .victims] == [RecordID(.victim, 1)])
  }
}
