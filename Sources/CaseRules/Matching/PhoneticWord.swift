/// A word of a name as its possible sounds: every reading of a Latin spelling, or the one reading
/// of Hangul.
package struct PhoneticWord: Sendable {
  /// A possible sound at a position, and the position of the next one.
  private struct Step {
    let sound: Romanisation.Sound
    let end: Int
  }

  /// Consecutive letters, or the sounds of one syllable of Hangul.
  private enum Part: Sendable {
    case letters([UInt8])
    case sounds([Romanisation.Sound])
  }

  private var parts: [Part] = []
  /// The consonants, by which all spellings of one word can be found.
  ///
  /// It is `mncn` for 민준, *Minjun* and *Min-joon*: consonants that some spellings swap or omit are
  /// folded or omitted.
  package private(set) var skeleton: [UInt8] = []

  /// The most letters; longer words are cut.
  private static let limit = 40

  /// Reads the Hangul syllables and Latin letters of a word; everything else is skipped.
  package init(_ text: some StringProtocol) {
    var letters: [UInt8] = []
    for scalar in text.unicodeScalars.prefix(Self.limit) {
      if let sounds = Romanisation.sounds(scalar) {
        add(letters)
        letters = []
        parts.append(.sounds(sounds))
        for sound in sounds { Romanisation.consonants(sound).forEach { addConsonant($0) } }
      } else if let letter = Self.letter(scalar) {
        letters.append(letter)
      }
    }
    add(letters)
  }

  private mutating func add(_ spelled: [UInt8]) {
    guard !spelled.isEmpty else { return }
    let letters = Self.swapped(spelled)
    parts.append(.letters(letters))
    addSkeleton(letters)
  }

  package var isEmpty: Bool { parts.isEmpty }

  /// The sounds of a word in Hangul, which has one reading; nil if part of it is in Latin letters.
  private var onlySounds: [Romanisation.Sound]? {
    var all: [Romanisation.Sound] = []
    for part in parts {
      guard case .sounds(let sounds) = part else { return nil }
      all += sounds
    }
    return all
  }

  /// The possible sounds at each position.
  ///
  /// Computed only for names that are compared, which are few.
  private var steps: [[Step]] {
    var steps: [[Step]] = []
    for part in parts {
      switch part {
      case .sounds(let sounds):
        for sound in sounds { steps.append([Step(sound: sound, end: steps.count + 1)]) }
      case .letters(let letters): steps += Self.steps(letters, behind: steps.count)
      }
    }
    return steps
  }

  /// Whether the two words have a common reading.
  package func maySound(like other: PhoneticWord) -> Bool {
    if let mine = onlySounds, let theirs = other.onlySounds { return mine == theirs }
    let others = other.steps
    return Self.maySound(steps, like: others, range: others.indices)
  }

  /// Whether one word may be the other without its first or last syllable, as in 민 and 민준.
  package func mayLackSyllable(of other: PhoneticWord) -> Bool {
    guard !isEmpty, !other.isEmpty else { return false }
    if let mine = onlySounds, let theirs = other.onlySounds {
      guard mine.count < theirs.count else { return false }
      return theirs.starts(with: mine) && Self.isSyllable(theirs[mine.count...])
        || theirs.suffix(mine.count).elementsEqual(mine)
          && Self.isSyllable(theirs.dropLast(mine.count))
    }
    let (steps, others) = (steps, other.steps)
    return (1..<others.count).contains { cut in
      let head = 0..<cut
      let tail = cut..<others.count
      return (Self.isSyllable(others, tail) && Self.maySound(steps, like: others, range: head))
        || (Self.isSyllable(others, head) && Self.maySound(steps, like: others, range: tail))
    }
  }

  private static func isSyllable(_ sounds: ArraySlice<Romanisation.Sound>) -> Bool {
    sounds.count <= longestSyllable && sounds.count(where: Romanisation.isVowel) == 1
  }

  /// The most sounds in a syllable.
  private static let longestSyllable = 6

  /// Whether a part can be read with exactly one vowel.
  private static func isSyllable(_ steps: [[Step]], _ range: Range<Int>) -> Bool {
    guard range.count <= longestSyllable else { return false }
    // For each position the possible numbers of vowels before it: bit 0 for none, bit 1 for one.
    var counts = [UInt8](repeating: 0, count: range.count + 1)
    counts[0] = 0b01
    for index in range {
      let here = counts[index - range.lowerBound]
      guard here != 0 else { continue }
      for step in steps[index] where step.end <= range.upperBound {
        let isVowel = Romanisation.isVowel(step.sound)
        counts[step.end - range.lowerBound] |= isVowel ? here << 1 & 0b10 : here
      }
    }
    return counts[range.count] & 0b10 != 0
  }

  /// Walks both words in parallel, one shared sound after the other.
  private static func maySound(
    _ steps: [[Step]],
    like other: [[Step]],
    range: Range<Int>
  ) -> Bool {
    let width = range.count + 1
    var reached = [Bool](repeating: false, count: (steps.count + 1) * width)
    reached[0] = true
    for index in 0..<steps.count {
      for otherIndex in 0..<range.count where reached[index * width + otherIndex] {
        let others = other[range.lowerBound + otherIndex]
        for step in steps[index] {
          for match in others where match.sound == step.sound && match.end <= range.upperBound {
            reached[step.end * width + match.end - range.lowerBound] = true
          }
        }
      }
    }
    return reached[reached.count - 1]
  }

  private static func steps(_ letters: [UInt8], behind base: Int) -> [[Step]] {
    letters.indices.map { index in
      Romanisation.spellings[Int(letters[index] - UInt8(ascii: "a"))].filter {
        stands($0, in: letters, at: index)
      }.map { Step(sound: $0.sound, end: base + index + $0.letters.count) }
    }
  }

  /// *Whan* is another spelling of *Hwan*.
  private static func swapped(_ spelled: [UInt8]) -> [UInt8] {
    var letters = spelled
    for index in letters.indices.dropLast()
    where letters[index...].starts(with: "wh".utf8) { letters.swapAt(index, index + 1) }
    return letters
  }

  private static func stands(
    _ spelling: Romanisation.Spelling,
    in letters: [UInt8],
    at index: Int
  ) -> Bool {
    let end = index + spelling.letters.count
    guard letters[index...].starts(with: spelling.letters) else { return false }
    if spelling.followsConsonant, index == 0 || Self.isVowel(letters[index - 1]) {
      return false
    }
    return !spelling.isClosed || isClosed(letters, end)
  }

  /// Whether a consonant closes the syllable before it.
  ///
  /// No vowel follows it, or it is an N, which often closes a syllable before a vowel too (*Hyuna*
  /// is 현아).
  private static func isClosed(_ letters: [UInt8], _ index: Int) -> Bool {
    guard letters.indices.contains(index), isConsonant(letters[index]) else { return false }
    guard letters[index] != UInt8(ascii: "n"), index + 1 < letters.count else { return true }
    return !isVowel(letters[index + 1])
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  private static func isConsonant(_ letter: UInt8) -> Bool {
    !isVowel(letter) && !"hyw".utf8.contains(letter)
  }

  /// An R before a vowel is ㄹ; elsewhere it only marks a long vowel in English spelling (*Park*,
  /// *Hur*).
  private mutating func addSkeleton(_ letters: [UInt8]) {
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      switch letter {
      case UInt8(ascii: "c"): addConsonant(next == UInt8(ascii: "k") ? UInt8(ascii: "k") : letter)
      case UInt8(ascii: "r"):
        if Self.isVowel(next) || "ywh".utf8.contains(next) {
          addConsonant(UInt8(ascii: "l"))
        }
      default: if let folded = Self.folded[letter] { addConsonant(folded) }
      }
    }
  }

  private static let folded: [UInt8: UInt8] = {
    let classes = [
      "k": "gkq", "t": "dt", "p": "bpfv", "c": "jz", "s": "s", "l": "l", "n": "n", "m": "m",
    ]
    let pairs = classes.flatMap { folded, letters in
      letters.utf8.map { ($0, folded.utf8.first ?? $0) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  private mutating func addConsonant(_ letter: UInt8) {
    if skeleton.last != letter { skeleton.append(letter) }
  }

  /// A Latin letter in lower case; nil for anything else.
  private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z": UInt8(scalar.value)
    case "A"..."Z": UInt8(scalar.value) | 0x20
    case "ŏ", "Ŏ": UInt8(ascii: "o")
    case "ŭ", "Ŭ": UInt8(ascii: "u")
    default: nil
    }
  }
}
