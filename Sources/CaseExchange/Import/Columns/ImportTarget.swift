package import CaseModel

/// The target of a column.
package enum ImportTarget: Hashable, Sendable {
  /// The id of the record to change.
  case id
  /// A name in any script: Hangul goes into one field, Latin letters into the other.
  case name
  /// The family name only, in files that separate it: `name.surname`.
  case surname
  /// The given names only, in files that separate them: `name.given`.
  case givenName
  /// A field of the record.
  case field(String)
  /// A field of a group, or of the one entry that a row adds: `stays.place`.
  case member(String, String)
  /// The text of an entry whose first field is this code: `handles.telegram`.
  case coded(String, Code)
  /// A field of the person who reported: `reporter.name`.
  case reporter(String)
  /// Kept in a note with its header, so that nothing is lost.
  case keep
  case ignore

  /// Reads the written form; nil if the kind has no such target.
  package init?(_ text: String, _ kind: RecordKind, codes: CodeLists) {
    switch text {
    case "id": self = .id
    case "keep": self = .keep
    case "ignore": self = .ignore
    case "name" where kind == .victim: self = .name
    case "name.surname" where kind == .victim: self = .surname
    case "name.given" where kind == .victim: self = .givenName
    default:
      let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
      guard let target = Self.target(parts, kind, codes) else { return nil }
      self = target
    }
  }

  private static func target(
    _ parts: [String],
    _ kind: RecordKind,
    _ codes: CodeLists
  ) -> ImportTarget? {
    guard let first = parts.first else { return nil }
    if parts.count == 2, first == "reporter", kind == .victim {
      return reporterFields.contains(parts[1]) ? .reporter(parts[1]) : nil
    }
    guard let field = Schema.of(kind)[first], !field.isSystemManaged else { return nil }
    guard parts.count == 2 else { return .field(first) }
    guard let schema = field.kind.schema else { return nil }
    if let list = schema.leadingCodes, let code = codes[list].code(called: parts[1]) {
      return .coded(first, code)
    }
    return schema[parts[1]] == nil ? nil : .member(first, parts[1])
  }

  private static let reporterFields = ["name", "relation", "handles"]

  /// The form that `init` reads.
  package var text: String {
    switch self {
    case .id: "id"
    case .name: "name"
    case .surname: "name.surname"
    case .givenName: "name.given"
    case .field(let key): key
    case .member(let key, let member): "\(key).\(member)"
    case .coded(let key, let code): "\(key).\(code.text)"
    case .reporter(let key): "reporter.\(key)"
    case .keep: "keep"
    case .ignore: "ignore"
    }
  }

  /// Whether it is the name or a part of it.
  var isName: Bool { [.name, .surname, .givenName].contains(self) }

  /// Whether several columns can have it.
  var takesSeveral: Bool {
    switch self {
    case .coded, .keep, .ignore: true
    case .field(let key): ["handles", "aliases", "note"].contains(key)
    default: false
    }
  }

  /// The label of the target.
  package func label(_ kind: RecordKind, codes: CodeLists, _ language: Language) -> String {
    let schema = Schema.of(kind)
    func path(_ key: String, _ rest: String?) -> String {
      [schema[key]?.label[language] ?? key, rest].compactMap { $0 }.joined(separator: " › ")
    }
    switch self {
    case .id: return Phrase("Id of a record to change", "고칠 기록의 번호")[language]
    case .name: return Phrase("Name, in any script", "성명(한글·영문)")[language]
    case .surname: return Phrase("Surname", "성")[language]
    case .givenName: return Phrase("Given names", "이름(성 제외)")[language]
    case .field(let key): return path(key, nil)
    case .member(let key, let member):
      return path(key, schema[key]?.kind.schema?[member]?.label[language])
    case .coded(let key, let code):
      let list = schema[key]?.kind.schema?.leadingCodes ?? ""
      return path(key, codes[list].label(code, language))
    case .reporter(let key):
      let field = Schema.contact[key]?.label[language] ?? key
      return Phrase("Reporter", "신고자")[language] + " › " + field
    case .keep: return Phrase("Keep in a note", "기록에 남김")[language]
    case .ignore: return Phrase("Leave out", "제외")[language]
    }
  }

  /// All targets for a kind, in form order.
  package static func all(_ kind: RecordKind, codes: CodeLists) -> [ImportTarget] {
    var all: [ImportTarget] = kind == .victim ? [.name, .surname, .givenName] : []
    for field in Schema.of(kind).inFormOrder where field.key != "attachments" {
      all.append(.field(field.key))
      guard let schema = field.kind.schema else { continue }
      if let list = schema.leadingCodes {
        all += codes[list].entries.map { .coded(field.key, $0.code) }
      } else {
        all += schema.fields.map { .member(field.key, $0.key) }
      }
    }
    if kind == .victim { all += reporterFields.map { .reporter($0) } }
    return all + [.keep, .id, .ignore]
  }
}

extension Schema {
  /// The code list of the first field, if an entry needs only that code and one text: a handle, a
  /// reference number, a name in a language, a held item.
  var leadingCodes: String? {
    guard case .code(let list)? = fields.first?.kind, fields.count <= 3,
      fields.count > 1, case .text = fields[1].kind
    else { return nil }
    let others = fields.dropFirst(2).contains {
      if case .always = $0.requirement { true } else { false }
    }
    return others ? nil : list
  }
}
