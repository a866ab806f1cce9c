// Shared steps for typed texts, and the texts with a format: names, documents, money, telephones.

extension FieldInput {
  /// Whether a whole group can be typed in one line: `5천만원`, `010-1234-5678`.
  package static func readsLine(_ field: Field) -> Bool {
    field.kind.schema.map { $0.isMoney || $0.name == Schema.handle.name } ?? false
  }

  /// Values of neighbouring fields that a text also contains: the currency of an amount, the
  /// longitude pasted with a latitude, the second number of a passport.
  package func beside(_ text: String, _ field: Field) -> [String: FieldValue] {
    switch (field.kind, field.form) {
    case (.amount, _):
      let currencies = Set(MoneyText.readings(text).map(\.currency))
      guard currencies.count == 1, let currency = currencies.first ?? nil else { return [:] }
      return [FieldKey<Code>.currency.name: .code(currency)]
    case (.text, .document):
      let others = DocumentNumber.numbers(text).dropFirst()
      return others.isEmpty ? [:] : ["other_passports": .texts(Array(others))]
    case (_, .latitude):
      return CoordinateText.pair(text).map { [FieldKey<Double>.lon.name: .decimal($0.lon)] } ?? [:]
    case (_, .longitude):
      return CoordinateText.pair(text).map { [FieldKey<Double>.lat.name: .decimal($0.lat)] } ?? [:]
    default: return [:]
    }
  }

  /// The cleaned text.
  ///
  /// - Throws: if it contains a control or direction character.
  func clean(_ text: String, _ field: Field) throws(InputError) -> String {
    let isLong = field.kind.keepsWhiteSpace
    let clean = CleanText(text, isLong: isLong, trims: !isLong, isContact: field.isContact)
    if let unsafe = clean.unsafe { throw InputError(.unsafeCharacter(unsafe)) }
    return clean.text
  }

  /// Whether a text says only that the value is not known, in a field that never stores such words.
  package func saysNothing(_ text: String, _ field: Field) -> Bool {
    switch field.kind {
    case .day, .instant, .moment, .integer, .decimal, .amount, .link, .links:
      return NotKnown.says(text)
    case .group, .entries: return Self.readsLine(field) && NotKnown.says(text)
    case .text, .texts:
      return field.form.isName
        ? NameText.isNobody(text) : field.form.isExact && NotKnown.says(text)
    default: return false
    }
  }

  /// Lines in the format of the field, without those that say nothing.
  func texts(
    _ lines: [String],
    _ field: Field,
    _ max: Int,
    _ isConfirmed: Bool
  ) throws(InputError) -> [String] {
    var texts: [String] = []
    for line in lines {
      guard let text = try form(line, field, isConfirmed) else { continue }
      texts.append(try self.line(text, max: max))
    }
    return texts
  }

  private func form(
    _ line: String,
    _ field: Field,
    _ isConfirmed: Bool
  ) throws(InputError) -> String? {
    switch field.form {
    case .document: return try DocumentNumber.read(line, isConfirmed: isConfirmed)
    case .latinName where line.hasEastAsianLetters:
      throw InputError(.rule(Self.latinOnly))
    case .birthDate: return try birthDate(line, isConfirmed)
    case .name, .latinName, .anyName:
      guard isConfirmed || line.contains(where: \.isNewline) || !NameText(line).isSeveral else {
        throw InputError(.question(Question([], NameText.severalPeople)))
      }
      guard !(field.form.isName && NotKnown.isNoName(line)) else { return nil }
      return field.form == .latinName ? line.withASCIIForms : line
    case .plain, .contact, .latitude, .longitude: return line
    }
  }

  /// A birth date of a list, in file format.
  private func birthDate(_ text: String, _ isConfirmed: Bool) throws(InputError) -> String? {
    guard !NotKnown.says(text) else { return nil }
    let reading = try dates.reading(text, .day, .birth)
    if let question = reading.question, !isConfirmed { throw InputError(.question(question)) }
    guard case .day(let day) = reading.value else { return nil }
    return day.text
  }

  private static let latinOnly = Phrase(
    "a passport name has Latin letters; write this as the name in Hangul or as an alias",
    "여권 이름은 로마자입니다. 한글 이름이나 별칭에 적으세요"
  )

  func handles(_ text: String, _ isConfirmed: Bool) throws(InputError) -> [FieldSet] {
    let reading = try HandleText(codes).read(text)
    if let question = reading.question, !isConfirmed { throw InputError(.question(question)) }
    if case .text(let most)? = Schema.handle[FieldKey<String>.value.name]?.kind,
      reading.entries.contains(where: { ($0[.value] ?? "").count > most })
    {
      throw InputError(.tooLong(limit: most))
    }
    return reading.entries
  }

  /// The entry of a telephone number or account whose parts were given separately.
  func handle(_ entry: FieldSet, _ isConfirmed: Bool) throws(InputError) -> FieldSet {
    let reader = HandleText(codes)
    if let problem = reader.problem(of: entry), !isConfirmed || problem.question == nil {
      throw InputError(problem)
    }
    return try reader.entry(entry) ?? entry
  }
}

extension Field {
  /// Whether it holds telephone numbers.
  package var isContact: Bool {
    form == .contact || kind.schema?.name == Schema.handle.name
  }
}

extension FieldSet {
  /// A value for a field, after what a list there holds already.
  package func joined(_ value: FieldValue, _ key: String) -> FieldValue {
    guard case .texts(let new) = value, case .texts(let old)? = self[key] else { return value }
    return .texts(old + new.filter { !old.contains($0) })
  }
}

extension Schema {
  /// Whether it is an amount with its currency.
  package var isMoney: Bool { self[FieldKey<Amount>.amount.name] != nil }
}

extension String {
  /// Whether it contains Hangul, kana or Chinese characters.
  fileprivate var hasEastAsianLetters: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x1100...0x11FF, 0x3040...0x318F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0x20000...0x3FFFF:
        true
      default: false
      }
    }
  }
}
