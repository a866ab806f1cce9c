import Hashing
package import CaseModel
import StrictJSON

/// A digest of a record's content in sixteen hexadecimal digits.
///
/// An exported row contains that of its record, so that an import can tell whether the record here
/// is still the exported one. Versions cannot tell it, because two copies of a casebook count them
/// alike.
package struct ImageDigest: Hashable, Sendable {
  package let text: String

  /// The first digits of the SHA-256 of the record's JSON with its keys in alphabetical order,
  /// without the fields that the store sets.
  package init(_ record: Record) {
    let members = record.content.json.objectValue ?? []
    var hash = SHA256()
    hash.update(JSON.object(members.sorted { $0.key < $1.key }).serialized())
    text = String(hash.finalizeHex().prefix(Self.length))
  }

  /// Reads the digits; nil if the text is anything else.
  init?(_ text: String) {
    let isDigits = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
    }
    guard text.utf8.count == Self.length, isDigits else { return nil }
    self.text = text
  }

  private static let length = 16
}
