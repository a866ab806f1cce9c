import CaseBook
import CaseModel
import CaseStore
import Glibc
import StoreTrials
import TestInputs

/// Changes one victim after the other, concurrently with other processes; retries on a conflict.
struct Changes {
  private let count: Int
  private let cases: Int
  private var random: SeededGenerator
  private var store: CasebookStore
  private var book: Book

  init(_ path: String, _ numbers: [Int]) throws {
    random = SeededGenerator(seed: UInt64(numbers[0]))
    count = numbers[1]
    cases = numbers[2]
    (store, book) = try CasebookOpening.open(
      path: path,
      codes: .carried(),
      files: StoreWriter.calls
    )
  }

  mutating func run() throws {
    for _ in 0..<count {
      let id = RecordID(.victim, UInt32(random.below(cases) + 1))
      while try !change(id) {}
    }
  }

  /// Whether the change was saved, or must be made again on another's change.
  private mutating func change(_ id: RecordID) throws -> Bool {
    _ = store.refresh(into: &book)
    guard var victim = book.record(id) else { return true }
    let mark = "c\(getpid())-\(random.next())"
    victim[.contactRule] = mark
    do throws(StoreError) {
      let saved = try store.commit(Commit(.edit, [Change(victim)]), by: .kim, into: &book)
      StoreWriter.tell("changed \(saved.sequence) \(saved.records[0].version) \(id) \(mark)")
      return true
    } catch {
      if case .conflict = error { return false }
      if case .busy = error { return false }
      throw error
    }
  }
}
