import CaseModel
import CaseStore
import Glibc
import StoreTrials
import TestInputs
import Testing

/// Every call that an act makes fails in turn, once or for good, in every way that disks fail.
struct EveryFaultTests {
  private static let path = "/casebook"
  private static let codes: [Int32] = [
    EIO, ENOSPC, EDQUOT, EINTR, EACCES, EMFILE, EROFS, ESTALE,
  ]

  /// The situation in which an act begins.
  enum Situation: CaseIterable {
    case whole
    /// The last line of the journal is incomplete.
    case torn
    /// A checkpoint has renamed only some of its files.
    case interrupted
    case nothing
  }

  struct Trial: CustomTestStringConvertible, Sendable {
    let act: Act
    let code: Int32

    var testDescription: String { "\(act), \(String(cString: strerror(code)))" }
  }

  private static let trials = Act.allCases.flatMap { act in codes.map { Trial(act: act, code: $0) }
  }

  @Test(arguments: trials)
  func nothingIsLostAndNothingFalseIsSaid(_ trial: Trial) throws {
    var runs = 0
    for situation in situations(trial) {
      let (image, ledger) = try Self.start(situation)
      for isLasting in [false, true] {
        var number = first(trial)
        while try run(trial, image, ledger, number, isLasting) {
          number += step(trial)
          runs += 1
        }
      }
    }
    #expect(runs > 0)
  }

  private func situations(_ trial: Trial) -> [Situation] {
    if trial.act == .create { return [.nothing] }
    return trial.code == EIO || Effort.isSoak ? [.whole, .torn, .interrupted] : [.whole]
  }

  /// Every call is tried with the errors that have their own branches; other errors, which are
  /// handled alike, only for some calls in daily runs.
  private func step(_ trial: Trial) -> Int {
    let isShort = [Act.refresh, .draft, .drop, .attach, .log].contains(trial.act)
    let isItsOwn = [EIO, EACCES, EROFS].contains(trial.code)
    return isItsOwn && !isShort
      ? Effort.choose(2, night: 1) : isShort ? 1 : Effort.choose(6, night: 1)
  }

  private func first(_ trial: Trial) -> Int { Int(trial.code) % step(trial) + 1 }

  /// Whether the act made the call of that number.
  private func run(
    _ trial: Trial,
    _ image: DiskImage,
    _ start: Ledger,
    _ number: Int,
    _ isLasting: Bool
  ) throws -> Bool {
    let disk = MemoryDisk(image)
    let codes = try CodeLists.carried()
    let faults = Faults(trial.code, isLasting: isLasting)
    var ledger = start
    var worker = Worker(Self.path, codes, faults.calls(disk.operations), first: 100) {
      ledger.hear($0)
    }
    if trial.act == .drop { try worker.perform(.draft) }
    if trial.act != .create, trial.act != .open { try worker.perform(.refresh) }
    faults.arm(number)
    let outcome = Result { try worker.perform(trial.act) }
    guard let met = faults.met else { return false }
    faults.disarm()
    let fault: Comment = "\(met) \(number), lasting: \(isLasting)"
    if case .failure(let error) = outcome { try judge(error, &ledger, fault) }
    #expect(ledger.breaches(Self.path, codes, disk.operations) == [], fault)
    ledger = Ledger(adopting: Self.path, codes, disk.operations, after: ledger)
    if trial.act != .create { try worker.perform(.refresh) }
    let again = Result { try worker.perform(trial.act) }
    if trial.act == .create, case .failure(StoreError.alreadyThere) = again { return true }
    #expect(throws: Never.self, fault) { try again.get() }
    #expect(ledger.breaches(Self.path, codes, disk.operations, thoroughly: false) == [], fault)
    return true
  }

  /// A refusal says what is wrong, and whether the commit may have been saved.
  private func judge(_ error: any Error, _ ledger: inout Ledger, _ fault: Comment) throws {
    let error = try #require(error as? StoreError, fault)
    switch error {
    case .uncertain: break
    case .notSaved, .notAllowed, .unreadable, .busy: ledger.hearOfFailure()
    default: Issue.record("\(error) \(fault)")
    }
    for language in [Language.en, .ko] {
      #expect(error.phrase[language].count > 10, fault)
      #expect(!error.phrase[language].contains("nil"), fault)
    }
  }

  private static func start(_ situation: Situation) throws -> (DiskImage, Ledger) {
    guard situation != .nothing else { return (DiskImage(), Ledger()) }
    let disk = MemoryDisk()
    var ledger = Ledger()
    var worker = Worker(path, try .carried(), disk.operations) { ledger.hear($0) }
    for act in [Act.create, .several, .draft, .checkpoint, .note, .edit] { try worker.perform(act) }
    let image = disk.image
    let journal = image.files[path + "/journal.jsonl"] ?? []
    switch situation {
    case .whole, .nothing: return (image, ledger)
    case .torn:
      let torn = journal + journal.prefix(500)
      return (image.with(path + "/journal.jsonl", torn), ledger)
    case .interrupted:
      try worker.perform(.checkpoint)
      let name = path + "/records/checkpoint.json"
      let victims = path + "/records/victims.json"
      let half = image.with(victims, disk.image.files[victims])
        .with(name + ".new", disk.image.files[name])
      var earlier = ledger
      earlier.forgetFolded()
      return (half, earlier)
    }
  }
}
