/// A telephone number as written, and the key by which equal numbers are found.
package struct PhoneNumber: Hashable, Sendable {
  /// The number in international form (ITU-T E.164): `+821012345678` for `010-1234-5678`.
  ///
  /// If the country is not known, the digits as written; nil for fewer than seven digits.
  package let key: String?
  /// Why the number cannot be complete; nil if it can.
  package let doubt: Doubt?

  package enum Doubt: Hashable, Sendable {
    case tooShort, tooLong
  }

  /// Numbers without a country code are taken as Korean or Cambodian by their length and first
  /// digits.
  package init(_ text: String) {
    let written = Written(text)
    guard written.digits.count >= 7 else {
      key = nil
      doubt = written.digits.count == 0 ? nil : .tooShort
      return
    }
    if let whole = Self.international(written) {
      key = whole.count < 7 ? nil : "+" + whole
      doubt = DialledCountry.doubt(whole)
    } else if written.digits.hasPrefix("0") {
      let isCambodian = Self.isCambodian(written)
      key = (isCambodian ? "+855" : "+82") + written.digits.dropFirst()
      doubt = isCambodian ? nil : Self.koreanDoubt(written.digits)
    } else {
      key = written.digits
      doubt = written.digits.count > 15 ? .tooLong : nil
    }
  }

  /// The ASCII digits of a text, and its other relevant properties.
  private struct Written {
    private(set) var digits = ""
    private(set) var isInternational = false
    /// The number of digits between marks.
    private(set) var groups: [Int] = []

    init(_ text: String) {
      var count = 0
      for scalar in text.withoutTrunk.withASCIIForms.unicodeScalars {
        switch scalar.value {
        case 0x30...0x39:
          digits.unicodeScalars.append(scalar)
          count += 1
          continue
        case 0x2B where digits.isEmpty: isInternational = true
        default: break
        }
        if count > 0 { groups.append(count) }
        count = 0
      }
      if count > 0 { groups.append(count) }
    }
  }

  /// The number with its country code and no plus sign; nil if no country code is written.
  private static func international(_ written: Written) -> String? {
    let digits = written.digits
    if written.isInternational {
      if digits.hasPrefix("00"), let dialled = DialledCountry.dialled(digits) { return dialled }
      return DialledCountry.withoutTrunkZero(String(digits.drop { $0 == "0" }))
    }
    if digits.hasPrefix("00") {
      return DialledCountry.dialled(digits)
        ?? DialledCountry.withoutTrunkZero(String(digits.drop { $0 == "0" }))
    }
    if digits.hasPrefix("10"), digits.count == 10 { return "82" + digits }
    if digits.hasPrefix("0"), digits.count > 12, DialledCountry.isMobile(String(digits.dropFirst()))
    {
      return DialledCountry.withoutTrunkZero(String(digits.dropFirst()))
    }
    guard DialledCountry.isMobile(digits) else { return nil }
    return DialledCountry.withoutTrunkZero(digits)
  }

  /// Whether a number without a country is Cambodian rather than Korean.
  ///
  /// Cambodian numbers have nine digits with the leading 0, or ten after some mobile codes. Korean
  /// ones have ten or eleven, and nine only in old numbers of Seoul. A Korean mobile number that
  /// lost digits is recognised by its second group of four.
  private static func isCambodian(_ written: Written) -> Bool {
    let digits = written.digits
    switch digits.count {
    case ...9:
      if digits.hasPrefix("010"), written.groups.count > 1, written.groups[1] == 4 { return false }
      return !digits.hasPrefix("02") || ("023"..."026").contains(digits.prefix(3))
    case 10: return cambodianCodes.contains(String(digits.prefix(3)))
    default: return false
    }
  }

  /// The mobile codes whose numbers have ten digits.
  private static let cambodianCodes: Set<String> = [
    "031", "038", "060", "066", "067", "068", "071", "076", "088", "090", "096", "097",
  ]

  private static func koreanDoubt(_ digits: String) -> Doubt? {
    let lengths: ClosedRange<Int> =
      switch String(digits.prefix(3)) {
      case "010": 11...11
      case "020"..."029": 9...10
      case "050"..."059": 11...12
      default: 10...11
      }
    return digits.count < lengths.lowerBound
      ? .tooShort : digits.count > lengths.upperBound ? .tooLong : nil
  }
}

extension String {
  /// The text without the zero in brackets that is not dialled after a country code, and without an
  /// extension.
  fileprivate var withoutTrunk: String {
    // Most numbers contain neither, and searching for each mark is slow.
    guard utf8.contains(where: Self.mayBeginMark) else { return self }
    var text = self
    for trunk in ["(0)", "（0）", "[0]"] {
      if let range = text.firstRange(of: trunk),
        text[..<range.lowerBound].contains(where: \.isNumber)
      {
        text.replaceSubrange(range, with: " ")
      }
    }
    for mark in ["내선", "ext", "Ext", "EXT", "#"] {
      if let range = text.firstRange(of: mark) { text = String(text[..<range.lowerBound]) }
    }
    return text
  }

  /// Whether a byte may begin a bracket or the mark of an extension.
  private static func mayBeginMark(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x23 || byte == 0x28 || byte == 0x5B || byte | 0x20 == 0x65
  }
}
