/// Checks a record against the catalogue before it is saved: required fields, lengths, codes and
/// ranges.
package struct RecordCheck: Sendable {
  private let codes: CodeLists
  private let links: LinkCheck

  /// By default, only links of a record to itself are found, because no other records are known.
  package init(codes: CodeLists, links: LinkCheck = LinkCheck()) {
    self.codes = codes
    self.links = links
  }

  /// All problems, in the order of the fields; empty for a record that can be saved.
  package func problems(_ record: Record) -> [ValueProblem] {
    problems(record.fields, Schema.of(record.kind)) + links.problems(record)
  }

  /// The problems of links that lead back to the record.
  package func linkProblems(_ record: Record) -> [ValueProblem] { links.problems(record) }

  /// The problems of the fields of a record that has no id yet.
  package func problems(_ fields: FieldSet, _ schema: Schema) -> [ValueProblem] {
    single(fields, schema) + several(fields)
  }

  /// The problems of single fields of a record or group.
  private func single(_ fields: FieldSet, _ schema: Schema) -> [ValueProblem] {
    var problems: [(index: Int, problem: ValueProblem)] = []
    for (key, value) in fields.values where key != "version" {
      guard let index = schema.index(key) else { continue }
      for found in check(value, schema.fields[index].kind) {
        problems.append((index, found.below(.key(key))))
      }
    }
    // By index, because copying a field would cost more than its check.
    for index in schema.asking where fields[schema.fields[index].key] == nil {
      guard let problem = missing(index, fields, schema) else { continue }
      let path = [ValueProblem.PathStep.key(schema.fields[index].key)]
      problems.append((index, ValueProblem(path: path, problem: problem)))
    }
    // A stable order: problems of one field stay in the order in which they were found.
    return problems.enumerated()
      .sorted { ($0.element.index, $0.offset) < ($1.element.index, $1.offset) }
      .map(\.element.problem)
  }

  private func missing(_ index: Int, _ fields: FieldSet, _ schema: Schema) -> Problem? {
    guard case .oneOf(let group) = schema.fields[index].requirement else {
      return schema.fields[index].requirement.asks(fields) ? .missing : nil
    }
    let members = schema.asking.filter { schema.fields[$0].requirement.isOneOf(group) }
    guard members.allSatisfy({ fields[schema.fields[$0].key] == nil }), members.first == index
    else { return nil }
    return .missingOneOf(members.map { schema.fields[$0].key })
  }

  private func check(_ value: FieldValue, _ kind: FieldKind) -> [ValueProblem] {
    switch (value, kind) {
    case (.group(let fields), .group(let schema)):
      return single(fields, schema) + (schema.isMoney ? Self.decimals(fields) : [])
    case (.entries(let entries), .entries(let schema)):
      return entries.enumerated().flatMap { index, entry in
        single(entry, schema).map { $0.below(.index(index)) }
      }
    default:
      return single(value, kind).map { [ValueProblem(path: [], problem: $0)] } ?? []
    }
  }

  /// Whether an amount has more decimals than its currency allows.
  private static func decimals(_ money: FieldSet) -> [ValueProblem] {
    let most = Amount.decimals(of: money[.currency])
    guard let amount = money[.amount], amount.decimals > most else { return [] }
    let words = Phrase("at most \(most) decimals", "소수점 아래 \(most)자리까지입니다")
    return [ValueProblem(path: [.key(FieldKey<Amount>.amount.name)], problem: .rule(words))]
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
    text.unicodeScalars.contains { isNewline($0) } ? .severalLines : length(text, max)
  }

  /// The same result as `Character.isNewline`, without finding character boundaries.
  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func length(_ text: String, _ max: Int) -> Problem? {
    // Characters are counted only if there may be too many.
    text.utf8.count > max && text.count > max ? .tooLong(limit: max) : nil
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
  /// Whether a value is never required.
  var isNever: Bool { if case .never = self { true } else { false } }

  /// Whether the other fields make a value required.
  ///
  /// Groups of which one field is required are not counted.
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
