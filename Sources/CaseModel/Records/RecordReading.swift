package import StrictJSON

/// A problem of one value inside a record.
package struct ValueProblem: Hashable, Sendable {
  /// The path from the record to the value: keys and list indices.
  package var path: [PathStep]
  package var problem: Problem

  package init(path: [PathStep], problem: Problem) {
    self.path = path
    self.problem = problem
  }

  package enum PathStep: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  /// The same problem, with one step added at the beginning of its path.
  package func below(_ step: PathStep) -> ValueProblem {
    ValueProblem(path: [step] + path, problem: problem)
  }

  /// `stays[0].kind`.
  package var field: String {
    var text = ""
    for step in path {
      switch step {
      case .key(let key): text += text.isEmpty ? key : "." + key
      case .index(let index): text += "[\(index)]"
      }
    }
    return text
  }
}

/// Reads records from JSON by the field catalogue.
package struct RecordReader: Sendable {
  private let codes: CodeLists

  package init(codes: CodeLists) { self.codes = codes }

  /// The record in a JSON object, and its problems; nil if it has no usable id.
  ///
  /// A value of a wrong type is kept unchanged in `extra`, so that saving the record loses nothing.
  /// An unknown code is kept as the field's value.
  package func record(
    _ json: JSON,
    kind: RecordKind? = nil
  ) -> (record: Record?, problems: [ValueProblem]) {
    guard case .object(let members) = json else {
      return (
        nil, [ValueProblem(path: [], problem: .wrongType(expected: Phrase("a record", "기록")))]
      )
    }
    guard case .string(let text)? = members.first(where: { $0.key == "id" })?.value else {
      return (nil, [ValueProblem(path: [.key("id")], problem: .missing)])
    }
    guard let id = RecordID(text) else {
      return (nil, [ValueProblem(path: [.key("id")], problem: .badID(text))])
    }
    guard kind == nil || id.kind == kind else {
      let problem = Problem.wrongKind(id: text, expected: [kind ?? id.kind])
      return (nil, [ValueProblem(path: [.key("id")], problem: problem)])
    }
    var problems: [ValueProblem] = []
    let rest = members.filter { $0.key != "id" }
    let fields = fieldSet(rest, Schema.of(id.kind), &problems)
    return (Record(id: id, fields: fields), problems)
  }

  /// The fields in the members of an object, as far as they can be read.
  package func fields(_ members: [JSONMember], _ schema: Schema) -> FieldSet {
    var problems: [ValueProblem] = []
    return fieldSet(members, schema, &problems)
  }

  private func fieldSet(
    _ members: [JSONMember],
    _ schema: Schema,
    _ problems: inout [ValueProblem]
  ) -> FieldSet {
    var set = FieldSet(minimumCapacity: members.count)
    for member in members {
      guard let kind = schema.kind(member.key) else {
        set.extra.append(member)
        continue
      }
      if case .null = member.value { continue }
      var found: [ValueProblem] = []
      if let value = value(member.value, kind, &found) {
        set[member.key] = value
      } else {
        set.extra.append(member)
      }
      if !found.isEmpty { problems += found.map { $0.below(.key(member.key)) } }
    }
    return set
  }

  /// The value of a kind; nil, with a problem added, if the JSON has another type.
  private func value(
    _ json: JSON,
    _ kind: FieldKind,
    _ problems: inout [ValueProblem]
  ) -> FieldValue? {
    let value: FieldValue?
    switch (kind, json) {
    case (.group(let schema), .object(let members)):
      value = .group(fieldSet(members, schema, &problems))
    case (.entries(let schema), .array(let list)): value = entries(list, schema, &problems)
    case (.texts, .array(let list)): value = strings(list).map { .texts($0) }
    case (.codes(let name), .array(let list)):
      value = strings(list).map { .codes($0.map { Code($0) }) }
      strings(list)?.forEach { check($0, in: name, &problems) }
    case (.links, .array(let list)):
      let ids = strings(list)?.compactMap { RecordID($0) } ?? []
      value = ids.count == list.count ? .links(ids) : nil
    case (.code(let name), .string(let text)):
      check(text, in: name, &problems)
      value = .code(Code(text))
    default: value = RecordReader.single(json, kind)
    }
    if value == nil {
      problems.append(ValueProblem(path: [], problem: .wrongType(expected: kind.description)))
    }
    return value
  }

  private func entries(
    _ list: [JSON],
    _ schema: Schema,
    _ problems: inout [ValueProblem]
  ) -> FieldValue? {
    var sets: [FieldSet] = []
    for (index, json) in list.enumerated() {
      guard case .object(let members) = json else { return nil }
      var found: [ValueProblem] = []
      sets.append(fieldSet(members, schema, &found))
      if !found.isEmpty { problems += found.map { $0.below(.index(index)) } }
    }
    return .entries(sets)
  }

  private func strings(_ list: [JSON]) -> [String]? {
    let texts = list.compactMap(\.stringValue)
    return texts.count == list.count ? texts : nil
  }

  private func check(_ code: String, in list: String, _ problems: inout [ValueProblem]) {
    guard !codes.has(Code(code), in: list) else { return }
    problems.append(ValueProblem(path: [], problem: .unknownCode(code, list: list)))
  }

  private static func single(_ json: JSON, _ kind: FieldKind) -> FieldValue? {
    switch (kind, json) {
    case (.text, .string(let text)), (.longText, .string(let text)), (.user, .string(let text)):
      .text(text)
    case (.flag, .bool(let flag)): .flag(flag)
    case (.integer, .number(let number)): number.int.map { FieldValue.integer($0) }
    case (.decimal, .number(let number)): .decimal(number.double)
    case (.amount, .number(let number)): Amount(text: number.text).map { .amount($0) }
    case (.day, .string(let text)): PartialDate(text).map { .day($0) }
    case (.instant, .string(let text)): Instant(text).map { .instant($0) }
    case (.moment, .string(let text)):
      PartialDate(text).map { .day($0) } ?? Instant(text).map { .instant($0) }
    case (.link, .string(let text)): RecordID(text).map { .link($0) }
    case (.linkOrText, .string(let text)): RecordID(text).map { .link($0) } ?? .text(text)
    default: nil
    }
  }
}

extension FieldKind {
  /// A description of values of this kind: "a date such as 2025-08-03, 2025-08 or 2025".
  package var description: Phrase {
    switch self {
    case .text, .longText: Phrase("text", "텍스트")
    case .texts: Phrase("a list of texts", "텍스트 목록")
    case .code(let list): Phrase("a code of the list \(list)", "\(list) 목록의 코드")
    case .codes(let list): Phrase("a list of codes of the list \(list)", "\(list) 코드의 목록")
    case .flag: Phrase("true or false", "true 또는 false")
    case .integer: Phrase("a whole number", "정수")
    case .decimal: Phrase("a number", "숫자")
    case .amount: MoneyText.example
    case .day:
      Phrase("a date such as 2025-08-03, 2025-08 or 2025", "날짜(예: 2025-08-03, 2025-08, 2025)")
    case .instant:
      Phrase("a time with offset such as 2025-08-03T09:00+07:00", "시각(예: 2025-08-03T09:00+07:00)")
    case .moment:
      Phrase("a date, or a time with offset", "날짜 또는 시각")
    case .link(let kinds), .linkOrText(let kinds):
      Phrase("an id such as \(kinds.example)", "번호(예: \(kinds.example))")
    case .links(let kinds):
      Phrase("a list of ids such as \(kinds.example)", "번호 목록(예: \(kinds.example))")
    case .user: Phrase("an account name", "계정 이름")
    case .group(let schema): Phrase("an object (\(schema.name))", "객체(\(schema.name))")
    case .entries(let schema): Phrase("a list of objects (\(schema.name))", "객체 목록(\(schema.name))")
    }
  }
}

extension [RecordKind] {
  fileprivate var example: String { (first.map { RecordID($0, 1) } ?? RecordID(.victim, 1)).text }
}
