package import CaseModel

/// How similar two written names are, the most similar first.
package enum NameLikeness: UInt8, Comparable, Sendable {
  /// The same letters, ignoring case, spaces, hyphens and order.
  case same
  /// Two possible spellings of one name: *KIM MINJUN*, *Gim Min-joon*, 김민준.
  case spelledAlike
  /// Spelled alike, but one lacks a syllable of the given name.
  case lacksSyllable

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The name of a person as written, with its possible splits into surname and given name.
package struct PersonName: Sendable {
  /// A surname at the beginning or the end, and the given name.
  private struct Reading {
    /// The possible surnames; empty if it is no Korean surname.
    let surnames: [KoreanSurname.Number]
    let given: PhoneticWord
  }

  /// The placeholder for an unknown name; it matches no name.
  package static let notKnown = Phrase("Name not known", "이름 모름")

  /// The name as written.
  package let text: String
  /// The letters without spaces, first in written order, then with the words sorted.
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

  /// How similar the other name is; nil if it is another name.
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

  /// Keys of which any two same or similar names share at least one.
  package var keys: [MatchKey] {
    readings.flatMap { reading in
      let rest = reading.given.isEmpty ? Array(folded[1].utf8) : reading.given.skeleton
      let surnames = reading.surnames.isEmpty ? [UInt8.max] : reading.surnames
      return surnames.map { MatchKey(.name, [$0] + rest) }
    }
  }

  /// Keys that all names with the same or a similar given name share.
  ///
  /// Given names with fewer than two consonants have none, because they resemble too many others.
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

  /// The surnames in it that are a separate word, or the beginning of a name in Hangul.
  package var surnames: [KoreanSurname.Number] {
    let words = Self.words(text)
    guard let first = words.first, let last = words.last else { return [] }
    guard words.count == 1 else {
      return KoreanSurname.numbers(first) + KoreanSurname.numbers(last)
    }
    return first.utf8.allSatisfy { $0 < 0x80 }
      ? [] : KoreanSurname.numbers(KoreanSurname.split(first).surname)
  }

  /// The pairs of readings with a common surname, or without one.
  private func pairs(_ other: PersonName) -> [(Reading, Reading)] {
    readings.flatMap { mine in
      other.readings.filter { other in
        mine.surnames.isEmpty
          ? other.surnames.isEmpty : mine.surnames.contains(where: other.surnames.contains)
      }.map { (mine, $0) }
    }
  }

  /// The words in lower case, reduced to letters and digits.
  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "," || $0 == "\u{3000}" }.map { $0.lettersAndDigits }
      .filter { !$0.isEmpty }
  }

  /// The possible splits into surname and given name: the surname at the beginning or the end, as a
  /// separate word or joined to the rest.
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
