package import CaseModel

/// Reads the items that the embassy has for a victim's request from the record's bytes, without
/// decoding the record.
package enum HeldItems {
  /// The items of `Readiness.items`.
  package static func read(_ record: UnsafeRawBufferPointer) -> Set<Code> {
    var items: Set<Code> = []
    var (hasName, hasBirthDate, hasPassport) = (false, false, false)
    var key = UnsafeRawBufferPointer(start: nil, count: 0)
    var isReadiness = false
    JSONStringWalker(record).forEach { range, depth, isKey in
      let text = UnsafeRawBufferPointer(rebasing: record[range])
      if isKey {
        key = text
        if depth == 1 { isReadiness = text.equals("readiness") }
      } else if depth > 1 {
        guard isReadiness, key.equals("item") else { return }
        items.insert(Code(String(decoding: text, as: UTF8.self)))
      } else if key.equals("name_ko") || key.equals("name_latin") {
        hasName = hasName || !text.isEmpty
      } else if key.equals("birth_date") {
        hasBirthDate = PartialDate(utf8: text) != nil
      } else if key.equals("passport_no") {
        hasPassport = !text.isEmpty
      }
    }
    if hasName, hasBirthDate, hasPassport { items.insert(Readiness.identityData) }
    return items
  }
}
