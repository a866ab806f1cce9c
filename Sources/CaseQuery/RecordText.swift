import CaseModel

/// Finds the texts that people wrote in a record's bytes: names, notes, numbers of phones; no codes,
/// dates, links or account names.
struct RecordText: Sendable {
  private struct Key: Sendable {
    let name: [UInt8]
    /// The keys of texts in the group; nil where the value itself is text.
    let inner: [[UInt8]]?
  }

  private let keys: [Key]

  init(_ kind: RecordKind) {
    keys = Schema.of(kind).fields.compactMap { field in
      if field.kind.isWritten { return Key(name: Array(field.key.utf8), inner: nil) }
      guard let schema = field.kind.schema, schema.name != "attachment" else { return nil }
      let inner = schema.fields.filter(\.kind.isWritten).map { Array($0.key.utf8) }
      return inner.isEmpty ? nil : Key(name: Array(field.key.utf8), inner: inner)
    }
  }

  /// The texts and the codes of one field alone.
  init(_ kind: RecordKind, only key: String) {
    let fields = Schema.of(kind)[key]?.kind.schema?.fields ?? []
    let inner = fields.filter { $0.kind.isWritten || $0.kind.codeList != nil }
    keys = [Key(name: Array(key.utf8), inner: inner.map { Array($0.key.utf8) })]
  }

  /// Calls the body with the bytes between the quotes of every text, escapes as they stand.
  ///
  /// The bytes need not be lawful JSON; no place outside them is read.
  func forEach(_ record: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    var depth = 0
    var top = -1
    var isWanted = false
    var index = 0
    while index < record.count {
      switch record[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        let text = string(record, at: index)
        index = text.upperBound
        let bytes = UnsafeRawBufferPointer(rebasing: record[text])
        if isKey(record, after: index) {
          if depth == 1 { top = place(bytes) }
          isWanted = top >= 0 && isWantedKey(bytes, top, depth)
        } else if isWanted {
          body(bytes)
        }
      default: break
      }
      index += 1
    }
  }

  private func isWantedKey(_ key: UnsafeRawBufferPointer, _ top: Int, _ depth: Int) -> Bool {
    guard let inner = keys[top].inner else { return true }
    return depth > 1 && inner.contains { same($0, key) }
  }

  /// The range between the quotes of the string that begins at a place.
  @inline(__always)
  private func string(_ record: UnsafeRawBufferPointer, at start: Int) -> Range<Int> {
    var end = start + 1
    while end < record.count, record[end] != UInt8(ascii: "\"") {
      end += record[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return (start + 1)..<min(end, record.count)
  }

  @inline(__always)
  private func isKey(_ record: UnsafeRawBufferPointer, after quote: Int) -> Bool {
    var index = quote + 1
    while index < record.count, record[index] == UInt8(ascii: " ") { index += 1 }
    return index < record.count && record[index] == UInt8(ascii: ":")
  }

  @inline(__always)
  private func place(_ key: UnsafeRawBufferPointer) -> Int {
    keys.firstIndex { same($0.name, key) } ?? -1
  }

  @inline(__always)
  private func same(_ name: [UInt8], _ key: UnsafeRawBufferPointer) -> Bool {
    name.count == key.count && name.first == key.first && key.elementsEqual(name)
  }
}

extension FieldKind {
  /// Whether its values are words that people wrote.
  fileprivate var isWritten: Bool {
    switch self {
    case .text, .longText, .texts, .linkOrText: true
    default: false
    }
  }
}
