/// Tells whether a text counts people or names a group of them: `A 2명`, `김민준 형제`, `KIM family`.
enum PeopleCount {
  /// Whether the text names more than one person.
  static func isSeveral(_ text: String) -> Bool {
    let words = text.lowercased().split(whereSeparator: { $0.isWhitespace || ".,".contains($0) })
      .map(String.init)
    guard let last = words.last else { return false }
    if words.count > 1, groups.contains(last) { return true }
    if last.count >= 5, NameScript(last) == .hangul, joined.contains(where: last.hasSuffix) {
      return true
    }
    return words.indices.contains { index in
      // 김 세 명 may be a name written syllable by syllable.
      let isSpaced =
        index > 0 && words[index - 1].count == 1 && NameScript(words[index - 1]) == .hangul
      return !isSpaced && counts(words[index], next: words.dropFirst(index + 1).first)
    }
  }

  /// Whether words in brackets after a name count people: `(외 2명)`, `(부부)`.
  static func isSeveral(inBrackets words: String) -> Bool {
    let word = words.filter { !$0.isWhitespace }.lowercased()
    let isOthers = word.hasPrefix("외") && word.contains(where: \.isNumber)
    return couples.contains(word) || isOthers
      || words.contains(where: \.isNumber) && isSeveral(words)
  }

  /// Whether a word, alone or with the next word, is a count of two or more people: 2명, 두 명, 2
  /// people.
  private static func counts(_ word: String, next: String?) -> Bool {
    let number = word.drop { !$0.isNumber }.prefix(while: \.isNumber)
    if let count = Int(number), count > 1, count < 10_000 {
      let unit = word.suffix(from: number.endIndex)
      return units.contains(String(unit)) || unit.isEmpty && next.map(units.contains) == true
    }
    if wordCounts.contains(word) { return true }
    return numbers.contains(word) && next.map(units.contains) == true
  }

  private static let units: Set<String> = [
    "명", "인", "분", "名", "人", "사람", "명의", "명이", "명임", "명분", "people", "persons", "pax", "nationals",
    "koreans",
    "men", "women", "males", "females", "victims", "คน", "នាក់", "người",
  ]
  private static let numbers: Set<String> = [
    "두", "세", "네", "다섯", "여섯", "여러", "two", "three", "four", "five", "six", "several", "many",
  ]
  private static let wordCounts: Set<String> = [
    "두명", "세명", "네명", "다섯명", "여섯명", "여러명", "여러분", "둘", "셋", "넷",
  ]

  /// Words for groups that follow a name.
  private static let groups: Set<String> = [
    "형제", "자매", "남매", "부부", "모자", "모녀", "부녀", "가족", "일가족", "일가", "커플", "쌍둥이", "부모", "부모님", "삼형제",
    "삼남매",
    "친구들", "동료들", "형제들", "자매들", "일행들", "가족들", "외", "등",
    "brothers", "sisters", "siblings", "couple", "twins", "family", "parents", "friends", "group",
    "兄弟", "姐妹", "夫妇", "夫妻", "一家", "等",
  ]
  private static let joined = ["형제", "자매", "남매", "부부", "일행", "가족", "쌍둥이"]
  private static let couples: Set<String> = [
    "부부", "남매", "모자", "모녀", "부녀", "일가족", "쌍둥이", "커플", "couple", "twins", "夫妇", "夫妻",
  ]
}
