import CaseDemo
import CaseModel
import CaseReference
import Testing

/// Casebooks of other sizes and seeds.
struct DemoSizeTests {
  @Test(arguments: [0, 1, 2, 17, 100, 1000])
  func everySizeIsWholeAndLinked(cases: Int) throws {
    let book = DemoRecords(DemoCasebook(cases: cases, seed: 7))
    let check = RecordCheck(codes: try referenceCodes())
    #expect(book.all(.victim).count == cases)
    for record in book.last.values {
      #expect(check.problems(record).isEmpty, "\(record.id): \(check.problems(record))")
      #expect(record.fields.links.allSatisfy { book.last[$0.id] != nil }, "\(record.id)")
    }
  }

  @Test(arguments: [(100, 14), (1000, 141), (2840, 400)])
  func aboutOneInSevenIsMissing(cases: Int, missing: Int) {
    let book = DemoRecords(DemoCasebook(cases: cases, seed: 3))
    #expect(book.all(.victim).count { $0.isMissing } == missing)
  }

  @Test func theSameSeedTellsTheSameStory() {
    let first = Array(DemoCasebook(cases: 60, seed: 5).commits())
    let second = Array(DemoCasebook(cases: 60, seed: 5).commits())
    #expect(first == second)
    #expect(
      first.flatMap(\.commit.changes).map(\.record.json)
        == second.flatMap(\.commit.changes).map(\.record.json)
    )
  }

  @Test func anotherSeedTellsAnotherStory() {
    let first = DemoRecords(DemoCasebook(cases: 60, seed: 5)).all(.victim)
    let second = DemoRecords(DemoCasebook(cases: 60, seed: 6)).all(.victim)
    #expect(first.map { $0[.nameLatin] } != second.map { $0[.nameLatin] })
  }

  /// The number was recorded when this test was written.
  ///
  /// It must change only with the invented content, and be equal on every machine.
  @Test func theStoryIsTheSameOnEveryMachine() {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for commit in DemoCasebook(cases: 40, seed: 1).commits() {
      for record in commit.commit.changes.map(\.record) {
        let texts = [.nameKo, .nameLatin, .name, .subject, .text].map { record[$0] ?? "" }
        let codes = [.stage, .status, .closureReason, .confined].map { record[$0]?.text ?? "" }
        let times = [.reportedAt, .dueAt, .at, .updatedAt].map { record[$0]?.text ?? "" }
        for byte in ([record.id.text] + texts + codes + times).joined(separator: "|").utf8 {
          hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
      }
    }
    #expect(hash == 8_620_193_586_138_837_136)
  }
}
