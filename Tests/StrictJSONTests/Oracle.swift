import StrictJSON

/// A value decoded by Foundation's decoder.
enum Oracle: Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([Oracle])
  case object([String: Oracle])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([Oracle].self) {
      self = .array(value)
    } else if let value = try? container.decode([String: Oracle].self) {
      self = .object(value)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  func agrees(with value: JSON) -> Bool {
    switch (self, value) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b.double
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.array(let a), .array(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.agrees(with: $1) }
    case (.object(let a), .object(let b)):
      a.count == b.count && b.allSatisfy { a[$0.key]?.agrees(with: $0.value) ?? false }
    default: false
    }
  }
}
