import CaseModel
import CaseRules

/// A typed name, in any script and spelling, and its comparison with names on file.
struct SpelledName {
  private let person: PersonName
  /// The surnames that a single word may be.
  let surnames: [KoreanSurname.Number]
  /// A single word as it sounds; nil if it is too short for a given name.
  private let given: PhoneticWord?

  /// Nil if it is no name: it contains digits, or has fewer than two letters of the alphabet.
  ///
  /// With `allowsParts`, a surname or a given name alone matches, too.
  init?(_ text: String, allowsParts: Bool) {
    let letters = text.filter { $0.isLetter }
    let isLatin = letters.utf8.allSatisfy { $0 < 0x80 }
    guard text.allSatisfy({ $0.isLetter || "-'’. ,".contains($0) }),
      letters.count >= (isLatin ? 2 : 1), letters.utf8.count <= 80
    else { return nil }
    person = PersonName(text)
    let isWord = allowsParts && !text.contains(" ")
    let word = letters.lowercased()
    surnames = isWord && letters.count >= (isLatin ? 3 : 1) ? KoreanSurname.numbers(word) : []
    let spoken = isWord && letters.count >= (isLatin ? 4 : 2) ? PhoneticWord(word) : nil
    given = spoken.flatMap { $0.skeleton.count > 1 ? $0 : nil }
  }

  /// The keys that a matching name on file shares with it.
  var keys: [MatchKey] {
    person.keys + (given.map { [MatchKey(.given, $0.skeleton)] } ?? [])
  }

  /// Whether it may be a name on file, or its surname or given name.
  ///
  /// With `onlyWhole`, a surname or a given name alone does not match.
  func isMeant(by name: PersonName, onlyWhole: Bool) -> Bool {
    if person.likeness(to: name).map({ $0 < .lacksSyllable }) ?? false { return true }
    guard !onlyWhole else { return false }
    return given.map(name.hasGiven) ?? false
      || !surnames.isEmpty && name.surnames.contains(where: surnames.contains)
  }
}
