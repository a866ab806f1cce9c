import CaseModel
import CaseRules
import TestBooks
import TestInputs
import Testing

/// How often the right person is found among the missing, on invented descriptions.
struct UnknownBarTests {
  private let rules: UnknownRules

  init() throws { rules = try shippedRules().unknown }

  /// A person as he or she is, of whom files and hospitals each know a part.
  private struct Truth {
    let sex: Code
    let age: Int
    let height: Double
    let marks: [FieldSet]
    let province: Code

    init(_ random: inout SeededGenerator) {
      sex = random.below(100) < 80 ? "m" : "f"
      age = min(60, max(18, Int(random.normal(28, 7))))
      height = sex == "m" ? random.normal(174, 6) : random.normal(161, 5.5)
      let count = random.weighted([20, 40, 25, 15])
      marks = (0..<count).map { _ in Self.mark(&random) }
      province = Self.province(&random)
    }

    static func province(_ random: inout SeededGenerator) -> Code {
      Code("KH-\(random.weighted([30, 20, 12, 10, 8, 6, 5, 4, 3, 2]) + 1)")
    }

    private static let kinds: [(Code, Int)] = [
      ("tattoo", 5), ("scar", 6), ("mole", 4), ("birthmark", 1), ("piercing", 2),
      ("missing_tooth", 2), ("dental_work", 3), ("surgery", 2), ("glasses", 4),
    ]

    private static func mark(_ random: inout SeededGenerator) -> FieldSet {
      let kind = kinds[random.weighted(kinds.map(\.1))].0
      let motif: Code? = kind == "tattoo" ? Code("motif\(random.below(10))") : nil
      return Described.mark(kind, part(&random), motif)
    }

    static func part(_ random: inout SeededGenerator) -> Code { Code("part\(random.below(22))") }

    /// The file of the office, with the height known and marks asked in so many percent.
    func file(_ number: Int, known: (height: Int, marks: Int), _ random: inout SeededGenerator)
      -> MissingPerson
    {
      let height = random.below(100) < known.height ? Int(self.height.rounded()) : nil
      let told = random.below(100) < known.marks
      let marks = marks.filter { _ in random.below(100) < 90 }
      return Described.missing(
        UInt32(number + 1),
        sex: sex,
        age: age,
        height: height,
        marks: told ? marks.isEmpty ? [Described.mark("none")] : marks : nil,
        province: province
      )
    }

    /// What a hospital or morgue says.
    func found(_ random: inout SeededGenerator) -> UnknownPerson {
      let middle = Double(age) + random.normal(0, 4)
      let around = Double(3 + random.below(3))
      let seen = marks.filter { _ in random.below(100) < 70 }.map { mark in
        var mark = mark
        if random.below(100) >= 85 { mark[.part] = Self.part(&random) }
        return mark
      }
      let tells = !seen.isEmpty || random.oneIn(2)
      return Described.unknown(
        sex: sex,
        ages: (Int(middle - around), Int(middle + around)),
        height: random.below(100) < 85 ? Int((height + random.normal(0, 3)).rounded()) : nil,
        marks: tells ? seen.isEmpty ? [Described.mark("none")] : seen : nil,
        province: random.below(100) < 60 ? province : Self.province(&random)
      )
    }
  }

  private struct Result {
    var pairs = 0
    /// The pairs of which the right one is among the first three or five.
    var three = 0
    var five = 0
    var absent = 0
    /// Pairs with a mark and a height on both sides, and those among the first three.
    var shared = 0
    var sharedThree = 0
    var strangers = 0
    var strangersNamed = 0
  }

  private func simulate(_ known: (height: Int, marks: Int), books: Int) -> Result {
    var random = SeededGenerator(seed: 14)
    var result = Result()
    for _ in 0..<books {
      let truths = (0..<55).map { _ in Truth(&random) }
      let files = truths.enumerated().map { $1.file($0, known: known, &random) }
      for index in 0..<30 { compare(truths[index].found(&random), files[index], files, &result) }
      for _ in 0..<15 {
        result.strangers += 1
        if !ranked(Truth(&random).found(&random), files).mayBe.isEmpty {
          result.strangersNamed += 1
        }
      }
    }
    return result
  }

  private func ranked(_ unknown: UnknownPerson, _ files: [MissingPerson]) -> UnknownCandidates {
    let candidates = files.map { UnknownCandidates.Candidate($0, rules.score(unknown, $0)) }
    return UnknownCandidates(unknown, candidates, rules, CommonProvinces(files, rules))
  }

  private func compare(
    _ unknown: UnknownPerson,
    _ right: MissingPerson,
    _ files: [MissingPerson],
    _ result: inout Result
  ) {
    let ids = ranked(unknown, files).all.map(\.person.id)
    let rank = ids.firstIndex(of: right.id)
    let score = rules.score(unknown, right)
    let isShared = score.height != nil && (score.sharedMark?.likeness ?? .kind) > .kind
    result.pairs += 1
    result.three += rank.map { $0 < 3 } ?? false ? 1 : 0
    result.five += rank.map { $0 < 5 } ?? false ? 1 : 0
    result.absent += rank == nil ? 1 : 0
    result.shared += isShared ? 1 : 0
    result.sharedThree += isShared && rank.map { $0 < 3 } ?? false ? 1 : 0
  }

  @Test func wellAskedFilesFindTheRightPerson() {
    let result = simulate((90, 90), books: 14)
    #expect(result.sharedThree * 100 >= 95 * result.shared && result.shared > 100, "\(result)")
    #expect(result.five * 100 >= 88 * result.pairs, "\(result)")
    #expect(result.three * 100 >= 80 * result.pairs, "\(result)")
    #expect(result.absent == 0)
    #expect(result.strangersNamed * 100 <= 20 * result.strangers, "\(result)")
  }

  @Test func thinFilesStillHelp() {
    let result = simulate((30, 30), books: 8)
    #expect(result.five * 100 >= 68 * result.pairs, "\(result)")
    #expect(result.strangersNamed * 100 <= 20 * result.strangers, "\(result)")
    #expect(result.absent == 0)
  }

  /// Thirty unknown persons against six hundred missing ones are compared between two keys.
  @Test func manyAreComparedInMilliseconds() {
    var random = SeededGenerator(seed: 14)
    let files = (0..<600).map { Truth(&random).file($0, known: (90, 90), &random) }
    let found = (0..<30).map { _ in Truth(&random).found(&random) }
    var best = 0
    let time = processorTime {
      for unknown in found {
        for file in files { best = max(best, rules.score(unknown, file).points) }
      }
    }
    #expect(best > 40)
    // Without optimisation, which makes it ten times faster.
    #expect(time < .milliseconds(600), "\(time)")
  }
}

extension SeededGenerator {
  /// A number about a mean, as the sum of twelve even ones.
  fileprivate mutating func normal(_ mean: Double, _ deviation: Double) -> Double {
    let sum = (0..<12).reduce(0.0) { sum, _ in sum + Double.random(in: 0..<1, using: &self) }
    return mean + (sum - 6) * deviation
  }

  /// An index, as often as its weight says.
  fileprivate mutating func weighted(_ weights: [Int]) -> Int {
    var left = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if left < weight { return index }
      left -= weight
    }
    return 0
  }
}
