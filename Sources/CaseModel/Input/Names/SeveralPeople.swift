/// Tells whether a text names one person or several: `김민준 / 이서연`, `KIM MINJUN and LEE SEOYEON`,
/// `김민준 외 2명`.
enum SeveralPeople {
  /// The parts of a name divided by marks, and whether they belong to several people.
  static func parts(_ text: String) -> (parts: [String], isSeveral: Bool) {
    let (rest, hasOthers) = withoutOthers(
      text.split(separator: " - ", omittingEmptySubsequences: false).joined(separator: " / ")
    )
    var parts = divided(rest, by: strongMarks).flatMap(byWords)
    var isSeveral = hasOthers || PeopleCount.isSeveral(text)
    let commaParts = parts.flatMap { divided($0, by: commas) }
    if commaParts.count > parts.count, !isSurnameFirst(parts) { parts = commaParts }
    parts = parts.flatMap(bySpaces)
    for script in [NameScript.hangul, .latin] {
      let names = Set(parts.filter { scripts($0).contains(script) }.map(\.folded))
      if names.count > 1 { isSeveral = true }
    }
    return (parts.isEmpty ? [text] : parts, isSeveral)
  }

  /// Whether words in brackets, or a word, mark a company: `(주)`.
  static func isCompanyMark(_ word: String) -> Bool {
    ["주", "유", "재", "사", "株", "有"].contains(word)
  }

  private static let strongMarks: Set<Character> = [
    "/", "\n", ";", "·", "ㆍ", "・", "•", "&", "+", "|", "／", "＆", "＋", "；",
  ]
  private static let commas: Set<Character> = [",", "、", "，"]

  private static func divided(_ text: String, by marks: Set<Character>) -> [String] {
    text.split(whereSeparator: marks.contains).map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func scripts(_ part: String) -> Set<NameScript> {
    Set(part.split(separator: " ").compactMap { NameScript($0) })
  }

  /// Whether it is a surname, one comma and given names, all in Latin letters: `KIM, MINJUN`.
  private static func isSurnameFirst(_ parts: [String]) -> Bool {
    parts.allSatisfy { part in
      let names = divided(part, by: commas)
      guard names.count == 2 else { return names.count < 2 }
      let isLatin = names.allSatisfy { scripts($0) == [.latin] }
      return isLatin && !names[0].contains(" ") || scripts(names[0]) != scripts(names[1])
    }
  }

  /// Words between names: `김민준 및 이서연`, `김민준과 이서연`, `A and B`.
  private static func byWords(_ part: String) -> [String] {
    let words = part.split(separator: " ").map(String.init)
    guard words.count > 1 else { return [part] }
    var parts: [[String]] = [[]]
    for (index, word) in words.enumerated() {
      let isLast = index == words.count - 1
      if joiners.contains(word.lowercased()), index > 0, !isLast {
        parts.append([])
      } else if !isLast, let name = withoutParticle(word) {
        parts[parts.count - 1].append(name)
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private static let joiners: Set<String> = [
    "and", "및", "와", "과", "그리고", "또는", "or", "with", "랑", "하고", "和", "与", "與", "及", "และ", "និង",
    "và",
  ]

  /// The name before a particle that joins it to the next one: 김민준과.
  private static func withoutParticle(_ word: String) -> String? {
    guard NameScript(word) == .hangul, word.count >= 4 else { return nil }
    for particle in ["이랑", "하고", "과", "와", "랑"] where word.hasSuffix(particle) {
      let name = word.dropLast(particle.count)
      if (3...4).contains(name.count) { return String(name) }
    }
    return nil
  }

  /// Splits whole names in Hangul that follow each other: 김민준 이서연.
  ///
  /// Both must begin with Korean surnames, so that the names of one foreigner, 마리아 테레사, are not
  /// split.
  private static func bySpaces(_ part: String) -> [String] {
    let words = part.split(separator: " ").map(String.init)
    let isNames = words.count > 1 && words.allSatisfy { $0.count == 3 && NameScript($0) == .hangul }
    let korean = words.count { word in
      !foreign.contains(word) && !KoreanSurname.numbers(String(word.prefix(1))).isEmpty
    }
    return isNames && korean > 1 ? words : [part]
  }

  /// Given names of foreigners that begin like Korean surnames.
  private static let foreign: Set<String> = [
    "마리아", "마리오", "마르타", "마르코", "마이클", "마틸다", "안젤라", "안젤로", "안토니", "안드레", "조세프", "조세핀", "조나단",
    "조지아",
    "이사벨", "이사야", "나탈리", "나디아", "나오미", "나타샤", "라파엘", "라이언", "라시드", "로베르", "로잘리", "제니퍼", "제이슨",
    "제임스",
    "제시카", "하미드", "지오반", "소피아", "신시아", "사만다", "사무엘", "도미닉", "도로시", "주디스", "주세페", "유스프", "유니스",
    "모하마",
    "모하메", "모니카", "오마르", "오스카", "오드리", "우마르", "온드레", "인드라",
  ]

  /// The text without `외 2명`, `등 3인`, `and 2 others`, and whether it had such words.
  private static func withoutOthers(_ text: String) -> (String, Bool) {
    for index in text.indices.dropFirst() where "외등他等+".contains(text[index]) {
      let tail = text[text.index(after: index)...].trimmed
      // For 라사 외 no number is given.
      if tail.isEmpty, text[..<index].last?.isWhitespace == true, text[index] != "+" {
        return (text[..<index].trimmed, true)
      }
      let unit = tail.drop { $0.isNumber || "한두세네".contains($0) }.trimmed
      let counts = unit.count < tail.count && (unit.isEmpty || "명인분名人".contains(unit.prefix(1)))
      if counts || manyWords.contains(tail) { return (text[..<index].trimmed, true) }
    }
    let lower = text.lowercased()
    for end in ends where lower.hasSuffix(end) {
      var rest = text.dropLast(end.count).trimmed
      while let last = rest.last, last.isNumber || last.isWhitespace { rest.removeLast() }
      if rest.lowercased().hasSuffix(" and") { rest = rest.dropLast(4).trimmed }
      return (rest, true)
    }
    return (text, false)
  }

  private static let manyWords: Set<String> = ["다수", "여러 명", "여러명", "일행", "수 명", "수명"]
  private static let ends = [
    " 일행", " et al.", " et al", " others", " other", " other persons", " and friends",
    " and family", " 다수",
  ]
}
