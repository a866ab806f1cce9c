import CaseModel
import CaseRules

/// Reads the free texts in a record's bytes: names, notes, telephone numbers; no codes, dates,
/// links or account names.
struct RecordText: Sendable {
  private struct Key: Sendable {
    let name: [UInt8]
    /// The keys of texts in the group; nil if the value itself is text.
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

  /// The texts in some fields only; nil if the kind has none of them.
  init?(_ kind: RecordKind, only wanted: Set<String>) {
    let all = RecordText(kind).keys
    keys = all.filter { wanted.contains(String(decoding: $0.name, as: UTF8.self)) }
    if keys.isEmpty { return nil }
  }

  /// The texts in all other fields.
  init(_ kind: RecordKind, except unwanted: Set<String>) {
    keys = RecordText(kind).keys.filter {
      !unwanted.contains(String(decoding: $0.name, as: UTF8.self))
    }
  }

  /// The texts and the codes of one group of fields only.
  init(group: FieldKind) {
    let inner = (group.schema?.fields ?? []).filter { field in
      field.kind.isWritten || field.kind.codeList != nil
    }
    keys = [Key(name: [], inner: inner.map { Array($0.key.utf8) })]
  }

  /// Calls the body with the bytes of every text and code in a group or a list of groups.
  @inline(__always)
  func forEachInGroup(_ value: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    var isWanted = false
    JSONStringWalker(value).forEach { range, _, isKey in
      let text = UnsafeRawBufferPointer(rebasing: value[range])
      if isKey { isWanted = isWantedKey(text, 0, 2) } else if isWanted { body(text) }
    }
  }

  /// Calls the body with the bytes between the quotes of every text, with escapes not decoded.
  @inline(__always)
  func forEach(_ record: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    var top = -1
    var isWanted = false
    JSONStringWalker(record).forEach { range, depth, isKey in
      if isKey {
        guard depth == 1 || top >= 0 else { return }
        let key = UnsafeRawBufferPointer(rebasing: record[range])
        if depth == 1 { top = index(of: key) }
        isWanted = top >= 0 && isWantedKey(key, top, depth)
      } else if isWanted {
        body(UnsafeRawBufferPointer(rebasing: record[range]))
      }
    }
  }

  private func isWantedKey(_ key: UnsafeRawBufferPointer, _ top: Int, _ depth: Int) -> Bool {
    guard let inner = keys[top].inner else { return true }
    return depth > 1 && inner.contains { same($0, key) }
  }

  @inline(__always)
  private func index(of key: UnsafeRawBufferPointer) -> Int {
    keys.firstIndex { same($0.name, key) } ?? -1
  }

  @inline(__always)
  private func same(_ name: [UInt8], _ key: UnsafeRawBufferPointer) -> Bool {
    name.count == key.count && name.first == key.first && key.elementsEqual(name)
  }
}

extension FieldKind {
  /// Whether its values are free text.
  fileprivate var isWritten: Bool {
    switch self {
    case .text, .longText, .texts, .linkOrText: true
    default: false
    }
  }
}
