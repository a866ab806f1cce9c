extension JSON {
  /// Whether the value is `null`.
  package var isNull: Bool { self == .null }

  /// The value if it is `true` or `false`.
  package var boolValue: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The value if it is a number written as an integer that fits in an `Int`.
  package var intValue: Int? {
    guard case .number(let value) = self else { return nil }
    return value.int
  }

  /// The nearest double if the value is a number.
  package var doubleValue: Double? {
    guard case .number(let value) = self else { return nil }
    return value.double
  }

  /// The value if it is a string.
  package var stringValue: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The elements if the value is an array.
  package var arrayValue: [JSON]? {
    guard case .array(let value) = self else { return nil }
    return value
  }

  /// The members in written order if the value is an object.
  package var objectValue: [JSONMember]? {
    guard case .object(let value) = self else { return nil }
    return value
  }

  /// The value of a member; nil if there is none or this is no object.
  ///
  /// Setting keeps the position of an existing member, appends a new one, and removes it if set to
  /// nil. Setting on a value that is no object does nothing.
  package subscript(key: String) -> JSON? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.key.hasSameScalars(as: key) }?.value
    }
    set {
      guard case .object(var members) = self else { return }
      let index = members.firstIndex { $0.key.hasSameScalars(as: key) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(JSONMember(key: key, value: value))
      case (nil, nil): return
      }
      self = .object(members)
    }
  }

  /// The element at an index of an array; nil if there is none or this is no array.
  package subscript(index: Int) -> JSON? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}
