import CaseBook
import CaseModel
import StrictJSON

// What of each value leaves, and what replaces a value that a record must have.

extension RedactedView {
  /// The values that leave; members that no field could take never do.
  func shown(_ fields: FieldSet, _ schema: Schema, _ path: FieldPath) -> FieldSet {
    var copy = FieldSet()
    for field in schema.fields {
      guard let value = fields.values[field.key] else { continue }
      copy[field.key] = shown(value, field, path.appending(field.key))
    }
    return copy
  }

  private func shown(_ value: FieldValue, _ field: Field, _ path: FieldPath) -> FieldValue? {
    guard let schema = field.kind.schema else {
      return narrowed(value, rule(path), path).flatMap { isReadable($0, field) ? $0 : nil }
    }
    switch value {
    case .group(let group): return inner(group, schema, path).map { .group($0) }
    case .entries(let entries):
      let wanted = field.key == "handles" ? own(entries, path) : entries
      return .entries(wanted.compactMap { inner($0, schema, path) })
    default: return nil
    }
  }

  /// Whether a receiver can read the value: a link that a record must have leads to a record that
  /// leaves, too.
  private func isReadable(_ value: FieldValue, _ field: Field) -> Bool {
    guard use == .records, case .link(let id) = value else { return true }
    if case .never = field.requirement { return true }
    return reader.book.record(id).map { record($0) != nil } ?? false
  }

  /// The part of a group that leaves; nil if nothing does, or a record could not be read with it.
  private func inner(_ group: FieldSet, _ schema: Schema, _ path: FieldPath) -> FieldSet? {
    var left = shown(group, schema, path)
    guard !left.isEmpty else { return nil }
    guard use == .records else { return left }
    fill(&left, schema, path)
    let lacks = schema.fields.contains { $0.requirement.asks(left) && left[$0.key] == nil }
    return lacks ? nil : left
  }

  /// The telephone numbers and accounts that the rule lets out.
  private func own(_ handles: [FieldSet], _ path: FieldPath) -> [FieldSet] {
    let form = rule(path.appending("value")).form
    guard form == .own || form == .ownNumbers else { return handles }
    return handles.filter { handle in
      let isOwn = handle[.owner] == nil || handle[.owner] == "self"
      return isOwn && (form == .own || handle[.kind] != "kakaotalk")
    }
  }

  private func narrowed(_ value: FieldValue, _ rule: DisclosureRule, _ path: FieldPath)
    -> FieldValue?
  {
    switch rule.form {
    case .no, .ageBand: return nil
    case .yes, .own, .ownNumbers: return value
    case .initials: return initials(value)
    case .town: return region(value, withTown: true).map { .text($0) }
    case .province: return region(value, withTown: false).map { .text($0) }
    case .medical: return only(value) { reader.table.medical.contains($0) }
    case .notSexual: return only(value) { $0 != "sexual_abuse" }
    case .notDuplicate: return value == .code("duplicate_of") ? .code("transferred") : value
    }
  }

  private func only(_ value: FieldValue, _ isWanted: (Code) -> Bool) -> FieldValue? {
    guard case .codes(let codes) = value else { return nil }
    return .codes(codes.filter(isWanted))
  }

  private func initials(_ value: FieldValue) -> FieldValue? {
    if Consent(victim, for: reader.audience).answer == "yes" { return value }
    switch value {
    case .text(let text): return .text(Self.initials(text))
    case .texts(let texts): return .texts(texts.map(Self.initials))
    default: return nil
    }
  }

  /// `K. M.` for KIM MINJUN, `ㄱ.` for 김민준.
  static func initials(_ name: String) -> String {
    name.split(whereSeparator: { $0.isWhitespace || $0 == "-" }).compactMap(\.first)
      .map { "\(Self.leading($0))." }.joined(separator: " ")
  }

  /// The first letter; of a Hangul syllable its first consonant.
  private static func leading(_ letter: Character) -> Character {
    guard let scalar = letter.unicodeScalars.first, (0xAC00...0xD7A3).contains(scalar.value) else {
      return letter
    }
    let consonants = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
    return consonants[Int(scalar.value - 0xAC00) / 588]
  }

  /// The town and province of a place that has a record; nil for any other, whose name can tell
  /// anything.
  private func region(_ value: FieldValue, withTown: Bool) -> String? {
    guard case .link(let id) = value, let place = reader.book.record(id) else { return nil }
    let province = place[.province].map { reader.codes["province"].label($0, reader.language) }
    let town = withTown && id.kind == .compound ? place[.districtPlace] : nil
    let parts = [town, province].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Adds what a record must have: the value of the table, otherwise the initial one.
  func fill(_ fields: inout FieldSet, _ schema: Schema, _ path: FieldPath) {
    for field in schema.fields where fields[field.key] == nil {
      let name = path.appending(field.key)
      let isAsked = field.requirement.asks(fields) || field.key == FieldKey<Int>.version.name
      guard isAsked, !field.isOneOf else { continue }
      fields[field.key] = filler(field, name) ?? field.initial
    }
    if schema.name == RecordKind.victim.name, !fields.hasName { fields[.aliases] = ["–"] }
  }

  private func filler(_ field: Field, _ path: FieldPath) -> FieldValue? {
    guard let json = reader.table.fillers[path.name] else { return nil }
    if let number = json.intValue { return .integer(number) }
    guard let text = json.stringValue else { return nil }
    return field.kind.codeList == nil ? .text(text) : .code(Code(text))
  }
}

extension FieldSet {
  fileprivate var hasName: Bool {
    self[.nameKo] != nil || self[.nameLatin] != nil || !self[list: .aliases].isEmpty
  }
}

extension Field {
  fileprivate var isOneOf: Bool { if case .oneOf = requirement { true } else { false } }
}
