/// Reads what people type into a field, on the command line and in forms.
package struct FieldInput: Sendable {
  package let codes: CodeLists
  package let dates: DateInput
  /// Who can own cases; nil if any account can.
  package let roster: Roster?

  package init(codes: CodeLists, dates: DateInput, roster: Roster? = nil) {
    self.codes = codes
    self.dates = dates
    self.roster = roster
  }

  /// The value that the text means for a field.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - field: the field it was typed into.
  ///   - confirmed: whether a person has confirmed the most likely meaning.
  /// - Returns: the value; nil for an empty text.
  /// - Throws: what is wrong with the text and what is allowed, or the open question.
  package func value(
    _ text: String,
    _ field: Field,
    confirmed: Bool = false
  ) throws(InputError) -> FieldValue? {
    let kind = field.kind
    let text = try clean(text, field)
    guard !text.trimmed.isEmpty, !saysNothing(text, field) else { return nil }
    switch kind {
    case .text(let max): return try texts([text], field, max, confirmed).first.map { .text($0) }
    case .user: return .text(try account(text, confirmed))
    case .longText(let max): return .text(try limited(text, max: max))
    case .texts(let max):
      return .texts(try texts(TextList.parts(text), field, max, confirmed))
    case .code(let list): return .code(try code(text, list))
    case .codes(let list):
      return .codes(
        try TextList.parts(text).map { part throws(InputError) in try code(part, list) }
      )
    case .flag: return try flag(text).map { .flag($0) }
    case .integer(let range): return .integer(try integer(text, range))
    case .decimal(let range): return .decimal(try decimal(text, field, range))
    case .amount:
      let isMonthly = field.isMonthly
      return .amount(
        try MoneyText.amount(text, isMonthly: isMonthly, isConfirmed: confirmed).amount
      )
    case .day, .instant, .moment:
      let reading = try dates.reading(text, kind, field.dates)
      guard !confirmed, let question = reading.question else { return reading.value }
      throw InputError(.question(question))
    case .link(let kinds): return .link(try link(text, kinds))
    case .links(let kinds):
      return .links(
        try TextList.parts(text).map { part throws(InputError) in try link(part, kinds) }
      )
    case .linkOrText(let kinds):
      if let id = RecordID(typed: text), kinds.contains(id.kind) { return .link(id) }
      return .text(try line(text, max: FieldKind.placeLimit))
    case .group(let schema) where schema.isMoney:
      return .group(try MoneyText.group(text, schema, isConfirmed: confirmed))
    case .entries(let schema) where schema.name == Schema.handle.name:
      return .entries(try handles(text, confirmed))
    case .group, .entries: throw InputError(.wrongType(expected: kind.description))
    }
  }

  func line(_ text: String, max: Int) throws(InputError) -> String {
    guard !text.contains(where: \.isNewline) else { throw InputError(.severalLines) }
    return try limited(text, max: max)
  }

  /// The name of an account; an unknown one is a question.
  private func account(_ text: String, _ confirmed: Bool) throws(InputError) -> String {
    let account = try line(text, max: FieldKind.userLimit)
    guard Roster.isName(account) else {
      throw InputError(
        .wrongType(expected: Phrase("the name of an account", "계정 이름"))
      )
    }
    if !confirmed, let question = roster?.question(account) {
      throw InputError(.question(question))
    }
    return account
  }

  private func limited(_ text: String, max: Int) throws(InputError) -> String {
    guard text.count <= max else { throw InputError(.tooLong(limit: max)) }
    return text
  }

  /// A code by any of its words, or by a prefix that only one code has.
  package func code(_ text: String, _ name: String) throws(InputError) -> Code {
    let list = codes[name]
    if let code = list.code(called: text) { return code }
    let typed = text.lowercased()
    let begun = list.entries.filter { entry in
      entry.words.contains { $0.lowercased().hasPrefix(typed) }
    }
    guard begun.count == 1 else { throw InputError(.unknownCode(text, list: name)) }
    return begun[0].code
  }

  /// Nil if the text says that it is not known.
  private func flag(_ text: String) throws(InputError) -> Bool? {
    switch text.lowercased() {
    case "yes", "y", "true", "1", "o", "예", "네", "유", "있음": return true
    case "no", "n", "false", "0", "x", "아니오", "아니요", "무", "없음": return false
    default:
      guard !NotKnown.says(text) else { return nil }
      throw InputError(.wrongType(expected: Phrase("yes or no", "예 또는 아니요")))
    }
  }

  private func integer(_ text: String, _ range: ClosedRange<Int>) throws(InputError) -> Int {
    guard let number = Int(text.withASCIIForms.filter { $0 != "," }) else {
      throw InputError(.wrongType(expected: FieldKind.integer(range).description))
    }
    guard range.contains(number) else {
      throw InputError(.outOfRange("\(range.lowerBound)…\(range.upperBound)"))
    }
    return number
  }

  private func decimal(
    _ text: String,
    _ field: Field,
    _ range: ClosedRange<Double>
  ) throws(InputError) -> Double {
    let number = CoordinateText.number(text, field.form) ?? Double(text.withASCIIForms)
    guard let number, number.isFinite else {
      throw InputError(.wrongType(expected: FieldKind.decimal(range).description))
    }
    guard range.contains(number) else {
      throw InputError(.outOfRange("\(range.lowerBound)…\(range.upperBound)"))
    }
    return number
  }

  func link(_ text: String, _ kinds: [RecordKind]) throws(InputError) -> RecordID {
    guard let id = RecordID(typed: text) else { throw InputError(.badID(text)) }
    guard kinds.contains(id.kind) else {
      throw InputError(.wrongKind(id: id.text, expected: kinds))
    }
    return id
  }
}

/// What is wrong with a typed value.
package struct InputError: Error, Hashable, Sendable {
  package let problem: Problem

  package init(_ problem: Problem) { self.problem = problem }
}

extension FieldKind {
  var keepsWhiteSpace: Bool {
    if case .longText = self { true } else { false }
  }
}
