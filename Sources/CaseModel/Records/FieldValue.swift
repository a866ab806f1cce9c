package import StrictJSON

/// A word from a code list, such as `located`.
package struct Code: Hashable, Sendable, ExpressibleByStringLiteral {
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(stringLiteral text: String) { self.text = text }
}

/// The value of a field of a record.
package enum FieldValue: Hashable, Sendable {
  case text(String)
  case texts([String])
  case code(Code)
  case codes([Code])
  case flag(Bool)
  case integer(Int)
  case decimal(Double)
  case amount(Amount)
  case day(PartialDate)
  case instant(Instant)
  case link(RecordID)
  case links([RecordID])
  case group(FieldSet)
  case entries([FieldSet])

  /// Whether it is an empty text or list, which counts as no value.
  package var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .texts(let list): list.isEmpty
    case .codes(let list): list.isEmpty
    case .links(let list): list.isEmpty
    case .group(let fields): fields.isEmpty
    case .entries(let list): list.isEmpty
    case .code, .flag, .integer, .decimal, .amount, .day, .instant, .link: false
    }
  }
}

/// The fields of a record, or of a group inside one, by their JSON keys.
package struct FieldSet: Hashable, Sendable {
  package private(set) var values: [String: FieldValue]
  /// Members that no field of the catalogue could take.
  ///
  /// They are written back unchanged.
  package var extra: [JSONMember]

  package init(_ values: [String: FieldValue] = [:], extra: [JSONMember] = []) {
    let hasEmpty = values.contains { $0.value.isEmpty }
    self.values = hasEmpty ? values.filter { !$0.value.isEmpty } : values
    self.extra = extra
  }

  /// An empty set with reserved capacity, for code that creates many large records.
  package init(minimumCapacity: Int) {
    values = Dictionary(minimumCapacity: minimumCapacity)
    extra = []
  }

  package var isEmpty: Bool { values.isEmpty && extra.isEmpty }

  /// Members that no field could take: each key with its value as JSON text.
  package var extraTexts: [(key: String, text: String)] {
    extra.map { ($0.key, String(decoding: $0.value.serialized(), as: UTF8.self)) }
  }

  /// The value under a JSON key.
  ///
  /// Setting nil or an empty value removes it. Setting any value drops an unreadable member with
  /// that key.
  package subscript(key: String) -> FieldValue? {
    get { values[key] }
    set {
      values[key] = newValue.flatMap { $0.isEmpty ? nil : $0 }
      if !extra.isEmpty { extra.removeAll { $0.key == key } }
    }
  }

  /// The value under a typed key; nil if there is none.
  package subscript<Value: FieldConvertible>(key: FieldKey<Value>) -> Value? {
    get { values[key.name].flatMap(Value.init(fieldValue:)) }
    set { self[key.name] = newValue?.fieldValue }
  }

  /// A list under a typed key; empty if there is none.
  package subscript<Value: FieldConvertible>(list key: FieldKey<[Value]>) -> [Value]
  where [Value]: FieldConvertible {
    self[key] ?? []
  }
}
