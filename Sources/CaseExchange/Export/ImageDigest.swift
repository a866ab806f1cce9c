import Hashing
package import CaseModel
import StrictJSON

/// What a record says, in sixteen hexadecimal digits: the same digits mean the same content.
///
/// An exported row carries that of its record, so that an import can tell whether the record here is still the
/// one that was exported. Versions cannot tell it: two copies of a casebook count them alike.
package struct ImageDigest: Hashable, Sendable {
  package let text: String

  /// The first digits of the SHA-256 of the record's JSON with its keys in alphabetical order, without what the
  /// store writes by itself.
  package init(_ record: Record) {
    let members = record.content.json.objectValue ?? []
    var hash = SHA256()
    hash.update(JSON.object(members.sorted { $0.key < $1.key }).serialized())
    text = String(hash.finalizeHex().prefix(Self.length))
  }

  /// Reads the digits; nil where the text is anything else.
  init?(_ text: String) {
    let isDigits = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
    }
    guard text.utf8.count == Self.length, isDigits else { return nil }
    self.text = text
  }

  private static let length = 16
}
