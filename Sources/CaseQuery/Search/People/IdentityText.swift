import CaseModel
import CaseRules

/// Reads from a record's bytes what identifies a person or body: names, numbers of documents,
/// telephones and accounts, in normalised form.
struct IdentityText: Sendable {
  private let text: RecordText

  /// Nil for kinds of records that only their id identifies.
  init?(_ kind: RecordKind) {
    guard let text = RecordText(kind, only: Self.keys) else { return nil }
    self.text = text
  }

  /// The fields that hold names and numbers.
  static let keys: Set = [
    "name", "name_ko", "name_latin", "name_km", "name_heard", "aliases", "label", "real_name",
    "passport_no",
    "other_passports", "merged_ids", "handles", "accounts", "external_refs", "focal_person",
  ]

  /// Adds every name and number.
  ///
  /// If they differ, it also adds them with letters and digits only, and as an international
  /// telephone number.
  func add(_ record: UnsafeRawBufferPointer, to folder: inout SearchFolding) {
    text.forEach(record) { bytes in
      var last = folder.bytes.count
      folder.add(json: bytes)
      if !Self.isCompact(bytes) {
        last = folder.bytes.count
        folder.add(compactJSON: bytes)
      }
      guard Self.mayBeTelephone(bytes), let phone = ContactKeys.phone(ScalarReader.text(bytes))
      else { return }
      let number = SearchFolding.compactText(phone)
      if !folder.bytes[last...].dropLast().elementsEqual(number.utf8) {
        folder.add(compact: number)
      }
    }
  }

  /// Whether the bytes contain only letters and digits: no other ASCII character, and no first byte
  /// of a mark or space of other scripts.
  private static func isCompact(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.allSatisfy { byte in
      switch byte {
      case ..<0x80: byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
      case 0xC2, 0xE2, 0xE3, 0xEF: false
      default: true
      }
    }
  }

  /// Whether there are enough digits for a telephone number and no letters.
  private static func mayBeTelephone(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var digits = 0
    for byte in bytes {
      if byte &- 0x30 < 10 { digits += 1 }
      if byte & 0xDF &- 0x41 < 26 { return false }
    }
    // Full-width digits take three bytes each, none of them an ASCII digit.
    return digits >= 7 || bytes.count >= 21 && digits == 0
  }
}
