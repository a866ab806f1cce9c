package import CaseModel

/// Numbers and names by which a person is reached or identified, in one form for all ways to write them.
package enum ContactKeys {
  /// A telephone number in the international form (ITU-T E.164): `+821012345678` for `010-1234-5678`.
  ///
  /// Numbers without a country are taken for Korean or Cambodian ones by their length and beginning;
  /// nil for fewer than seven digits, and where nothing tells the country the digits as they are.
  package static func phone(_ text: String) -> String? {
    var digits = ""
    var isInternational = false
    for scalar in text.unicodeScalars {
      let value = (0xFF00...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      switch value {
      case 0x30...0x39: digits.unicodeScalars.append(Unicode.Scalar(UInt8(value)))
      case 0x2B where digits.isEmpty: isInternational = true
      default: break
      }
    }
    if !isInternational, digits.hasPrefix("00") {
      digits = String(digits.dropFirst(2))
      isInternational = true
    }
    guard digits.count >= 7 else { return nil }
    if isInternational || isWithCountry(digits) {
      let whole = withoutTrunkZero(digits)
      return whole.count >= 7 ? "+" + whole : nil
    }
    guard digits.hasPrefix("0") else { return digits }
    return (isCambodian(digits) ? "+855" : "+82") + digits.dropFirst()
  }

  /// A mobile number with its country code and no plus sign.
  private static func isWithCountry(_ digits: String) -> Bool {
    digits.hasPrefix("8210") && digits.count == 12
      || digits.hasPrefix("82010") && digits.count == 13
      || digits.hasPrefix("855") && (11...12).contains(digits.count)
  }

  /// `+82 (0)10` and `+855 (0)12` are common ways to write it.
  private static func withoutTrunkZero(_ digits: String) -> String {
    for country in ["82", "855"] where digits.hasPrefix(country + "0") {
      return country + digits.dropFirst(country.count).drop { $0 == "0" }
    }
    return digits
  }

  /// Cambodian numbers have nine digits with the 0 in front, or ten behind some mobile codes; Korean
  /// ones have ten or eleven, and nine only in old numbers of Seoul.
  private static func isCambodian(_ digits: String) -> Bool {
    switch digits.count {
    case ...9: !digits.hasPrefix("02") || ("023"..."026").contains(digits.prefix(3))
    case 10: cambodianCodes.contains(String(digits.prefix(3)))
    default: false
    }
  }

  /// The mobile codes with ten digits.
  private static let cambodianCodes: Set<String> = [
    "031", "038", "060", "066", "067", "068", "071", "076", "088", "090", "096", "097",
  ]

  /// A passport number without spaces and marks; nil for what is too short to be one.
  package static func passport(_ text: String) -> String? {
    let plain = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return plain.count >= 6 && plain.contains(where: \.isNumber) ? plain : nil
  }

  /// The key of a way to reach somebody; nil for one that says nothing.
  package static func key(_ kind: Code, _ text: String) -> MatchKey? {
    if kind == "phone" || kind == "whatsapp" {
      return phone(text).map { MatchKey(.phone, $0.utf8) }
    }
    let name = account(text)
    if name.allSatisfy({ $0.isNumber || "+- ".contains($0) }), let number = phone(name) {
      return MatchKey(.phone, number.utf8)
    }
    return name.count < 3 ? nil : MatchKey(.handle, "\(kind.text) \(name)".utf8)
  }

  /// An account name without the address of its service and the sign in front.
  private static func account(_ text: String) -> String {
    var name = text.lowercased().trimmed
    for start in ["https://", "http://", "www."] where name.hasPrefix(start) {
      name.removeFirst(start.count)
    }
    for start in ["t.me/", "telegram.me/", "wa.me/", "line.me/"] where name.hasPrefix(start) {
      name.removeFirst(start.count)
    }
    return String(name.drop { $0 == "@" })
  }
}
