package import CaseModel

/// Which texts the reader of a language can read: Latin letters everywhere, Khmer in Khmer texts, and
/// anything in Korean texts.
package enum ReadableScript {
  package static func isReadable(_ text: String, in language: Language) -> Bool {
    guard language != .ko else { return true }
    return text.unicodeScalars.allSatisfy { scalar in
      guard scalar.properties.isAlphabetic else { return true }
      if (0x1780...0x17FF).contains(scalar.value) { return language == .km }
      return scalar.value < 0x0250 || (0x1E00...0x1EFF).contains(scalar.value)
    }
  }
}
