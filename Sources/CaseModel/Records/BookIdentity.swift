/// The identity of a casebook: 128 random bits, written as 32 lowercase hexadecimal digits.
///
/// A copy of the whole folder has the same identity. Ids such as `V-0001` mean the same record only
/// within one identity.
package struct BookIdentity: Hashable, Sendable {
  package let text: String

  /// Reads the digits; nil if the text is anything else.
  package init?(_ text: String) {
    let isDigits = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
    }
    guard text.utf8.count == 32, isDigits else { return nil }
    self.text = text
  }
}
