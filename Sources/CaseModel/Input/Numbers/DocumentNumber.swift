/// Reads the number of a passport: in upper case ASCII letters and digits, without spaces and
/// dashes.
enum DocumentNumber {
  /// The number; nil if the text says that it is not known.
  ///
  /// - Throws: that the text is no number, or the question which one it is; `isConfirmed` takes the
  ///   first reading.
  static func read(_ text: String, isConfirmed: Bool) throws(InputError) -> String? {
    guard !NotKnown.says(text) else { return nil }
    let plain = withoutHeading(text.withASCIIForms.uppercased())
    guard !isResidentNumber(plain) else { throw InputError(.rule(isResident)) }
    guard !isRounded(plain) else { throw InputError(.rule(digitsLost)) }
    let numbers = numbers(plain)
    guard let first = numbers.first else {
      throw InputError(.rule(noNumber))
    }
    let whole = closed(plain)
    if numbers.count == 1, whole == first, !(5...12).contains(first.count), !isConfirmed {
      throw InputError(.question(Question([first], unlikely)))
    }
    guard whole == first || isConfirmed else {
      throw InputError(.question(Question(numbers, numbers.count > 1 ? severalNumbers : moreWords)))
    }
    return first
  }

  /// The parts of a text that may each be a number.
  static func numbers(_ text: String) -> [String] {
    parts(withoutHeading(text.withASCIIForms.uppercased())).filter {
      $0.count >= 5 && $0.contains(where: \.isNumber)
    }
  }

  /// Whether the text is a Korean resident number, or begins like one whose end was hidden.
  ///
  /// It consists of the day of birth, a digit for sex and century, and six more digits (Resident
  /// Registration Act, enforcement rule, article 2).
  static func isResidentNumber(_ text: String) -> Bool {
    let plain = text.withASCIIForms.filter { !$0.isWhitespace && $0 != "-" && $0 != "." }
    guard plain.count == 13, plain.prefix(7).allSatisfy({ ("0"..."9").contains($0) }),
      plain.dropFirst(7).allSatisfy({ ("0"..."9").contains($0) || "*X".contains($0) }),
      let month = Int(plain.dropFirst(2).prefix(2)), let day = Int(plain.dropFirst(4).prefix(2))
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }

  /// Whether a spreadsheet rounded it: `M1.23E+07`, `1.23457E+11`.
  private static func isRounded(_ text: String) -> Bool {
    let plain = text.filter { !$0.isWhitespace }
    guard let index = plain.lastIndex(of: "E"), index > plain.startIndex else { return false }
    let head = plain[..<index].drop { $0.isLetter }
    let tail = plain[plain.index(after: index)...]
    let exponent = tail.drop { "+-".contains($0) }
    let isNumber = !head.isEmpty && head.allSatisfy { $0.isNumber || ".,".contains($0) }
    return isNumber && !exponent.isEmpty && exponent.count <= 3 && exponent.allSatisfy(\.isNumber)
      && (tail.first == "+" || head.contains { ".,".contains($0) })
  }

  private static func withoutHeading(_ text: String) -> String {
    var rest = text.trimmed
    for heading in [
      "여권번호", "여권", "PASSPORT NUMBER", "PASSPORT NO.", "PASSPORT NO", "PASSPORT", "NO.", "护照号",
      "护照",
    ]
    where rest.hasPrefix(heading) {
      let tail = rest.dropFirst(heading.count)
      guard tail.first.map({ !$0.isLetter }) ?? false else { continue }
      rest = tail.drop { " :.#".contains($0) }.trimmed
    }
    return rest
  }

  /// The text divided at marks and words.
  ///
  /// Spaces and dashes divide it only between whole numbers.
  private static func parts(_ text: String) -> [String] {
    let isMark = { (character: Character) in
      !(character.isASCII && (character.isLetter || character.isNumber)
        || " -_.".contains(character))
    }
    return text.split(whereSeparator: isMark).flatMap { part -> [String] in
      let words = part.split { " -_.".contains($0) }.map(String.init)
      let isEachWhole = words.count > 1 && words.count { isWhole($0) } == words.count
      return isEachWhole ? words : [words.joined()]
    }
  }

  /// Whether it has the shape of a passport number: a letter first, at least eight characters, at
  /// least six of them digits.
  private static func isWhole(_ word: String) -> Bool {
    word.first?.isLetter == true && word.count >= 8 && word.count(where: \.isNumber) >= 6
  }

  /// The text without spaces, dashes, underscores and points.
  private static func closed(_ text: String) -> String { text.filter { !" -_.\t".contains($0) } }

  private static let isResident = Phrase(
    "this is a resident registration number, not a passport number",
    "주민등록번호이며 여권번호가 아닙니다"
  )
  private static let digitsLost = Phrase(
    "a spreadsheet rounded this number and its last digits are lost; ask for it again",
    "엑셀이 반올림하여 뒷자리가 없어진 번호입니다. 다시 확인하세요"
  )
  private static let noNumber = Phrase("this is not a passport number", "여권번호가 아닙니다")
  private static let severalNumbers = Phrase("these are several numbers", "번호가 여럿입니다")
  private static let moreWords = Phrase("this is more than a number", "번호 외에 다른 말이 있습니다")
  private static let unlikely = Phrase("passports have no number of this length", "여권번호의 길이가 아닙니다")
}
