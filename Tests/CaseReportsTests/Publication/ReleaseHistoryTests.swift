import CaseModel
import CaseReports
import CaseRules
import TestInputs
import Testing

/// Four releases of a growing casebook in which people are freed meanwhile: what a reader of all of
/// them learns.
struct ReleaseHistoryTests {
  private struct Quarter {
    let cases: PublishedCases
    let release: Release
  }

  private static let quarters = Result { try Self.made() }

  /// Each quarter has more cases than the one before, and 30 others have another outcome.
  private static func made() throws -> [Quarter] {
    let demo = try PublishedCases()
    let all = demo.frame.cases.sorted { $0.key < $1.key }
    let outcome = demo.publication.attributes.count - 1
    var dice = SeededGenerator(seed: SeededGenerator.seed)
    var now: [RecordID: [String]] = [:]
    var quarters: [Quarter] = []
    for count in [380, 430, 480, all.count] {
      for (id, values) in all.prefix(count) where now[id] == nil { now[id] = values }
      for id in now.keys.sorted().filter({ _ in dice.oneIn(count / 30) }) {
        now[id]?[outcome] = dice.pick(all).value[outcome]
      }
      let cases = PublishedCases(demo.publication, demo.frame.with(now))
      let earlier = quarters.map { ReleaseMaker.Earlier($0.release, $0.cases.frame) }
      quarters.append(Quarter(cases: cases, release: try #require(cases.release(after: earlier))))
    }
    return quarters
  }

  @Test func aFigureRisesOnlyIfElevenPeopleMovedIt() throws {
    let quarters = try Self.quarters.get()
    var since: [[String?]: Int] = [:]
    var rises = 0
    for (index, quarter) in quarters.enumerated().dropFirst() {
      let before = quarters[index - 1].release
      for cell in Set(before.figures.keys).union(quarter.release.figures.keys) {
        let (old, new) = (before.figure(cell) ?? 0, quarter.release.figure(cell) ?? 0)
        guard old != new else { continue }
        let last = quarters[since[cell] ?? 0].cases
        let movers = Self.members(cell, last).symmetricDifference(Self.members(cell, quarter.cases))
        // A figure is also lowered where it would tell of few people.
        #expect(movers.count >= 11 || new < old, "\(cell): \(old), \(new), \(movers.count)")
        rises += new > old ? 1 : 0
        since[cell] = index
      }
    }
    #expect(rises > 20)
  }

  /// The reader even knows which figures stayed from an earlier quarter.
  @Test func theLastOfFourReleasesTellsOfNoCombinationOfFewPeople() throws {
    let last = try #require(try Self.quarters.get().last)
    let counts = last.cases.counts
    let fresh = { (cell: [String?]) in (counts[cell] ?? 0) / 11 * 11 }
    let reader = ReleaseReader(
      last.release.text,
      values: last.cases.values,
      floor: { cell, figure in figure == fresh(cell) ? figure : max(0, figure - 10) },
      ceiling: { cell in
        guard cell.count(where: { $0 != nil }) <= 3 else { return 568 }
        let figure = last.release.figure(cell) ?? 0
        return figure == fresh(cell) ? figure + 10 : max(fresh(cell) + 10, figure + 20)
      }
    )
    for (cell, range) in reader.known {
      let count = counts[cell] ?? 0
      #expect(range.contains(count), "\(cell): \(range) of \(count)")
      #expect(count > 10 || last.release.figure(cell) != nil, "\(cell): \(range) of \(count)")
    }
    #expect(reader.known.count > 100)
  }

  private static func members(_ cell: [String?], _ cases: PublishedCases) -> Set<RecordID> {
    Set(
      cases.frame.cases.filter { _, values in
        zip(cell, values).allSatisfy { $0 == nil || $0 == $1 }
      }.keys
    )
  }
}
