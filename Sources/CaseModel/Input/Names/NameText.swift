/// Reads the name of a person as lists contain it, split by script: `김민준(KIM MINJUN)`, `김민준 (개명 전
/// 김철수)`, `KIM, MINJUN`, `미상(여성, 20대)`.
package struct NameText: Hashable, Sendable {
  package private(set) var hangul: String?
  /// The name in Latin letters, as in passports.
  package private(set) var latin: String?
  /// Former names, names in other scripts, and placeholders for an unknown name.
  package private(set) var aliases: [String] = []
  /// Whether the text says more than these names, so that the original text must be kept.
  package private(set) var saysMore = false
  /// Whether several people, or a person and a company, seem to be named.
  package private(set) var isSeveral = false

  /// Whether marks such as a slash or a comma divide it.
  package private(set) var isDivided = false

  package var isEmpty: Bool { hangul == nil && latin == nil && aliases.isEmpty }

  package init(_ text: String) {
    let plain = BracketedText(text)
    if NotKnown.isNoName(plain.outside.isEmpty ? text : plain.outside) {
      aliases = [plain.outside.isEmpty ? text : plain.outside]
      for words in plain.inside { readInside(words) }
      isSeveral = PeopleCount.isSeveral(plain.outside)
      saysMore = isSeveral || !plain.inside.isEmpty
      return
    }
    let people = SeveralPeople.parts(plain.outside)
    isSeveral = people.isSeveral
    isDivided = people.parts.count > 1
    for part in people.parts { readOutside(part) }
    for words in plain.inside {
      if SeveralPeople.isCompanyMark(words) || PeopleCount.isSeveral(inBrackets: words) {
        isSeveral = true
      }
      readInside(words)
    }
    if isSeveral || isEmpty { saysMore = true }
  }

  /// Sorts the words of a part by script: Hangul and Latin letters are the names, others are
  /// aliases.
  private mutating func readOutside(_ part: String) {
    var words: [NameScript: [String]] = [:]
    for word in part.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init) {
      if Self.titles.contains(word.lowercased()) { continue }
      if let script = NameScript(word) {
        words[script, default: []].append(word)
      } else if word.contains(where: \.isLetter) {
        // A word with digits can be part of the name, or describe the person: 김민준1, 95년생.
        let isFirst = words.isEmpty && hangul == nil && latin == nil
        let script: NameScript = word.contains { $0.isASCII && $0.isLetter } ? .latin : .hangul
        if isFirst { words[script, default: []].append(word) } else { saysMore = true }
      } else {
        saysMore = true
      }
    }
    if let name = words[.hangul]?.joined(separator: " ") { add(hangul: name) }
    if let name = words[.latin]?.joined(separator: " ") { add(latin: name) }
    for script in [NameScript.han, .other] {
      if let name = words[script]?.joined(separator: " ") { add(alias: name) }
    }
  }

  private mutating func add(hangul name: String) {
    if hangul == nil { hangul = name } else if hangul != name { saysMore = true }
  }

  private mutating func add(latin name: String) {
    if latin == nil { latin = name } else if latin != name { saysMore = true }
  }

  private mutating func add(alias name: String) {
    if !aliases.contains(name), name != hangul, name != latin { aliases.append(name) }
  }

  /// Reads words in brackets: the name in another script, another name with its kind, or a remark
  /// about the person.
  private mutating func readInside(_ words: String) {
    if let name = Self.formerName(words) {
      add(alias: name)
      saysMore = true
      return
    }
    let scripts = Set(
      words.split(whereSeparator: { " ,".contains($0) }).compactMap { NameScript($0) }
    )
    let isName = words.allSatisfy { $0.isLetter || " ,-'’.·".contains($0) } && words.count > 1
    switch scripts.first {
    case .latin? where scripts.count == 1 && isName && latin == nil && !Self.isRemark(words):
      readOutside(words)
    case .hangul?
    where scripts.count == 1 && isName && hangul == nil && latin != nil
      && (2...5).contains(words.count) && !Self.isRemark(words):
      readOutside(words)
    case .han?
    where scripts.count == 1 && isName && (hangul != nil || latin != nil)
      && !Self.isRemark(words):
      add(alias: words)
    default: saysMore = true
    }
  }

  /// The name after a word such as `개명 전` or `aka`; nil if there is none.
  private static func formerName(_ words: String) -> String? {
    let lower = words.lowercased()
    for mark in formerMarks where lower.hasPrefix(mark) {
      let rest = words.dropFirst(mark.count).drop { ":：= ".contains($0) }
      guard !rest.isEmpty,
        mark.last?.isASCII != true || words.dropFirst(mark.count).first == " "
          || words.dropFirst(mark.count).first == ":"
      else { continue }
      let name = rest.trimmed
      if name.contains(where: \.isLetter), name.count <= 60, !isRemark(name) { return name }
    }
    return nil
  }

  private static let formerMarks = [
    "개명 전 이름", "개명전 이름", "개명 전", "개명전", "개명 후", "개명후", "개명", "구명", "옛 이름", "옛이름", "이전 이름",
    "본명", "실명", "가명", "예명", "별명", "별칭", "일명", "아명", "활동명", "닉네임", "전 이름", "구 이름",
    "a.k.a.", "a.k.a", "aka", "alias", "also known as", "formerly", "former name", "former", "née",
    "nee",
    "real name", "nickname", "原名", "曾用名", "别名", "本名", "旧姓", "前名",
  ].sorted { $0.count > $1.count }

  private static func isRemark(_ words: String) -> Bool {
    let tokens = words.lowercased().split { !$0.isLetter }.map(String.init)
    return !tokens.isEmpty
      && tokens.allSatisfy { remarks.contains($0) || $0.count == 1 && $0 < "\u{80}" }
      || NotKnown.isNoName(words)
  }

  private static let titles: Set<String> = [
    "씨", "님", "mr", "mr.", "ms", "ms.", "mrs", "mrs.", "miss",
  ]

  /// Words in brackets after names that are not names.
  private static let remarks = Set(
    """
    남 여 남성 여성 남자 여자 모 부 모친 부친 어머니 아버지 형 누나 언니 오빠 동생 남동생 여동생 자 딸 아들 처 남편 아내 친구 지인
    본인 가족 가명 본명 실명 추정 사망 귀국 구조 감금 미성년 한국 한국인 중국 중국인 동명이인 중복 확인 확인됨 확인필요 피해자 용의자
    피의자 신고자 공범 총책 남편분 제보자 대표 팀장 과장 부장 사장 학생 군인 주 유 재 사
    male female man woman boy girl korean chinese japanese vietnamese thai cambodian minor adult deceased dead
    mother father brother sister wife husband son daughter friend self victim suspect reporter new old dup duplicate
    alias aka unknown confirmed unconfirmed returned rescued same name as above male f m 男 女 母 父
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )
}

extension NameText {
  /// Joins a name from separate columns: the family name first, in Hangul without a space.
  package init(surname: String, given: String) {
    let isHangul = NameScript(surname) == .hangul && NameScript(given) == .hangul
    self.init(surname == given ? surname : surname + (isHangul ? "" : " ") + given)
  }

  /// Whether the text is a placeholder for the name of one unknown person.
  package static func isNobody(_ text: String) -> Bool {
    NotKnown.isNoName(text) && !NameText(text).isSeveral
  }

  /// The reason to ask about a name of several people.
  package static let severalPeople = Phrase(
    "several people seem to be named; each needs a record of its own",
    "여러 사람의 이름으로 보입니다. 한 사람씩 따로 기록하세요"
  )
}
