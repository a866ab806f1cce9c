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
    var name = text.withASCIIForms.lowercased().trimmed
    for start in ["https://", "http://", "www."] where name.hasPrefix(start) {
      name.removeFirst(start.count)
    }
    for start in ["t.me/", "telegram.me/", "wa.me/", "line.me/"] where name.hasPrefix(start) {
      name.removeFirst(start.count)
    }
    return String(name.drop { $0 == "@" })
  }
}
