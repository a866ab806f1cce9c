import CaseBook
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import TestInputs
import Testing

/// Damaged journals: the valid parts are opened, and the damage is reported.
struct JournalFuzzTests {
  @Test func replay() throws {
    let path = NSTemporaryDirectory() + "casebook-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    let codes = try CodeLists.carried()
    try CasebookCreation.create(path: path, CasebookSettings(site: "Test"))
    var (store, book) = try CasebookOpening.open(path: path, codes: codes)
    for name in ["김민준", "이서연", "박지후"] {
      _ = try store.commit(Commit(.add, [Change(.victim(name))]), by: .kim, into: &book)
    }
    let file = URL(filePath: path + "/journal.jsonl")
    let whole = [UInt8](try Data(contentsOf: file))
    let splinters = try Corpus("journal").lines
    let sound = Self.records(book)
    var mutation = Mutation(seed: SeededGenerator.seed)
    var random = SeededGenerator(seed: SeededGenerator.seed &+ 9)
    for run in 0..<Effort.choose(500, night: 20_000) {
      var bytes = mutation.mutate(whole)
      if run % 2 == 0, !bytes.isEmpty {
        bytes.insert(contentsOf: random.pick(splinters), at: random.below(bytes.count))
      }
      try Data(bytes).write(to: file)
      let time = processorTime {
        guard let opened = try? CasebookOpening.open(path: path, codes: codes) else { return }
        let records = Self.records(opened.1)
        // A journal that ends earlier, between two lines, is valid for everybody without its head.
        let isSound = records == Array(sound.prefix(records.count))
        #expect(isSound || !opened.0.verify().isEmpty, "run \(run), seed \(SeededGenerator.seed)")
      }
      #expect(time < .seconds(1), "run \(run), seed \(SeededGenerator.seed)")
    }
  }

  private static func records(_ book: Book) -> [Record?] {
    (0..<book[.victim].count).map { book.record(.victim, $0) }
  }
}
