package import StrictJSON

extension ValueProblem: Error {}

/// Reads values that come as JSON as those that are typed, part by part.
package struct JSONInput {
  private let input: FieldInput

  package init(_ input: FieldInput) { self.input = input }

  /// The value of a field in a JSON text; nil if it says that there is none.
  ///
  /// - Parameters:
  ///   - json: a text, number or truth value as it would be typed, or a list or group of them.
  ///   - field: the field that it is for.
  ///   - confirmed: whether a person has confirmed what it most likely means.
  ///   - known: the value of the field before; entries that were there are taken as they are.
  /// - Returns: the value; nil for null and for words that say that nobody knows it.
  /// - Throws: what is wrong, or the question that is open, with the way to it.
  package func value(
    _ json: JSON,
    _ field: Field,
    confirmed: Bool = false,
    known: FieldValue? = nil
  ) throws(ValueProblem) -> FieldValue? {
    switch (field.kind, json) {
    case (_, .null): return nil
    case (.group(let schema), .object(let members)):
      return .group(try group(members, schema, confirmed))
    case (.entries(let schema), .array(let list)):
      let old: [FieldSet] = if case .entries(let sets)? = known { sets } else { [] }
      return .entries(try entries(list, schema, field, confirmed, old))
    case (.texts(let max), .array(let list)):
      return .texts(
        try parts(list) { text throws(InputError) in
          try input.texts([try input.clean(text, field)], field, max, confirmed)
        }
      )
    case (.codes(let name), .array(let list)):
      return .codes(
        try parts(list) { text throws(InputError) in
          [try input.code(try input.clean(text, field), name)]
        }
      )
    case (.links(let kinds), .array(let list)):
      return .links(
        try parts(list) { text throws(InputError) in [try input.link(text.trimmed, kinds)] }
      )
    default: return try single(json, field, confirmed)
    }
  }

  private func single(
    _ json: JSON,
    _ field: Field,
    _ isConfirmed: Bool
  ) throws(ValueProblem) -> FieldValue? {
    guard let text = json.typed else {
      throw ValueProblem(path: [], problem: .wrongType(expected: field.kind.description))
    }
    // A number in JSON is unambiguous: its point is a decimal point.
    if case .amount = field.kind, case .number(let number) = json,
      let amount = Amount(text: number.text)
    {
      return .amount(amount)
    }
    return try located { () throws(InputError) in
      try input.value(text, field, confirmed: isConfirmed)
    }
  }

  /// The values of a list of texts; an element may say that it is none.
  private func parts<Part>(
    _ list: [JSON],
    _ read: (String) throws(InputError) -> [Part]
  ) throws(ValueProblem) -> [Part] {
    var all: [Part] = []
    for (index, json) in list.enumerated() {
      do throws(ValueProblem) {
        guard let text = json.typed else {
          throw ValueProblem(
            path: [],
            problem: .wrongType(expected: FieldKind.text(max: 0).description)
          )
        }
        all += try located { () throws(InputError) in try read(text) }
      } catch {
        throw error.below(.index(index))
      }
    }
    return all
  }

  private func entries(
    _ list: [JSON],
    _ schema: Schema,
    _ field: Field,
    _ isConfirmed: Bool,
    _ known: [FieldSet]
  ) throws(ValueProblem) -> [FieldSet] {
    var sets: [FieldSet] = []
    for (index, json) in list.enumerated() {
      do throws(ValueProblem) {
        if case .object(let members) = json {
          let old = RecordReader(codes: input.codes).fields(members, schema)
          sets.append(known.contains(old) ? old : try group(members, schema, isConfirmed))
        } else if case .entries(let more)? = try single(json, field, isConfirmed) {
          sets += more
        }
      } catch {
        throw error.below(.index(index))
      }
    }
    return sets
  }

  private func group(
    _ members: [JSONMember],
    _ schema: Schema,
    _ isConfirmed: Bool
  ) throws(ValueProblem) -> FieldSet {
    var set = FieldSet(minimumCapacity: members.count)
    for member in members {
      guard let field = schema[member.key] else {
        set.extra.append(member)
        continue
      }
      do throws(ValueProblem) {
        set[member.key] = try value(member.value, field, confirmed: isConfirmed)
      } catch {
        throw error.below(.key(member.key))
      }
      guard let text = member.value.stringValue else { continue }
      for (key, value) in input.beside(text, field) where schema[key] != nil && set[key] == nil {
        set[key] = value
      }
    }
    let whole = set
    return try located { () throws(InputError) in
      switch schema.name {
      case Schema.handle.name: try input.handle(whole, isConfirmed)
      case _ where schema.isMoney: try money(whole, schema, isConfirmed)
      default: whole
      }
    }
  }

  /// An amount without a currency is asked about, as in typed text.
  private func money(
    _ set: FieldSet,
    _ schema: Schema,
    _ isConfirmed: Bool
  ) throws(InputError) -> FieldSet {
    guard let amount = set[.amount], set[.currency] == nil else { return set }
    let whole = try MoneyText.group(amount.text, schema, isConfirmed: isConfirmed)
    return FieldSet(whole.values.merging(set.values) { $1 }, extra: set.extra)
  }

  private func located<Value>(
    _ read: () throws(InputError) -> Value
  ) throws(ValueProblem) -> Value {
    do throws(InputError) {
      return try read()
    } catch {
      throw ValueProblem(path: [], problem: error.problem)
    }
  }
}

extension JSON {
  /// The text that would be typed for it; nil for a list or group.
  fileprivate var typed: String? {
    switch self {
    case .string(let text): text
    case .number, .bool: String(decoding: serialized(), as: UTF8.self)
    default: nil
    }
  }
}
