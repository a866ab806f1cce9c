import CaseModel
import CaseReports
import CaseRules
import TestInputs
import Testing

/// Nobody who reads a release learns of a few people.
struct ReleaseAttackTests {
  private static let demo = Result { try PublishedCases() }

  /// The demo, and one of many more cases.
  @Test(arguments: [568, 10_000])
  func noCombinationOfFewPeopleCanBeProvenAtAnyLength(_ size: Int) throws {
    let demo = try Self.demo.get()
    let cases = size == 568 ? demo : demo.grown(to: size)
    let release = try #require(cases.release())
    let counts = cases.counts
    let reader = ReleaseReader(release.text, values: cases.values) { cell in
      let isShort = cell.count { $0 != nil } <= cases.publication.length
      return isShort ? (counts[cell] ?? 0) / 11 * 11 + 10 : size
    }
    #expect(reader.known.count > 100)
    for (cell, range) in reader.known {
      let count = counts[cell] ?? 0
      #expect(range.contains(count), "\(cell): \(range) is wrong")
      #expect(count > 10, "\(cell): \(range) of \(count)")
    }
    for (cell, figure) in release.figures {
      #expect(figure % 11 == 0 && figure > 0 && figure <= counts[cell] ?? 0)
    }
  }

  /// Without the repair small numbers do follow from sums, so the reader above can read.
  @Test func theReaderFindsWhatAnUnrepairedReleaseTells() throws {
    let cases = try Self.demo.get()
    let counts = cases.counts
    let plain = counts.filter { cell, count in
      cell.count { $0 != nil } <= cases.publication.length && count > 10
    }
    let release = Release(
      attributes: cases.publication.attributes.map(\.rawValue),
      figures: plain.map { ($0.key, $0.value) }
    )
    let reader = ReleaseReader(release.text, values: cases.values) { cell in
      let isShort = cell.count { $0 != nil } <= cases.publication.length
      return isShort ? plain[cell] ?? 10 : 568
    }
    #expect(reader.known.contains { (1...10).contains(counts[$0.key] ?? 0) })
  }

  @Test func mostCasesAreInATableOfTwoOrThree() throws {
    let cases = try Self.demo.get()
    let release = try #require(cases.release())
    let counts = cases.counts
    var (covered, all, error, cells) = (
      [0, 0, 0, 0], [0, 0, 0, 0], [0.0, 0, 0, 0], [0, 0, 0, 0]
    )
    for (cell, count) in counts {
      let length = cell.count { $0 != nil }
      guard length <= 3 else { continue }
      all[length] += count
      guard let figure = release.figure(cell) else { continue }
      covered[length] += count
      error[length] += Double(count - figure) / Double(count)
      cells[length] += 1
    }
    let shares = (1...3).map { 100 * covered[$0] / all[$0] }
    let errors = (1...3).map { Int(100 * error[$0] / Double(max(1, cells[$0]))) }
    #expect(shares[0] >= 95 && shares[1] >= 75 && shares[2] >= 50, "\(shares)")
    #expect(errors[0] <= 12 && errors[1] <= 20 && errors[2] <= 22, "\(errors)")
  }

  /// Whoever knows all others learns nothing of the next one: no figure moves.
  @Test(arguments: [("yearly", 200), ("cases", 20)])
  func oneNewcomerChangesNothing(_ name: String, _ newcomers: Int) throws {
    let cases = name == "cases" ? try Self.demo.get() : try PublishedCases(name)
    let first = try #require(cases.release())
    let known = cases.frame.cases.keys.sorted().compactMap { cases.frame.cases[$0] }
    var dice = SeededGenerator(seed: SeededGenerator.seed)
    for _ in 0..<newcomers {
      var values = dice.pick(known)
      let attribute = dice.below(values.count)
      values[attribute] = dice.pick(known)[attribute]
      let later = try #require(cases.adding(values).release(after: [.init(first, cases.frame)]))
      #expect(later == first)
    }
  }

  @Test func theSameCasesAreTheSameFile() throws {
    let cases = try Self.demo.get()
    let release = try #require(cases.release())
    #expect(try #require(PublishedCases().release()).text == release.text)
    #expect(Release(text: release.text) == release)
  }
}
