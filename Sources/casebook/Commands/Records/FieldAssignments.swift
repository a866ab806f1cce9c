import CaseBook
import CaseModel
import StrictJSON

/// Applies `FIELD=VALUE` words of the command line to a record.
struct FieldAssignments {
  let input: FieldInput
  /// The records to which links may point.
  let book: Book
  /// The keys of the fields whose ambiguous values are confirmed.
  let confirmed: Set<String>

  private var codes: CodeLists { input.codes }

  /// The record with all fields set; a field without a value is cleared.
  ///
  /// - Throws: a failure that names every wrong field and what is allowed there.
  func apply(_ words: [String], to record: Record) throws(Failure) -> Record {
    let schema = Schema.of(record.kind)
    return Record(
      id: record.id,
      fields: try apply(words, to: record.fields, of: schema, record.kind)
    )
  }

  /// The same for the fields that an act asks for about records of a kind.
  func apply(
    _ words: [String],
    to fields: FieldSet,
    of schema: Schema,
    _ kind: RecordKind
  ) throws(Failure) -> FieldSet {
    let before = fields
    var fields = fields
    var wrong = givenTwice(words)
    for word in words {
      do throws(Failure) {
        try set(word, in: &fields, of: schema, kind)
      } catch {
        wrong.append(error)
      }
    }
    wrong += dates(fields, before, schema)
    guard wrong.isEmpty else { throw Self.failure(wrong) }
    return fields
  }

  /// Failures for fields that are given more than once, because only one value could be used.
  private func givenTwice(_ words: [String]) -> [Failure] {
    var seen: Set<String> = []
    var twice: [String] = []
    for key in words.compactMap({ $0.parted(at: "=")?.0 }) where !seen.insert(String(key)).inserted
    {
      if !twice.contains(String(key)) { twice.append(String(key)) }
    }
    return twice.map { key in
      Failure(
        .usage,
        "“\(key)” is given more than once; a list is one value with commas.",
        "“\(key)” 항목이 여러 번 있습니다. 목록은 쉼표로 나눈 한 값으로 쓰세요."
      )
    }
  }

  /// The problems of changed dates.
  private func dates(_ fields: FieldSet, _ before: FieldSet, _ schema: Schema) -> [Failure] {
    input.dates.check.problems(fields, before: before, schema).without(confirmed: confirmed)
      .map { failure($0.field, $0.problem) }
  }

  /// The failure for values that must not be saved.
  func failure(_ problems: [ValueProblem]) -> Failure {
    Self.failure(problems.map { failure($0.field, $0.problem) })
  }

  /// Combines several failures into one; if all of them are questions, so is the result.
  private static func failure(_ wrong: [Failure]) -> Failure {
    let areQuestions = wrong.allSatisfy { $0.status == .findings }
    let way =
      areQuestions
      ? Phrase(
        "Nothing was saved. Type the value in full, or answer with the option.",
        "저장되지 않았습니다. 값을 온전히 쓰거나 위 옵션으로 답하세요."
      )
      : Phrase("Nothing was saved. Correct this and try again.", "저장되지 않았습니다. 고쳐서 다시 시도하세요.")
    return Failure(
      areQuestions ? .findings : .usage,
      (wrong.map(\.sentence.en) + [way.en]).joined(separator: "\n"),
      (wrong.map(\.sentence.ko) + [way.ko]).joined(separator: "\n")
    )
  }

  private func set(
    _ word: String,
    in fields: inout FieldSet,
    of schema: Schema,
    _ kind: RecordKind
  ) throws(Failure) {
    guard let (key, text) = word.parted(at: "=") else {
      throw Failure(.usage, "“\(word)” is not FIELD=VALUE.", "“\(word)”는 항목=값 형식이 아닙니다.")
    }
    guard let field = schema[key], !field.isSystemManaged else {
      throw Failure(.usage, noField(key, schema))
    }
    let value = try value(text, field, over: fields[key])
    if let missing = value?.linked.first(where: { !book.contains($0) }) {
      throw failure(key, .danglingLink(missing.text))
    }
    fields[key] = value
    for (key, value) in input.beside(text, field) where schema[key] != nil {
      fields[key] = fields.joined(value, key)
    }
    if value == nil, field.form.isName { keepNoName(text, in: &fields, of: schema) }
  }

  /// Stores a placeholder for an unknown name, if the record has no other name.
  private func keepNoName(_ text: String, in fields: inout FieldSet, of schema: Schema) {
    let names = schema.fields.filter { $0.form.isName }
    guard !text.trimmed.isEmpty, schema["aliases"] != nil, fields[list: .aliases].isEmpty,
      names.allSatisfy({ fields[$0.key] == nil })
    else { return }
    fields[.aliases] = [text.trimmed]
  }

  private func value(
    _ text: String,
    _ field: Field,
    over known: FieldValue?
  ) throws(Failure) -> FieldValue? {
    do throws(InputError) {
      let isJSON = text.trimmed.first.map { "{[".contains($0) } ?? false
      let isLine = !isJSON && FieldInput.readsLine(field)
      guard field.kind.schema != nil, !isLine, !text.trimmed.isEmpty else {
        let isConfirmed = confirmed.contains(field.key)
        return try KnownValue(known).replaced(by: text, field, input, confirmed: isConfirmed)
      }
    } catch {
      throw failure(field.key, error.problem)
    }
    return try group(text, field)
  }

  /// The value of a group or a list of groups, typed as JSON.
  private func group(_ text: String, _ field: Field) throws(Failure) -> FieldValue? {
    var json: JSON
    do throws(JSONError) {
      json = try JSON.parse(text)
    } catch {
      throw failure(field.key, .badJSON("\(error)"))
    }
    do throws(InputError) {
      json = try json.cleaned()
    } catch {
      throw failure(field.key, error.problem)
    }
    let read: FieldValue?
    do throws(ValueProblem) {
      read = try JSONInput(input).value(json, field, confirmed: confirmed.contains(field.key))
    } catch {
      let wrong = error.below(.key(field.key))
      throw failure(wrong.field, wrong.problem)
    }
    let value = read.map { Self.started($0, field) }
    if let unknown = value.flatMap({ Self.unknownMember($0) }) {
      throw failure("\(field.key).\(unknown)", .unknownField)
    }
    return value
  }

  /// The value with initial values of its groups where nothing was given.
  private static func started(_ value: FieldValue, _ field: Field) -> FieldValue {
    guard let schema = field.kind.schema else { return value }
    func started(_ set: FieldSet) -> FieldSet {
      FieldSet(FieldSet(starting: schema).values.merging(set.values) { $1 }, extra: set.extra)
    }
    switch value {
    case .group(let set): return .group(started(set))
    case .entries(let sets): return .entries(sets.map(started))
    default: return value
    }
  }

  /// A key of a group that is not in the catalogue; nil if all are.
  private static func unknownMember(_ value: FieldValue) -> String? {
    switch value {
    case .group(let set):
      set.extra.first?.key ?? set.values.values.lazy.compactMap(unknownMember).first
    case .entries(let sets): sets.lazy.compactMap { unknownMember(.group($0)) }.first
    default: nil
    }
  }

  private func noField(_ key: String, _ schema: Schema) -> Phrase {
    if schema[key] != nil || key == "id" {
      return Phrase("“\(key)” is kept by the program.", "“\(key)” 항목은 프로그램이 관리합니다.")
    }
    let article = schema.name.first.map { "aeiou".contains($0) } == true ? "an" : "a"
    let keys = schema.fields.filter { !$0.isSystemManaged }.map(\.key).joined(separator: ", ")
    return Phrase(
      "“\(key)” is not a field of \(article) \(schema.name). Its fields: \(keys).",
      "\(schema.name)에 “\(key)” 항목이 없습니다. 항목: \(keys)."
    )
  }

  /// The failure for a field; an open question has its own status and names the option that answers
  /// it.
  private func failure(_ field: String, _ problem: Problem) -> Failure {
    guard let question = problem.question else { return Failure(.usage, sentence(field, problem)) }
    let key = field.prefix { $0 != "[" && $0 != "." }
    let saves =
      question.clears
      ? Phrase(" or \(field)= clears it", " 또는 \(field)= 이면 지움")
      : Phrase(" saves it", "이면 그대로 저장")
    let taken = question.readings.first.map { Phrase(" takes \($0)", "이면 \($0)") } ?? saves
    let answer = Phrase("--confirm \(key)\(taken.en)", "--confirm \(key)\(taken.ko)")
    return Failure(
      .findings,
      "\(field): \(question.phrase.en) (\(answer.en))",
      "\(field): \(question.phrase.ko) (\(answer.ko))"
    )
  }

  /// `stage: “x” is not a code of the list victim_stage; allowed: reported, located, …`.
  private func sentence(_ field: String, _ problem: Problem) -> Phrase {
    var en = "\(field): \(problem.sentence(.en))"
    var ko = "\(field): \(problem.sentence(.ko))"
    if case .unknownCode(_, let list) = problem {
      let allowed = codes[list].entries.filter { !$0.isRetired }.map(\.code.text)
        .joined(separator: ", ")
      en += "; allowed: \(allowed)"
      ko += "; 허용: \(allowed)"
    }
    return Phrase(en + ".", ko + ".")
  }
}

extension FieldValue {
  /// The ids that the value links to, including those inside groups.
  fileprivate var linked: [RecordID] {
    switch self {
    case .link(let id): [id]
    case .links(let ids): ids
    case .group(let set): set.values.values.flatMap(\.linked)
    case .entries(let sets): sets.flatMap { $0.values.values.flatMap(\.linked) }
    default: []
    }
  }
}
