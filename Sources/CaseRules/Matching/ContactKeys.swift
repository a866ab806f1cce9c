package import CaseModel

/// Numbers and names by which a person is reached or identified, in one form for all ways to write them.
package enum ContactKeys {
  /// A telephone number in the international form (ITU-T E.164): `+821012345678` for `010-1234-5678`.
  ///
  /// Numbers without a country are taken for Korean or Cambodian ones by their length and beginning;
  /// nil for fewer than seven digits, and where nothing tells the country the digits as they are.
  package static func phone(_ text: String) -> String? { PhoneNumber(text).key }

  /// A passport number without spaces and marks; nil for what is too short to be one.
  package static func passport(_ text: String) -> String? {
    let plain = text.withASCIIForms.uppercased().filter {
      $0.isASCII && ($0.isLetter || $0.isNumber)
    }
    return plain.count >= 6 && plain.contains(where: \.isNumber) ? plain : nil
  }

  /// The key of a way to reach somebody; nil for one that says nothing or that anybody can have.
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

  /// Nil for a number of one digit alone, which stands in place of one that nobody knows.
  private static func key(phone number: String) -> MatchKey? {
    let own = number.hasPrefix("+82") || number.hasPrefix("+855") ? number.suffix(8) : number[...]
    guard Set(own.filter(\.isNumber)).count > 1 else { return nil }
    return MatchKey(.phone, number.utf8)
  }
}
