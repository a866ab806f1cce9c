/// Reads telephone numbers and messenger names: `010-1234-5678 / 카톡 minjun01`, `텔레그램 @x`,
/// `010-1234-5678(모)`.
package struct HandleText: Sendable {
  /// The content of a text, and what to tell or ask about it.
  package struct Reading: Hashable, Sendable {
    package fileprivate(set) var entries: [FieldSet] = []
    /// A number to which the leading zero was restored that spreadsheets drop.
    package fileprivate(set) var restored: String?
    /// Whether the text says more than these entries, so that the original text must be kept.
    package fileprivate(set) var saysMore = false
    /// The question for a person; nil if everything is clear.
    package fileprivate(set) var question: Question?
  }

  let kinds: CodeWords
  private let relations: CodeWords

  package init(_ codes: CodeLists) {
    kinds = CodeWords(codes["handle_kind"])
    relations = CodeWords(codes["contact_relation"])
  }

  /// The entries in a text.
  ///
  /// Without the kind that a column holds, each part must name its kind.
  ///
  /// - Throws: if a spreadsheet rounded a number.
  package func read(_ text: String, kind: Code? = nil) throws(InputError) -> Reading {
    var reading = Reading()
    for part in parts(text) { try read(part, kind, into: &reading) }
    return reading
  }

  private func read(
    _ part: String,
    _ kind: Code?,
    into reading: inout Reading
  ) throws(InputError) {
    guard !NotKnown.says(part) else { return }
    guard !NotKnown.tellsLoss(part) else {
      reading.saysMore = true
      return
    }
    let bracketed = BracketedText(part)
    let words = bracketed.inside.filter { !$0.allSatisfy { $0.isNumber || $0.isWhitespace } }
    let isPlain = words.isEmpty || bracketed.outside.isEmpty
    var entry = FieldSet(starting: .handle)
    let (word, value) = leading(isPlain ? part : bracketed.outside, &entry)
    for word in isPlain ? [] : words {
      reading.saysMore = true
      if let owner = owner(word) {
        entry[Self.ownerKey] = owner
      } else if kinds[word] == nil {
        reading.question = Question([bracketed.outside], Self.saysMore(word))
      }
    }
    let inKind = words.lazy.compactMap { kinds[$0] }.first
    let isNumber = Self.isNumber(value)
    let told = word ?? (isPlain ? nil : inKind)
    let found =
      told ?? (kind == "phone" && !isNumber ? nil : kind) ?? Self.kind(of: value)
    entry[.kind] = found
    guard !DocumentNumber.isResidentNumber(value) else { throw InputError(.rule(Self.isResident)) }
    entry[.value] = found == "phone" ? try Self.phone(value, &reading) : value
    if kind == "phone", told == nil, found == "other" {
      reading.question = Question([], Self.noNumber)
    }
    if Self.isSeveral(value) { reading.question = Question([], Self.severalNumbers) }
    if reading.restored == nil, reading.question == nil {
      reading.question = Self.question(of: entry)
    }
    reading.entries.append(entry)
  }

  /// Why an entry whose parts were given separately cannot be right; nil if it can.
  package func problem(of entry: FieldSet) -> Problem? {
    guard let value = entry[.value] else { return nil }
    guard !DocumentNumber.isResidentNumber(value) else { return .rule(Self.isResident) }
    guard entry[.kind] == nil || entry[.kind] == "phone" else { return nil }
    do throws(InputError) {
      let reading = try read(value, kind: entry[.kind])
      if let question = reading.question { return .question(question) }
      guard reading.entries.count == 1,
        entry[.kind] == nil || reading.entries[0][.kind] == entry[.kind]
      else {
        return .question(
          Question([], reading.entries.count > 1 ? Self.severalNumbers : Self.noNumber)
        )
      }
      return nil
    } catch {
      return error.problem
    }
  }

  /// An entry whose parts were given separately, as a line would be read; nil if it says that there
  /// is none.
  func entry(_ entry: FieldSet) throws(InputError) -> FieldSet? {
    guard let value = entry[.value], entry[.kind] == nil || entry[.kind] == "phone" else {
      return entry
    }
    guard let read = try read(value, kind: entry[.kind]).entries.first else { return nil }
    var whole = entry
    whole[.kind] = read[.kind]
    whole[.value] = read[.value]
    if whole[Self.ownerKey] == nil { whole[Self.ownerKey] = read[Self.ownerKey] }
    return whole
  }

  /// The question about a telephone number that cannot be complete; nil if it can be.
  private static func question(of entry: FieldSet) -> Question? {
    guard entry[.kind] == "phone", let number = entry[.value], let doubt = PhoneNumber(number).doubt
    else { return nil }
    return Question([], doubt == .tooShort ? tooShort : tooLong)
  }

  /// The kind named at the beginning of a part, and the rest.
  ///
  /// A word for the owner is stored in the entry.
  private func leading(_ part: String, _ entry: inout FieldSet) -> (Code?, String) {
    var rest = part.trimmed
    var kind: Code?
    while let end = rest.firstIndex(where: { ":： @".contains($0) || $0.isWhitespace }) {
      let word = String(rest[..<end])
      let isAt = rest[end] == "@"
      let value = (isAt ? rest[end...] : rest[rest.index(after: end)...]).drop {
        $0 == ":" || $0 == "：" || $0.isWhitespace
      }
      guard !word.isEmpty, !value.isEmpty else { break }
      if kind == nil, let found = kinds[word] {
        kind = found
      } else if !isAt, let owner = owner(word) {
        entry[Self.ownerKey] = owner
      } else if !(kind != nil
        && ["id", "아이디", "계정", "번호", "no", "no."].contains(word.lowercased()))
      {
        break
      }
      rest = String(value)
    }
    return (kind, rest)
  }

  private static let ownerKey = FieldKey<Code>("owner")

  /// The owner of a number, by a word such as 모 or 브로커.
  func owner(_ word: String) -> Code? {
    let folded = word.folded
    if Self.ownWords.contains(folded) { return "self" }
    if Self.captorWords.contains(folded) { return "captor" }
    switch relations[word] {
    case "mother"?, "father"?, "spouse"?, "sibling"?, "child"?: return "family"
    case "other"?
    where ["친척", "삼촌", "이모", "고모", "사촌", "조부모", "가족", "family", "relative"].contains(folded):
      return "family"
    case nil: return nil
    default: return "other"
    }
  }

  private static let ownWords: Set<String> = [
    "본인", "자기", "피해자", "당사자", "self", "own", "victim", "本人",
  ]
  private static let captorWords: Set<String> = [
    "감금자", "감시자", "납치범", "브로커", "모집책", "총책", "관리자", "관리책", "범인", "협박범", "captor", "kidnapper",
    "broker",
    "recruiter", "boss", "사장", "팀장",
  ]

  private static func kind(of value: String) -> Code {
    if value.first == "@" || value.hasPrefix("t.me/") { return "telegram" }
    if value.contains("@") { return "email" }
    return isNumber(value) ? "phone" : "other"
  }

  /// Whether a text has the digits of a number and no letters of a name beside them.
  private static func isNumber(_ value: String) -> Bool {
    let plain = value.withASCIIForms
    let digits = plain.count(where: \.isNumber)
    let letters = plain.count(where: \.isLetter)
    return digits >= 6 && letters <= 4 && !plain.contains("@") || digits > 0 && letters == 0
  }

  /// The number as written, in ASCII digits.
  ///
  /// A Korean mobile number gets back the zero that spreadsheets drop.
  private static func phone(
    _ text: String,
    _ reading: inout Reading
  ) throws(InputError) -> String {
    var number = text.withASCIIForms.trimmed
    if number.hasSuffix(".0") { number.removeLast(2) }
    let isRounded = number.contains(where: { $0 == "E" || $0 == "e" }) && Double(number) != nil
    guard !isRounded else { throw InputError(.rule(digitsLost)) }
    if let (alone, words) = withoutWords(number) {
      reading.saysMore = true
      reading.question = Question([alone], saysMore(words))
      number = alone
    }
    let digits = number.filter(\.isNumber)
    guard digits.count == 10, number.hasPrefix("10"),
      number.allSatisfy({ $0.isNumber || $0 == "-" || $0 == " " })
    else { return number }
    let restored = "010-\(digits.dropFirst(2).prefix(4))-\(digits.suffix(4))"
    reading.restored = restored
    return restored
  }

  /// The number and the words beside it; nil if there are no words but an extension.
  private static func withoutWords(_ number: String) -> (number: String, words: String)? {
    guard number.contains(where: \.isLetter),
      let start = number.firstIndex(where: { $0.isNumber || $0 == "+" })
    else { return nil }
    let end = number[start...].firstIndex(where: \.isLetter) ?? number.endIndex
    let alone = number[start..<end].trimmed
    let words = (number[..<start].trimmed + " " + number[end...].trimmed).trimmed
    let isExtension = extensions.contains { words.lowercased().hasPrefix($0) }
    let rest = words.drop { !$0.isNumber }
    guard alone.count(where: \.isNumber) > 2, !(isExtension && rest.allSatisfy(\.isNumber)) else {
      return nil
    }
    return (alone, words)
  }

  private static let extensions = ["내선", "구내", "교환", "ext", "x"]

  private static let isResident = Phrase(
    "this is a resident registration number, not a telephone number or an account",
    "주민등록번호이며 전화번호나 계정이 아닙니다"
  )
  private static let severalNumbers = Phrase(
    "these are several numbers; each needs an entry of its own",
    "번호가 여럿입니다. 하나씩 따로 적으세요"
  )
  private static let digitsLost = Phrase(
    "a spreadsheet rounded this number and its last digits are lost; ask for it again",
    "엑셀이 반올림하여 뒷자리가 없어진 번호입니다. 다시 확인하세요"
  )
  private static func saysMore(_ word: String) -> Phrase {
    Phrase(
      "“\(word)” may say whose number it is or when to call, and is not kept here; write it as a note",
      "“\(word)”: 누구의 번호인지·언제 연락할지일 수 있으나 이 항목에 남지 않습니다. 기록으로 적으세요"
    )
  }
  private static let noNumber = Phrase("this is not a telephone number", "전화번호가 아닙니다")
  private static let tooShort = Phrase(
    "the telephone number is too short",
    "전화번호의 자릿수가 모자랍니다"
  )
  private static let tooLong = Phrase("the telephone number is too long", "전화번호의 자릿수가 너무 많습니다")
}
