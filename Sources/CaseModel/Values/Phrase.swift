/// A language of the screens or of outgoing texts.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case en, ko, km
}

/// A text in every language that a user can choose.
///
/// English and Korean are always present. Khmer is present only in texts that may leave the office;
/// elsewhere English is used instead.
package struct Phrase: Hashable, Sendable {
  package let en: String
  package let ko: String
  package let km: String?

  package init(_ en: String, _ ko: String, km: String? = nil) {
    self.en = en
    self.ko = ko
    self.km = km
  }

  /// The text in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .ko: ko
    case .km: km ?? en
    }
  }

  /// The names of the `{name}` placeholders in the English words.
  package var placeholders: [String] {
    en.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  /// The text with `{name}` placeholders replaced by the given values.
  package func filled(_ language: Language, _ values: [String: String]) -> String {
    var text = ""
    var rest = self[language][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      text += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
