import CaseModel
import StoreTrials
import TestInputs
import Testing

/// Power cuts at every moment of a day's work, with everything that they can leave on the disk.
struct CrashTests {
  private static let path = "/casebook"
  private static let day: [Act] = [
    .create, .several, .edit, .draft, .note, .log, .checkpoint, .edit, .site, .draft, .several,
    .checkpoint, .attach, .open, .note, .drop, .log, .rebuild, .edit,
  ]

  /// Does the work of a day, or what comes after a cut, on a disk.
  private func work(
    _ acts: [Act],
    on disk: MemoryDisk,
    _ mutant: Mutant? = nil,
    first: Int = 1,
    tell: @escaping (String) -> Void
  ) throws {
    let calls = mutant?.calls(disk.operations) ?? disk.operations
    var worker = Worker(Self.path, try .carried(), calls, first: first, tell: tell)
    for act in acts { try worker.perform(act) }
  }

  /// The violated promises of an image, immediately or after work continued on it.
  private func breaches(_ image: DiskImage, _ told: Ledger, goesOn: Bool) throws -> [String] {
    let disk = MemoryDisk(image)
    let codes = try CodeLists.carried()
    var ledger = told
    let found = ledger.breaches(Self.path, codes, disk.operations, thoroughly: goesOn)
    guard found.isEmpty, goesOn else { return found }
    ledger = Ledger(adopting: Self.path, codes, disk.operations, after: told)
    let acts: [Act] =
      (ledger.isMade ? [] : [.create]) + [.edit, .several, .checkpoint, .draft, .log]
    try work(acts, on: disk, first: 1000) { ledger.hear($0) }
    return ledger.breaches(Self.path, codes, disk.operations)
  }

  /// Every fourth moment each, so that they run in parallel.
  @Test(arguments: 0..<4)
  func aCutLeavesAllOrNothing(quarter: Int) throws {
    let disk = MemoryDisk()
    try work(Self.day, on: disk) { disk.tell($0) }
    let states = CrashStates(disk)
    var random = SeededGenerator(seed: SeededGenerator.seed)
    var count = 0
    for moment in stride(from: quarter, through: states.moments, by: 4) {
      let told = Ledger(states.told(before: moment))
      for image in states.images(at: moment, &random) {
        count += 1
        let found = try breaches(
          image,
          told,
          goesOn: count.isMultiple(of: Effort.choose(8, night: 1))
        )
        try #require(found.isEmpty, "moment \(moment), seed \(SeededGenerator.seed)")
      }
    }
    print("power cuts \(quarter + 1)/4: \(count) states, seed \(SeededGenerator.seed)")
    #expect(count > 200)
  }

  /// A cut while an incomplete line is sealed, and the next start after it.
  @Test func aCutDuringRecoveryLeavesAllOrNothing() throws {
    let first = MemoryDisk()
    try work([.create, .several, .checkpoint, .edit], on: first) { first.tell($0) }
    let image = first.image
    let journal = try #require(image.files[Self.path + "/journal.jsonl"])
    var random = SeededGenerator(seed: SeededGenerator.seed)
    var count = 0
    for end in [journal.count - 1, journal.count - 300] {
      let disk = MemoryDisk(image.with(Self.path + "/journal.jsonl", Array(journal[..<end])))
      var kept = Ledger(CrashStates(first).told(before: CrashStates(first).moments - 2))
      try work([.edit, .checkpoint], on: disk, first: 100) { disk.tell($0) }
      let states = CrashStates(disk)
      for moment in 0...states.moments {
        var told = kept
        for sentence in states.told(before: moment) { told.hear(sentence) }
        // The first files do not form a casebook yet.
        for image in states.images(at: moment, &random) where image.files.count >= 14 {
          count += 1
          try #require(try breaches(image, told, goesOn: true) == [], "moment \(moment)")
        }
      }
      kept.hearOfFailure()
    }
    #expect(count > 20)
  }

  /// The same trial finds every known mistake in writing files.
  @Test(arguments: Mutant.allCases)
  func aMistakeInWritingIsFoundOut(_ mutant: Mutant) throws {
    let disk = MemoryDisk()
    try work(Self.day, on: disk, mutant) { disk.tell($0) }
    let states = CrashStates(disk)
    var random = SeededGenerator(seed: SeededGenerator.seed)
    for moment in (0...states.moments).reversed() {
      let told = Ledger(states.told(before: moment))
      for image in states.images(at: moment, &random)
      where try !breaches(image, told, goesOn: false).isEmpty {
        return
      }
    }
    Issue.record("\(mutant) was not found out")
  }
}
