import CaseBook
package import CaseModel

extension QueryField {
  /// All query fields of a kind of record, the columns first.
  package static func all(for kind: RecordKind) -> [QueryField] {
    catalogue[Int(kind.rawValue)].queryFields
  }

  /// The query field that a word names: its key, an alias, or its label in any language.
  package static func named(_ word: String, _ kind: RecordKind) -> QueryField? {
    catalogue[Int(kind.rawValue)].named(word)
  }

  /// The names in a text, separated by commas.
  package static func names(in text: String) -> [String] {
    text.map(FilterSigns.plain).split(whereSeparator: FilterSigns.isComma)
      .map { String($0).trimmed }
  }

  /// The columns of a kind's table in display order, the id first.
  package static func columns(for kind: RecordKind) -> [QueryField] {
    all(for: kind).filter { $0.column != nil }
  }

  /// The columns of a kind's table, with the name that the main column does not show in a language.
  package static func columns(for kind: RecordKind, _ language: Language) -> [QueryField] {
    columns(for: kind).map { column in
      guard language != .ko, column.key == "name_latin" else { return column }
      return named("name_ko", kind) ?? column
    }
  }

  /// Letters and digits of a name in lower case, for comparing labels.
  static func folded(_ name: some StringProtocol) -> String {
    let lower = name.lowercased()
    guard lower.utf8.allSatisfy({ $0 < 0x80 }) else {
      return lower.filter { $0.isLetter || $0.isNumber }
    }
    // A fast path for ASCII, because hundreds of names are folded before the first screen.
    return String(decoding: lower.utf8.filter { isLetterOrDigit($0) }, as: UTF8.self)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The query fields of one kind with the words that name each.
  private struct Catalogue: Sendable {
    let queryFields: [QueryField]
    private let indices: [String: Int]

    init(_ kind: RecordKind) {
      queryFields = QueryField.list(kind)
      var indices: [String: Int] = [:]
      for (index, queryField) in queryFields.enumerated() { indices[queryField.key] = index }
      for (alias, key) in QueryField.aliases(kind) {
        indices[QueryField.folded(alias)] = indices[key]
      }
      for (index, queryField) in queryFields.enumerated() {
        for name in [queryField.key, queryField.label.en, queryField.label.ko] {
          let word = QueryField.folded(name)
          if indices[word] == nil { indices[word] = index }
        }
      }
      self.indices = indices
    }

    func named(_ word: String) -> QueryField? {
      (indices[word] ?? indices[QueryField.folded(word)]).map { queryFields[$0] }
    }
  }

  private static let catalogue = RecordKind.allCases.map(Catalogue.init)

  private static func list(_ kind: RecordKind) -> [QueryField] {
    let table = RowTable(kind)
    let fields = Schema.of(kind).fields.map { field in
      QueryField(field, kind, Self.source(field, table))
    }
    let derived = DerivedValue.all(for: kind).map { QueryField($0.field(kind), kind, .derived($0)) }
    let order = (fields + derived).enumerated().sorted { a, b in
      (a.element.importance, a.offset) < (b.element.importance, b.offset)
    }
    return [QueryField(id(kind), kind, .id)] + order.map(\.element)
  }

  /// Query fields that are no column come last.
  private var importance: Int { column?.importance ?? Int.max }

  private static func source(_ field: Field, _ table: RowTable) -> QueryFieldSource {
    guard field.kind.schema == nil, let column = table.column(field.key) else { return .stored }
    return .indexed(column)
  }

  private static func id(_ kind: RecordKind) -> Field {
    Field("id", "Id", "번호", .link([kind]), .main).indexed(1, width: 7)
  }

  /// Short names and synonyms of query fields.
  private static func aliases(_ kind: RecordKind) -> [(alias: String, key: String)] {
    switch kind {
    case .victim: victimAliases
    case .compound:
      [
        ("now", "victims_now"), ("ever", "victims_ever"), ("district", "district_place"),
        ("town", "district_place"), ("confirmed", "last_confirmed_on"), ("age", "confirmed_age"),
        ("victim", "victims"),
        ("people", "victims"), ("note", "notes"), ("followup", "followups"),
        ("incident", "incidents"), ("사건", "incidents"), ("lead", "leads"),
      ]
    case .followup:
      [
        ("due", "due_at"), ("owner", "assignee"), ("compound", "sites"), ("site", "sites"),
        ("incident", "incidents"), ("사건", "incidents"), ("sent", "sent_at"),
        ("answered", "answered_at"), ("done", "done_at"), ("risk", "level"), ("waits", "waiting"),
        ("note", "notes"), ("기한", "due_at"), ("단지", "sites"), ("대상자", "victim"),
        ("상대기관", "counterpart"),
      ]
    case .note:
      [
        ("compound", "sites"), ("site", "sites"), ("followup", "followups"),
        ("incident", "incidents"), ("사건", "incidents"), ("owner", "by"), ("date", "at"),
      ]
    case .contact: [("told", "may_be_told"), ("phone", "handles"), ("전화", "handles")]
    case .incident: [("compound", "site"), ("followup", "followups")]
    case .lead:
      [
        ("compound", "sites"), ("site", "sites"), ("open", "open_cases"),
        ("shared", "shared_with_npa_on"),
      ]
    case .counterpart:
      [("phone", "handles"), ("전화", "handles"), ("victim", "victims"), ("followup", "followups")]
    case .unknown:
      [
        ("name", "name_heard"), ("이름", "name_heard"), ("place", "held_at"), ("found", "found_on"),
        ("told", "told_at"), ("due", "deadline"), ("followup", "followups"),
      ]
    }
  }

  private static let victimAliases = [
    ("status", "stage"), ("owner", "case_owner"), ("assignee", "case_owner"),
    ("due", "next_due"), ("risk", "level"), ("compound", "place"), ("site", "place"),
    ("stay", "stays"), ("passport", "passport_no"), ("born", "birth_date"),
    ("reported", "reported_at"), ("channel", "report_channel"), ("closed", "closed_on"),
    ("reason", "closure_reason"), ("lead", "leads"), ("alias", "aliases"),
    ("nation", "nationality"),
    ("legal", "legal_position"), ("open", "open_followups"),
    ("contact", "contacts"), ("note", "notes"), ("text", "notes"), ("followup", "followups"),
    ("incident", "incidents"), ("사건", "incidents"), ("phone", "handles"),
    ("with", "travelled_with"),
    ("이름", "name"), ("여권", "passport_no"), ("단지", "place"), ("위치", "place"),
    ("기한", "next_due"), ("전화", "handles"), ("보호자", "contacts"), ("메모", "notes"),
    ("조치", "followups"), ("경로", "report_channel"), ("담당자", "case_owner"),
    ("접수", "reported_at"), ("종결", "closed_on"), ("생년", "birth_date"),
  ]
}
