/// Words that say that a value is not known: `미상`, `모름`, `unknown`, `N/A`, `-`, `不详`.
package enum NotKnown {
  /// Whether an alias is only a placeholder and does not describe the person.
  package static func isPlaceholder(_ alias: String) -> Bool { says(alias) && isNoName(alias) }

  /// Whether the text says only that there is no value or that it is not known.
  package static func says(_ text: String) -> Bool {
    let word = key(text)
    guard word.utf8.count <= longest else { return false }
    return words.contains(word) || emptyWords.contains(word) || isMarks(word)
  }

  /// Whether the text says what happened to the item instead of naming it: `분실`, `압수`, `lost`.
  ///
  /// There is no value then, but the words must be kept.
  package static func tellsLoss(_ text: String) -> Bool { losses.contains(key(text)) }

  /// Whether the text is a placeholder for a name: `미상`, `신원불상 1`, `미상(여성, 20대)`, `Unknown male 2`.
  package static func isNoName(_ text: String) -> Bool {
    guard text.utf8.count <= longestName, mayBeNoName(text) else { return false }
    let whole = key(text)
    if isMarks(whole) || emptyWords.contains(whole) && !shortNames.contains(whole) { return true }
    let tokens = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    for count in 1...max(1, min(4, tokens.count)) {
      let word = tokens.prefix(count).joined()
      guard words.contains(bare(word)) else { continue }
      if tokens.dropFirst(count).allSatisfy(describes) { return true }
    }
    return false
  }

  /// The text without spaces, in lower case, and without meaningless marks at the ends.
  private static func key(_ text: String) -> String {
    var word = text.lowercased().filter { !$0.isWhitespace }
    while let last = word.last, word.count > 1, ".。!".contains(last) { word.removeLast() }
    if word.count > 2, let first = word.first, let last = word.last,
      ["()", "[]", "<>", "（）", "〈〉"].contains("\(first)\(last)")
    {
      word = String(word.dropFirst().dropLast())
    }
    return word
  }

  private static func isMarks(_ word: String) -> Bool {
    !word.isEmpty && word.unicodeScalars.allSatisfy { marks.contains($0) }
  }

  /// A word without the number or the word for a person at its end: `미상1`, `신원불상자`.
  private static func bare(_ word: String) -> String {
    var word = word[...]
    while let last = word.last, last.isNumber, word.count > 1 { word.removeLast() }
    if !words.contains(String(word)), let last = word.last, "자인者的의".contains(last), word.count > 2 {
      word.removeLast()
    }
    return String(word)
  }

  /// Whether a word beside a placeholder describes the unnamed person.
  private static func describes(_ token: String) -> Bool {
    if token.count == 1, let only = token.first, only.isASCII { return true }
    let rest = token.drop { $0.isNumber }
    if rest.isEmpty { return true }
    return descriptions.contains(String(rest)) || words.contains(token)
  }

  /// A fast check of the first letters, which rejects nearly all real names.
  private static func mayBeNoName(_ text: String) -> Bool {
    let begins = beginnings(text, 3)
    return begins.isEmpty || begins.contains(where: beginnings.contains)
  }

  /// The first one, two and three letters or digits of a text, in lower case, each packed into one
  /// number; other characters are skipped.
  private static func beginnings(_ text: String, _ count: Int) -> [UInt64] {
    var found: [UInt64] = []
    for scalar in text.unicodeScalars where isInWord(scalar) {
      let letter = lowercase(scalar)
      found.append((found.last ?? 0) << 21 | UInt64(letter.value))
      if found.count == count { break }
    }
    return found
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAC00...0xD7A3: true
    case ..<0x80: false
    default:
      !marks.contains(scalar)
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value) | 0x20)
    case ..<0x80, 0xAC00...0xD7A3: scalar
    default: scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
  }

  private static let longest = 64
  private static let longestName = 160
  private static let marks = Set("-–—−ㅡー―_?？.·…⋯/\\*~×※○□〇‐‑’'\"()（）[] ".unicodeScalars)
  private static let beginnings = Set(
    words.union(emptyWords.subtracting(shortNames)).compactMap { beginnings($0, 3).last }
  )
  /// Placeholders that are also names.
  private static let shortNames: Set<String> = ["na", "nan", "nil", "no", "무"]

  private static func list(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Placeholders used for names only, without spaces and in lower case.
  private static let words = list(
    """
    미상 모름 모른다 몰라 모르겠음 불명 불상 무명 미확인 확인중 확인불가 확인안됨 확인필요 확인요망 파악중 파악불가 파악안됨
    미파악 미기재 미입력 미제공 미정 알수없음 알수없다 불명확 불분명 신원미상 신원불상 신원불명 신원미확인 신원확인중 신원모름
    성명미상 성명불상 성명불명 성명모름 성명미확인 이름미상 이름불상 이름불명 이름모름 이름없음 없음 해당없음 해당사항없음
    추후확인 무응답 답변없음 정보없음 자료없음 기재없음 실명미상 본명미상 namenotknown
    unknown unkown unknow notknown unidentified unnamed noname namenotgiven nameunknown unknownname notstated notgiven notprovided
    notavailable notapplicable notspecified unspecified noinformation noinfo nodata dontknow don'tknow donotknow
    undisclosed undetermined tobeconfirmed tobedetermined pending
    ไม่ทราบ ไม่รู้ ไม่มี ไม่ระบุ ไม่ทราบชื่อ ไม่มีชื่อ ไม่ปรากฏ ไม่แน่ใจ
    មិនដឹង មិនស្គាល់ គ្មាន មិនមាន មិនទាន់ដឹង ពុំដឹង ពុំស្គាល់ ពុំមាន មិនស្គាល់ឈ្មោះ មិនដឹងឈ្មោះ គ្មានឈ្មោះ មិនច្បាស់
    不详 不詳 不明 未知 不知道 不知 不清楚 没有 沒有 无 無 身份不明 姓名不详 姓名不詳 姓名不明 氏名不詳 氏名不明 待查 待确认
    待確認 未填 未提供 无名 無名 なし 無し わからない 分からない 未確認 該当なし 不明者
    khôngbiết khôngrõ khôngcó chưabiết chưarõ chưaxácđịnh vôdanh khongbiet khongro khongco
    tidakdiketahui tidaktahu tidakada taktahu မသိ မသိပါ မရှိ မရှိပါ ບໍ່ຮູ້ ບໍ່ມີ ບໍ່ຮູ້ຈັກ hindialam wala
    desconocido desconocida inconnu inconnue unbekannt неизвестно неизвестен нет
    """
  )

  /// Placeholders in other fields that may be part of a name.
  private static let emptyWords = list(
    "n/a n.a na #n/a #na nan nil null none no undefined tbd tbc tba 무 空 空白 빈칸 공란 #value! #ref! #name? #null!"
  )

  private static let losses = list(
    """
    분실 분실함 분실됨 분실신고 분실신고함 여권분실 도난 도난당함 압수 압수됨 압수당함 빼앗김 뺏김 만료 만료됨 재발급중 재발급
    재발급예정 미발급 미소지 파손 훼손 정지 해지 꺼짐 전원꺼짐 연락두절 차단 결번 소지안함 반납
    lost stolen confiscated seized withheld taken takenaway expired damaged destroyed reissuing disconnected
    switchedoff blocked 丢失 遺失 遗失 被没收 没收 被扣 过期 過期 紛失 หาย สูญหาย ถูกยึด หมดอายุ បាត់ ដកហូត ផុតកំណត់
    mất bịmất bịthu hếthạn
    """
  )

  private static let descriptions = list(
    """
    남 여 남성 여성 남자 여자 아동 미성년 미성년자 청소년 성인 노인 한국인 중국인 외국인 국민 대 세 살 대초반 대중반 대후반
    초반 중반 후반 추정 번 호 명 인 자 씨 피해자 동행자 동행 일행 person persons man male woman female boy girl child
    minor adult korean chinese foreigner victim name s yo aged age years old year 男 女 男性 女性 岁 歲 代 才 약 및 의
    """
  )
}
