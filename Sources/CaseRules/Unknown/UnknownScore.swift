import CaseModel

/// The points, in tenths, of one unknown person compared with one missing person; nil if one of
/// both is not known.
package struct UnknownScore: Hashable, Sendable {
  package fileprivate(set) var sex: Int?
  package fileprivate(set) var age: Int?
  package fileprivate(set) var height: Int?
  package fileprivate(set) var marks: Int?
  package fileprivate(set) var province: Int?
  package fileprivate(set) var clothes: Int?
  package fileprivate(set) var name: Int?
  /// The marks that have most in common, by their indices on both sides.
  package fileprivate(set) var sharedMark: SharedMark?
  /// Whether the sexes differ, which keeps the person from the first rows.
  package fileprivate(set) var hasOtherSex = false

  package struct SharedMark: Hashable, Sendable {
    package let unknown: Int
    package let missing: Int
    package let likeness: MarkLikeness
  }

  package var points: Int {
    let person = (sex ?? 0) + (age ?? 0) + (height ?? 0) + (marks ?? 0)
    return person + (province ?? 0) + (clothes ?? 0) + (name ?? 0)
  }
}

extension UnknownRules {
  /// Compares an unknown person with a missing one.
  package func score(_ unknown: UnknownPerson, _ missing: MissingPerson) -> UnknownScore {
    var score = UnknownScore()
    if let sex = unknown.look.sex, let other = missing.look.sex {
      score.hasOtherSex = sex != other
      score.sex = sex == other ? self.sex.same : self.sex.other
    }
    if let ages = unknown.ages, let theirs = unknown.foundDay.flatMap(missing.ages(on:)) {
      score.age = age.points(Self.distance(ages, theirs))
    }
    if let height = unknown.look.height, let theirs = missing.look.height {
      score.height = self.height.points(abs(height - theirs))
    }
    compareMarks(unknown.look, missing.look, &score)
    if let province = unknown.province, let theirs = missing.province {
      score.province = province == theirs ? self.province.same : self.province.other
    }
    score.clothes = clothes(unknown, missing)
    score.name = name(unknown, missing)
    return score
  }

  /// By how many years two ranges of ages miss each other.
  private static func distance(_ a: ClosedRange<Int>, _ b: ClosedRange<Int>) -> Int {
    max(0, a.lowerBound - b.upperBound, b.lowerBound - a.upperBound)
  }

  private func compareMarks(
    _ unknown: Appearance,
    _ missing: Appearance,
    _ score: inout UnknownScore
  ) {
    guard let mine = unknown.marks, let theirs = missing.marks else { return }
    guard !mine.isEmpty, !theirs.isEmpty else {
      score.marks = mine.isEmpty && theirs.isEmpty ? marks.bothHaveNone : marks.oneHasNone
      return
    }
    for (index, mark) in mine.enumerated() {
      for (other, their) in theirs.enumerated() {
        guard let likeness = mark.likeness(to: their),
          score.sharedMark.map({ $0.likeness < likeness }) ?? true
        else { continue }
        score.sharedMark = UnknownScore.SharedMark(
          unknown: index,
          missing: other,
          likeness: likeness
        )
      }
    }
    score.marks = marks.points(score.sharedMark?.likeness)
  }

  private func clothes(_ unknown: UnknownPerson, _ missing: MissingPerson) -> Int? {
    guard !unknown.look.clothes.isEmpty, let day = unknown.foundDay else { return nil }
    let worn = missing.clothes(seenWithin: clothes.days, before: day)
    guard !worn.isEmpty else { return nil }
    let same = unknown.look.clothes.count { mine in worn.contains { mine.isSame(as: $0) } }
    return same > 1 ? clothes.twoSame : same == 1 ? clothes.oneSame : clothes.noneSame
  }

  private func name(_ unknown: UnknownPerson, _ missing: MissingPerson) -> Int? {
    guard let heard = unknown.name, !missing.names.isEmpty else { return nil }
    let likeness = missing.names.compactMap { heard.likeness(to: $0) }.min()
    if likeness == .same { return name.same }
    let isGiven = unknown.givenName.map { word in missing.names.contains { $0.hasGiven(like: word) }
    }
    return likeness != nil || isGiven == true ? name.alike : name.other
  }
}

/// The provinces in which many of the missing were last, so that one more there says little.
package struct CommonProvinces: Sendable {
  private let codes: Set<Code>

  package init(_ people: some Collection<MissingPerson>, _ rules: UnknownRules) {
    var counts: [Code: Int] = [:]
    for person in people {
      if let province = person.province { counts[province, default: 0] += 1 }
    }
    let most = people.count
    codes = Set(counts.filter { $0.value > most / rules.commonProvince }.keys)
  }

  func contains(_ province: Code?) -> Bool { province.map(codes.contains) ?? false }
}

extension UnknownRules {
  /// Whether the points are enough to say that one *may be* the other.
  ///
  /// Sex, age, height and a province that many share are not, however well they fit.
  func saysMayBe(_ score: UnknownScore, _ province: Code?, _ common: CommonProvinces) -> Bool {
    guard !score.hasOtherSex, score.points >= mayBe else { return false }
    let hasMark = score.sharedMark.map { $0.likeness > .kind } ?? false
    if hasMark || (score.name ?? 0) > 0 || (score.clothes ?? 0) > 0 { return true }
    let isCommon = score.province == self.province.same && common.contains(province)
    return score.points - (isCommon ? self.province.same : 0) >= mayBe
  }
}
