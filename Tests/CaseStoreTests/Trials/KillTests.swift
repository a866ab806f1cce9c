import CaseModel
import CaseStore
import Foundation
import StoreTrials
import TestInputs
import Testing

/// Processes killed while they write.
struct KillTests {
  /// Kills a writer repeatedly at random moments, on growing casebooks.
  ///
  /// What it acknowledged must exist, and what it did not acknowledge must be complete or absent.
  @Test(arguments: 0..<4)
  func nothingToldIsLostWhenAProcessIsKilled(lane: Int) throws {
    let kills = Effort.choose(120, night: 2_500)
    let seed = SeededGenerator.seed &+ UInt64(lane)
    var random = SeededGenerator(seed: seed)
    var casebook = try Scratch()
    var ledger = Ledger()
    var first = 1
    var told = 0
    for kill in 1...kills {
      if kill % 25 == 1 {
        casebook = try Scratch()
        ledger = Ledger()
      }
      let path = casebook.path + "/book"
      let writer = try WriterProcess(["work", path, "\(random.below(1 << 30))", "\(first)", "40"])
      end(writer, &random)
      for line in writer.lines { ledger.hear(line) }
      told += writer.lines.count
      #expect(!writer.lines.contains { $0.hasPrefix("failed") }, "\(writer.lines.suffix(1))")
      first += 100
      #expect(try Self.opening(path) < .seconds(1), "kill \(kill), seed \(seed)")
      let breaches = ledger.breaches(path, try .carried(), .live, thoroughly: kill % 25 == 0)
      try #require(breaches == [], "kill \(kill), seed \(seed), \(writer.lines.suffix(2))")
      ledger = Ledger(adopting: path, try .carried(), .live, after: ledger)
    }
    print("kills, lane \(lane): \(kills), \(told) lines told, seed \(seed)")
    #expect(told > kills)
  }

  /// The time of the first start after a kill, which usually takes milliseconds.
  ///
  /// The best of three, because the machine is shared.
  private static func opening(_ path: String) throws -> Duration {
    var best = Duration.seconds(3600)
    for _ in 0..<3 where best >= .seconds(1) {
      let codes = try CodeLists.carried()
      let time = ContinuousClock().measure {
        _ = try? CasebookOpening.open(path: path, codes: codes)
      }
      best = min(best, time)
    }
    return best
  }

  /// Waits for some lines and then for a random part of the time that one takes.
  private func end(_ writer: WriterProcess, _ random: inout SeededGenerator) {
    let lines = random.below(20)
    while writer.lines.count < lines, writer.read(within: 10_000) {}
    _ = writer.read(within: Int32(random.below(3)))
    writer.kill()
  }
}

/// A directory removed with the value.
final class Scratch {
  let path = NSTemporaryDirectory() + "casebook-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
