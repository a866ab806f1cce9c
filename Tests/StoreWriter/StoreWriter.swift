import CaseModel
import CaseStore
import Glibc
import StoreTrials
import TestInputs

/// Works on a casebook until it is killed, or has finished, and reports on standard output.
///
/// `store-writer work DIR SEED FIRST COUNT` performs COUNT random acts. `store-writer change DIR
/// SEED COUNT CASES` changes COUNT victims of a casebook with CASES ones, and reports `changed
/// SEQUENCE VERSION ID MARK` for each. `store-writer time DIR COUNT` saves COUNT notes and reports
/// `timed BARE SAVED` for each: the microseconds of a bare append and of the save. `STORE_MUTANT`
/// injects a mistake, `STORE_CUT` a power cut of the file system.
@main
struct StoreWriter {
  static func main() {
    let arguments = CommandLine.arguments
    let numbers = arguments.dropFirst(3).compactMap { Int($0) }
    do {
      switch (arguments.dropFirst().first, numbers.count) {
      case ("work", 3): try work(arguments[2], numbers)
      case ("change", 3): try change(arguments[2], numbers)
      case ("time", 1): try time(arguments[2], numbers)
      default: exit(EX_USAGE)
      }
    } catch {
      tell("failed \(error)")
      exit(EX_IOERR)
    }
  }

  private static func work(_ path: String, _ numbers: [Int]) throws {
    var random = SeededGenerator(seed: UInt64(numbers[0]))
    var worker = Worker(path, try .carried(), calls, first: numbers[1], tell: tell)
    if !exists(path + "/casebook.json") { try worker.perform(.create) }
    for _ in 0..<numbers[2] {
      // Mostly commits, sometimes everything else.
      try worker.perform(random.pick(random.oneIn(3) ? Act.writing : [.edit, .several, .note]))
    }
  }

  private static func change(_ path: String, _ numbers: [Int]) throws {
    var changes = try Changes(path, numbers)
    try changes.run()
  }

  private static func time(_ path: String, _ numbers: [Int]) throws {
    var saves = try TimedSaves(path, numbers)
    try saves.run()
  }

  /// The calls of the store, with the faults that the environment requests.
  static var calls: FileOperations {
    var calls = FileOperations.live
    if let mutant = value("STORE_MUTANT").flatMap(Mutant.init(rawValue:)) {
      calls = mutant.calls(calls)
    }
    if let moment = value("STORE_CUT").flatMap({ Int($0) }), let mount = value("STORE_MOUNT") {
      calls = PowerCut(at: moment, of: mount).calls(calls)
    }
    return calls
  }

  /// Writes a line immediately: nothing reported may be lost with this process.
  static func tell(_ line: String) {
    let text = Array((line + "\n").utf8)
    _ = text.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  private static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
