package import CaseModel

/// Normalised numbers and names by which a person is reached or identified.
package enum ContactKeys {
  /// A telephone number in the international form (ITU-T E.164): `+821012345678` for
  /// `010-1234-5678`.
  ///
  /// Numbers without a country code are taken as Korean or Cambodian by their length and first
  /// digits. If the country is not known, the digits as they are; nil for fewer than seven digits.
  package static func phone(_ text: String) -> String? { PhoneNumber(text).key }

  /// A passport number without spaces and marks; nil if it is too short.
  package static func passport(_ text: String) -> String? {
    let plain = text.withASCIIForms.uppercased().filter {
      $0.isASCII && ($0.isLetter || $0.isNumber)
    }
    return plain.count >= 6 && plain.contains(where: \.isNumber) ? plain : nil
  }

  /// The name of an account, without the address of its service; nil if the text names none.
  package static func account(_ text: String) -> String? { AccountName(text).name }

  /// The key of a contact; nil for one that is empty or not specific to a person.
  package static func key(_ kind: Code, _ text: String) -> MatchKey? {
    if kind == "phone" || kind == "whatsapp" {
      return phone(text).flatMap(Self.key(phone:))
    }
    guard let name = AccountName(text).name else { return nil }
    guard name.allSatisfy({ $0.isNumber || "+- ".contains($0) }) else {
      return MatchKey(.handle, "\(kind.text) \(name)".utf8)
    }
    return phone(name).flatMap(Self.key(phone:))
  }

  /// Nil for a number of one repeated digit, which is a placeholder.
  private static func key(phone number: String) -> MatchKey? {
    let own = number.hasPrefix("+82") || number.hasPrefix("+855") ? number.suffix(8) : number[...]
    guard Set(own.filter(\.isNumber)).count > 1 else { return nil }
    return MatchKey(.phone, number.utf8)
  }
}
