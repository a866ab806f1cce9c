/// Checks a record against the catalogue before it is saved: required fields, lengths, codes and
/// ranges.
package struct RecordCheck: Sendable {
  private let codes: CodeLists

  package init(codes: CodeLists) { self.codes = codes }

  /// All that is wrong, in the order of the fields; empty for a record that can be saved.
  package func problems(_ record: Record) -> [ValueProblem] {
    problems(record.fields, Schema.of(record.kind))
  }

  /// The same for the fields of a record that has no id yet.
  package func problems(_ fields: FieldSet, _ schema: Schema) -> [ValueProblem] {
    single(fields, schema) + several(fields)
  }

  /// What is wrong with the fields of a record or group, each by itself.
  private func single(_ fields: FieldSet, _ schema: Schema) -> [ValueProblem] {
    var problems: [ValueProblem] = []
    // By index: a copy of a field would cost more than its check.
    for index in schema.fields.indices where schema.fields[index].key != "version" {
      let key = schema.fields[index].key
      if let value = fields[key] {
        let found = check(value, schema.fields[index].kind)
        if !found.isEmpty { problems += found.map { $0.below(.key(key)) } }
      } else if let problem = missing(index, fields, schema) {
        problems.append(ValueProblem(path: [.key(key)], problem: problem))
      }
    }
    return problems
  }

  private func missing(_ index: Int, _ fields: FieldSet, _ schema: Schema) -> Problem? {
    guard case .oneOf(let group) = schema.fields[index].requirement else {
      return schema.fields[index].requirement.asks(fields) ? .missing : nil
    }
    let members = schema.fields.filter { $0.requirement.isOneOf(group) }
    guard members.allSatisfy({ fields[$0.key] == nil }),
      members.first?.key == schema.fields[index].key
    else { return nil }
    return .missingOneOf(members.map(\.key))
  }

  private func check(_ value: FieldValue, _ kind: FieldKind) -> [ValueProblem] {
    switch (value, kind) {
    case (.group(let fields), .group(let schema)): return single(fields, schema)
    case (.entries(let entries), .entries(let schema)):
      return entries.enumerated().flatMap { place, entry in
        single(entry, schema).map { $0.below(.index(place)) }
      }
    default:
      return single(value, kind).map { [ValueProblem(path: [], problem: $0)] } ?? []
    }
  }

  private func single(_ value: FieldValue, _ kind: FieldKind) -> Problem? {
    switch (value, kind) {
    case (.text(let text), .text(let max)): Self.line(text, max)
    case (.text(let text), .user): Self.line(text, FieldKind.userLimit)
    case (.text(let text), .linkOrText): Self.line(text, FieldKind.placeLimit)
    case (.text(let text), .longText(let max)): Self.length(text, max)
    case (.texts(let texts), .texts(let max)):
      texts.lazy.compactMap { Self.line($0, max) }.first
    case (.code(let code), .code(let list)): unknown([code], list)
    case (.codes(let codes), .codes(let list)): unknown(codes, list)
    case (.integer(let number), .integer(let range)):
      range.contains(number) ? nil : .outOfRange("\(range.lowerBound)…\(range.upperBound)")
    case (.decimal(let number), .decimal(let range)):
      range.contains(number) ? nil : .outOfRange("\(range.lowerBound)…\(range.upperBound)")
    case (.link(let id), _): wrongKind([id], kind)
    case (.links(let ids), _): wrongKind(ids, kind)
    default: nil
    }
  }

  private static func line(_ text: String, _ max: Int) -> Problem? {
    text.contains(where: \.isNewline) ? .severalLines : length(text, max)
  }

  private static func length(_ text: String, _ max: Int) -> Problem? {
    text.count > max ? .tooLong(limit: max) : nil
  }

  private func unknown(_ used: [Code], _ list: String) -> Problem? {
    used.first { !codes.has($0, in: list) }.map { .unknownCode($0.text, list: list) }
  }

  private func wrongKind(_ ids: [RecordID], _ kind: FieldKind) -> Problem? {
    ids.first { !kind.linkKinds.contains($0.kind) }
      .map { .wrongKind(id: $0.text, expected: kind.linkKinds) }
  }

  private func several(_ fields: FieldSet) -> [ValueProblem] {
    guard let stays = fields[.stays], stays.count(where: { $0["to"] == nil }) > 1 else {
      return []
    }
    return [ValueProblem(path: [.key("stays")], problem: .severalCurrentStays)]
  }
}

extension Requirement {
  /// Whether the other fields make a value necessary; what one of a group needs is not counted.
  package func asks(_ fields: FieldSet) -> Bool {
    switch self {
    case .never, .oneOf: return false
    case .always: return true
    case .when(let key, let wanted):
      guard case .code(let code)? = fields[key] else { return false }
      return wanted.contains(code)
    case .whenNot(let key, let excepted):
      guard case .code(let code)? = fields[key] else { return false }
      return !excepted.contains(code)
    }
  }

  fileprivate func isOneOf(_ group: String) -> Bool {
    if case .oneOf(let name) = self { name == group } else { false }
  }
}
