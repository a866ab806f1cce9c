package import CaseModel

/// How alike two written names are, the most alike first.
package enum NameLikeness: UInt8, Comparable, Sendable {
  /// The same letters, but for case, spaces, hyphens and order.
  case same
  /// Two spellings that may be one name: *KIM MINJUN*, *Gim Min-joon*, 김민준.
  case spelledAlike
  /// The same, but one lacks a syllable of the given name.
  case lacksSyllable

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The name of a person as it was written, with the ways in which it can be taken apart.
package struct PersonName: Sendable {
  /// A surname in front or at the end, and what remains.
  private struct Reading {
    /// The surnames that it may be; none where it is no Korean surname.
    let surnames: [KoreanSurname.Number]
    let given: PhoneticWord
  }

  /// What stands where not even a name is known; it is nobody's name.
  package static let notKnown = Phrase("Name not known", "이름 모름")

  /// The name as it was written.
  package let text: String
  /// The letters in a row, in the order written and in one that does not depend on it.
  private let folded: [String]
  private let readings: [Reading]

  package init(_ text: String) {
    self.text = text
    let words = Self.words(text)
    folded = [words.joined(), words.sorted().joined()]
    var readings: [Reading] = []
    for (surname, given) in Self.splits(words) {
      let surnames = KoreanSurname.numbers(surname)
      if !surnames.isEmpty, !given.isEmpty {
        readings.append(Reading(surnames: surnames, given: PhoneticWord(given)))
      }
    }
    if readings.isEmpty {
      let isSpoken = folded[1].allSatisfy(\.isLetter)
      readings.append(Reading(surnames: [], given: PhoneticWord(isSpoken ? folded[1] : "")))
    }
    self.readings = readings
  }

  /// How alike the other name is; nil where it is another name.
  package func likeness(to other: PersonName) -> NameLikeness? {
    if folded[0].count > 1, zip(folded, other.folded).contains(where: ==) { return .same }
    if pairs(other).contains(where: { !$0.given.isEmpty && $0.given.maySound(like: $1.given) }) {
      return .spelledAlike
    }
    let isShorter = pairs(other).contains { mine, other in
      !mine.surnames.isEmpty
        && (mine.given.mayLackSyllable(of: other.given)
          || other.given.mayLackSyllable(of: mine.given))
    }
    return isShorter ? .lacksSyllable : nil
  }

  /// What all names that are the same or spelled alike have one of in common.
  package var keys: [MatchKey] {
    readings.flatMap { reading in
      let rest = reading.given.isEmpty ? Array(folded[1].utf8) : reading.given.skeleton
      let surnames = reading.surnames.isEmpty ? [UInt8.max] : reading.surnames
      return surnames.map { MatchKey(.name, [$0] + rest) }
    }
  }

  /// What all names have in common whose given name is the same or spelled alike; a given name with fewer
  /// than two consonants is too much like others to be looked for alone.
  package var givenKeys: [MatchKey] {
    readings.compactMap { reading in
      guard !reading.surnames.isEmpty, reading.given.skeleton.count > 1 else { return nil }
      return MatchKey(.given, reading.given.skeleton)
    }
  }

  /// Whether its given name may sound like a word.
  package func hasGiven(like word: PhoneticWord) -> Bool {
    readings.contains { !$0.surnames.isEmpty && $0.given.maySound(like: word) }
  }

  /// The surnames in it that stand as a word of their own, or in front of a name in Hangul.
  package var surnames: [KoreanSurname.Number] {
    let words = Self.words(text)
    guard let first = words.first, let last = words.last else { return [] }
    guard words.count == 1 else {
      return KoreanSurname.numbers(first) + KoreanSurname.numbers(last)
    }
    return first.utf8.allSatisfy { $0 < 0x80 }
      ? [] : KoreanSurname.numbers(KoreanSurname.split(first).surname)
  }

  /// The readings of both with a surname in common, or with none.
  private func pairs(_ other: PersonName) -> [(Reading, Reading)] {
    readings.flatMap { mine in
      other.readings.filter { other in
        mine.surnames.isEmpty
          ? other.surnames.isEmpty : mine.surnames.contains(where: other.surnames.contains)
      }.map { (mine, $0) }
    }
  }

  /// The words in lower case, with nothing but letters and digits in them.
  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "," || $0 == "\u{3000}" }.map { $0.lettersAndDigits }
      .filter { !$0.isEmpty }
  }

  /// The ways to take words apart into surname and given name: the surname in front or at the end,
  /// as a word of its own or written together with the rest.
  private static func splits(_ words: [String]) -> [(surname: String, given: String)] {
    guard let first = words.first, let last = words.last else { return [] }
    guard words.count == 1 else {
      return [
        (first, words.dropFirst().joined()), (last, words.dropLast().joined()),
      ]
    }
    let fronts = (1...KoreanSurname.longest).map {
      (String(first.prefix($0)), String(first.dropFirst($0)))
    }
    let isLatin = first.utf8.allSatisfy { $0 < 0x80 }
    guard isLatin else { return Array(fronts.prefix(2)) }
    let ends = (2...KoreanSurname.longest).map {
      (String(first.suffix($0)), String(first.dropLast($0)))
    }
    return fronts + ends
  }
}
