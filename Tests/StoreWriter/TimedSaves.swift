import CaseBook
import CaseModel
import CaseStore
import Glibc
import StoreTrials

/// Saves one note after the other.
///
/// Before each it appends as many bytes to a file of its own in the same directory and waits for
/// the disk, which is the least that a save can cost.
struct TimedSaves {
  private let path: String
  private let count: Int
  private var store: CasebookStore
  private var book: Book
  private let bare: Int32

  private static let bareFile = "bench-append"

  init(_ path: String, _ numbers: [Int]) throws {
    self.path = path
    count = numbers[0]
    (store, book) = try CasebookOpening.open(
      path: path,
      codes: .carried(),
      files: StoreWriter.calls
    )
    bare = open("\(path)/\(Self.bareFile)", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
  }

  mutating func run() throws {
    defer { unlink("\(path)/\(Self.bareFile)") }
    var bytes = try save(0).bytes
    for number in 0..<count {
      let line = [UInt8](repeating: UInt8(ascii: "x"), count: bytes)
      let clock = ContinuousClock()
      let bareTime = clock.measure {
        _ = write(bare, line, line.count)
        fdatasync(bare)
      }
      let saved = try save(number)
      bytes = saved.bytes
      StoreWriter.tell("timed \(bareTime.microseconds) \(saved.time.microseconds)")
    }
  }

  /// The time of a save, until it is on the disk, and the number of bytes that it appends.
  private mutating func save(_ number: Int) throws -> (time: Duration, bytes: Int) {
    let victim = book.id(.victim, number % book[.victim].count)
    let note = Change(Record.note("Called the family; the trial wrote this.", about: victim))
    let before = size
    let start = ContinuousClock.now
    _ = try store.commit(Commit(.note, [note]), by: .kim, into: &book)
    return (ContinuousClock.now - start, size - before)
  }

  private var size: Int {
    var status = stat()
    stat("\(path)/journal.jsonl", &status)
    return Int(status.st_size)
  }
}

extension Duration {
  fileprivate var microseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
  }
}
