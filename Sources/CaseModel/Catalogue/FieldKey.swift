/// The JSON key of a field together with the type of its value, so that code reads records without
/// string keys: `record[.stage]`.
package struct FieldKey<Value>: Hashable, Sendable {
  package let name: String

  package init(_ name: String) { self.name = name }
}

/// A type that a field value can be read as.
package protocol FieldConvertible {
  init?(fieldValue: FieldValue)
  var fieldValue: FieldValue { get }
}

extension String: FieldConvertible {
  package init?(fieldValue: FieldValue) {
    guard case .text(let text) = fieldValue else { return nil }
    self = text
  }
  package var fieldValue: FieldValue { .text(self) }
}

extension Code: FieldConvertible {
  package init?(fieldValue: FieldValue) {
    guard case .code(let code) = fieldValue else { return nil }
    self = code
  }
  package var fieldValue: FieldValue { .code(self) }
}

extension Bool: FieldConvertible {
  package init?(fieldValue: FieldValue) {
    guard case .flag(let flag) = fieldValue else { return nil }
    self = flag
  }
  package var fieldValue: FieldValue { .flag(self) }
}

extension Int: FieldConvertible {
  package init?(fieldValue: FieldValue) {
    guard case .integer(let number) = fieldValue else { return nil }
    self = number
  }
  package var fieldValue: FieldValue { .integer(self) }
}

extension Double: FieldConvertible {
  package init?(fieldValue: FieldValue) {
    switch fieldValue {
    case .decimal(let number): self = number
    case .integer(let number): self = Double(number)
    default: return nil
    }
  }
  package var fieldValue: FieldValue { .decimal(self) }
}

extension Amount: FieldConvertible {
  package init?(fieldValue: FieldValue) {
    guard case .amount(let amount) = fieldValue else { return nil }
    self = amount
  }
  package var fieldValue: FieldValue { .amount(self) }
}

extension PartialDate: FieldConvertible {
  package init?(fieldValue: FieldValue) {
    guard case .day(let day) = fieldValue else { return nil }
    self = day
  }
  package var fieldValue: FieldValue { .day(self) }
}

extension Instant: FieldConvertible {
  package init?(fieldValue: FieldValue) {
    guard case .instant(let instant) = fieldValue else { return nil }
    self = instant
  }
  package var fieldValue: FieldValue { .instant(self) }
}

extension RecordID: FieldConvertible {
  package init?(fieldValue: FieldValue) {
    guard case .link(let id) = fieldValue else { return nil }
    self = id
  }
  package var fieldValue: FieldValue { .link(self) }
}

extension FieldSet: FieldConvertible {
  package init?(fieldValue: FieldValue) {
    guard case .group(let fields) = fieldValue else { return nil }
    self = fields
  }
  package var fieldValue: FieldValue { .group(self) }
}

extension Array: FieldConvertible where Element: FieldConvertible {
  package init?(fieldValue: FieldValue) {
    let list: [any FieldConvertible]
    switch fieldValue {
    case .texts(let texts): list = texts
    case .codes(let codes): list = codes
    case .links(let links): list = links
    case .entries(let entries): list = entries
    default: return nil
    }
    self = list.compactMap { $0 as? Element }
    guard count == list.count else { return nil }
  }

  package var fieldValue: FieldValue {
    if let texts = self as? [String] { return .texts(texts) }
    if let codes = self as? [Code] { return .codes(codes) }
    if let links = self as? [RecordID] { return .links(links) }
    return .entries(compactMap { $0 as? FieldSet })
  }
}
