import CaseModel

/// The account name as the service knows it, without the address of the service and a leading sign:
/// `maru99` for `@Maru99` and `https://t.me/maru99`.
struct AccountName {
  /// In lower case; nil if the text names no account, such as the bare address of a service.
  let name: String?

  init(_ text: String) {
    let plain = text.withASCIIForms.lowercased().trimmed
    guard !NotKnown.says(plain), !NotKnown.tellsLoss(plain) else {
      name = nil
      return
    }
    let name = Self.withoutAddress(plain).drop { $0 == "@" }
    let isNamed = name.count >= 3 && name.contains { $0.isLetter || $0.isNumber }
    self.name = isNamed ? String(name) : nil
  }

  /// The text after the address of a service; the whole text if it is no address, empty if it is
  /// only an address.
  private static func withoutAddress(_ text: String) -> Substring {
    var rest = text[...]
    for start in ["https://", "http://", "www."] where rest.hasPrefix(start) {
      rest = rest.dropFirst(start.count)
    }
    let isAddress = rest.startIndex > text.startIndex
    // Mobile pages of a site; without a site after it, `m.` is the beginning of a name.
    if rest.hasPrefix("m."), isSite(rest.dropFirst(2).prefix { !"/?#:".contains($0) }) {
      rest = rest.dropFirst(2)
    }
    let host = rest.drop { $0 == "@" }.prefix { !"/?#:".contains($0) }
    let isService = services.contains(String(host))
    guard isAddress || isService || isSite(host) else { return rest }
    let path = rest.drop { $0 == "@" }.dropFirst(host.count)
    guard names(path) else { return "" }
    return isService ? path.drop { $0 == "/" } : rest
  }

  /// Whether the path of an address names an account, rather than a public page.
  private static func names(_ path: Substring) -> Bool {
    let words = path.split { "/?#&".contains($0) }
    return words.contains { word in
      let value = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return value.count > 1 ? !value[1].isEmpty : !pages.contains(String(word))
    }
  }

  /// Whether a host alone is a site rather than an account with a full stop in its name.
  private static func isSite(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, !labels.contains(where: \.isEmpty),
      !host.contains("@")
    else { return false }
    return domains.contains(String(last))
  }

  /// Messengers whose addresses contain only the name.
  private static let services: Set = [
    "t.me", "telegram.me", "telegram.dog", "wa.me", "line.me", "u.wechat.com", "open.kakao.com",
    "pf.kakao.com",
  ]
  private static let domains: Set = ["com", "net", "org", "kr", "cn", "jp", "kh", "th", "vn"]
  /// Paths that are not accounts.
  private static let pages: Set = [
    "profile.php", "home", "home.php", "login", "login.php", "index.html", "index.php", "people",
    "groups", "pages", "me", "ti", "p", "r", "s", "o", "joinchat", "share", "channel", "user",
    "watch",
  ]
}
