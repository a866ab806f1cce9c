import CaseBook
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import TestInputs
import Testing

/// Eight processes that change the same cases concurrently, some of them killed on the way.
@Suite(.serialized) struct CrowdTests {
  private static let people = 8

  @Test(arguments: [1, 50])
  func everyChangeThatWasToldIsThereOnce(cases: Int) throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    for index in 1...cases { try session.commit(.victim("김\(index)"), action: .add) }
    let crowd = try work(on: casebook, cases)
    let told = crowd.lines.compactMap(ToldChange.init)
    let seen = session.refresh()
    #expect(seen.map(\.sequence) == Array((cases + 1)...session.book.sequence))
    #expect(Set(told.map(\.sequence)).count == told.count)
    let lines = try casebook.bytes("journal.jsonl").split(separator: 0x0A)
      .filter { $0.last != 0x20 }
    #expect(lines.count == session.book.sequence)
    for change in told {
      let line = String(decoding: lines[change.sequence - 1], as: UTF8.self)
      try #require(line.contains("\"contact_rule\":\"\(change.mark)\""), "\(change)")
      try #require(line.contains("{\"id\":\"\(change.id)\",\"version\":\(change.version),"))
    }
    let versions = (1...cases).map { session.book.record(RecordID(.victim, UInt32($0)))?.version }
    #expect(versions.compactMap { $0 }.reduce(0) { $0 + $1 - 1 } == seen.count)
    #expect(seen.count >= told.count && seen.count <= told.count + crowd.kills)
    let findings = try casebook.open().store.verify()
    #expect(findings.allSatisfy { $0.problem == .tornLine || $0.problem.isRemark })
    print("\(cases) cases: \(told.count) changes told, \(crowd.kills) kills")
    #expect(told.count >= Self.people * Effort.choose(250, night: 1_000))
  }

  /// Lets all processes make their changes; a killed one is followed by another that makes the
  /// rest.
  private func work(
    on casebook: TestCasebook,
    _ cases: Int
  ) throws -> (lines: [String], kills: Int) {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    func start(_ count: Int) throws -> WriterProcess {
      let seed = random.below(1 << 30)
      return try WriterProcess(["change", casebook.path, "\(seed)", "\(count)", "\(cases)"])
    }
    let each = Effort.choose(250, night: 1_000)
    var lines: [String] = []
    var kills = 0
    var lastKill = ContinuousClock.now
    var crowd = try (0..<Self.people).map { _ in (writer: try start(each), left: each) }
    while !crowd.isEmpty {
      let index = random.below(crowd.count)
      let (writer, left) = crowd[index]
      let hasTold = writer.read(within: 5)
      // One that is still reading a long journal is not killed: killed every second it would never
      // begin.
      if ContinuousClock.now - lastKill > .seconds(1), !writer.lines.isEmpty {
        writer.kill()
        kills += 1
        lastKill = .now
      } else if hasTold || !writer.hasEnded {
        continue
      }
      writer.finish()
      lines += writer.lines
      let rest = left - writer.lines.count
      crowd.remove(at: index)
      if rest > 0 { crowd.append((try start(rest), rest)) }
    }
    return (lines, kills)
  }
}

/// `changed 12 3 V-0001 c77-123`.
private struct ToldChange {
  let sequence: Int
  let version: Int
  let id: String
  let mark: String

  init?(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 5, words[0] == "changed", let sequence = Int(words[1]),
      let version = Int(words[2])
    else { return nil }
    self.sequence = sequence
    self.version = version
    id = words[3]
    mark = words[4]
  }
}
