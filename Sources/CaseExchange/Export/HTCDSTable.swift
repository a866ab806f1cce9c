package import CaseBook
package import CaseModel
package import CaseRules
import StrictJSON

/// Cases as a table in the terms of the Human Trafficking Case Data Standard, from `htcds.json`.
package struct HTCDSTable: Sendable {
  /// How a field is converted to a cell.
  private enum Part: String {
    /// The standard's code for the field's code.
    case code
    case label, day, surname, present, phone, email, body, province, town, answers, status
    case givenNames = "given_names"
  }

  private struct Column {
    let name: String
    let field: Field
    let part: Part?
  }

  private let columns: [Column]
  private let reader: OutsideReader?
  private let book: Book
  private let codes: CodeLists
  private let provinces: [Province]
  private let zone: Zone
  /// Codes without an equivalent in the standard, by list; they are written as `Other`.
  package private(set) var unmapped: [String: Set<Code>] = [:]

  /// Reads the columns from the text of `htcds.json`.
  ///
  /// For a reader outside the office, columns of which it may see nothing are omitted.
  package init(
    json text: String,
    book: Book,
    codes: CodeLists,
    provinces: [Province],
    zone: Zone,
    for reader: OutsideReader?
  ) throws(ReferenceError) {
    let all = try ReferenceFile.array(text, "columns").map { json throws(ReferenceError) in
      guard let name = json["column"]?.stringValue,
        let field = json["field"]?.stringValue.flatMap({ Schema.victim[$0] })
      else { throw ReferenceError("htcds.json: a column without a name or a field that there is") }
      let part = json["part"]?.stringValue
      guard part == nil || part.flatMap({ Part(rawValue: $0) }) != nil else {
        throw ReferenceError("htcds.json: \(name) has a part that is not known")
      }
      return Column(name: name, field: field, part: part.flatMap { Part(rawValue: $0) })
    }
    self.reader = reader
    columns = all.filter { column in
      guard let reader else { return true }
      return column.part == .answers || reader.mayShow(column.field)
    }
    self.book = book
    self.codes = codes
    self.provinces = provinces
    self.zone = zone
  }

  package var columnNames: [String] { columns.map(\.name) }

  /// The names of the columns, then the values of each case; several values are separated by
  /// semicolons.
  package mutating func rows(_ victims: [Record]) -> [[String]] {
    var rows = [columnNames]
    for victim in victims {
      let view = reader?.view(victim, for: .page)
      let shown = view.map { $0.record(victim) ?? Record(id: victim.id, fields: FieldSet()) }
      rows.append(columns.map { cell($0, shown ?? victim, view) })
    }
    return rows
  }

  private mutating func cell(
    _ column: Column,
    _ victim: Record,
    _ view: RedactedView?
  ) -> String {
    let value = victim.fields[column.field.key]
    switch column.part {
    case nil: return plain(value)
    case .code: return coded(value, column.field)
    case .label: return label(value, column.field)
    case .day: return victim[FieldKey<Instant>(column.field.key)].map { zone.dayText($0) } ?? ""
    case .surname: return Self.names(victim).surname
    case .givenNames: return Self.names(victim).given
    case .present: return value == nil ? "false" : "true"
    case .phone: return handles(victim) { $0 != "email" }
    case .email: return handles(victim) { $0 == "email" }
    case .body:
      guard case .group(let decision)? = value, let body = decision[.body] else { return "" }
      return mapped(body, "decision_body")
    case .province: return place(victim, view).flatMap { province($0) } ?? ""
    case .town: return place(victim, view)?[.districtPlace] ?? ""
    case .answers: return view.map(Self.isConsenting) ?? answers(victim)
    case .status:
      return mapped(
        victim[.stage] ?? "reported",
        "victim_stage",
        unless: victim[.stage] == "closed" ? victim[.closureReason] : nil
      )
    }
  }

  private func plain(_ value: FieldValue?) -> String {
    switch value {
    case .text(let text)?: text
    case .day(let day)?: day.text
    case .code(let code)?: code.text
    case .codes(let codes)?: codes.map(\.text).joined(separator: ";")
    default: ""
    }
  }

  private mutating func coded(_ value: FieldValue?, _ field: Field) -> String {
    let list = field.kind.codeList ?? ""
    switch value {
    case .code(let code)?: return mapped(code, list)
    case .codes(let codes)?:
      var words: [String] = []
      for code in codes {
        let word = mapped(code, list)
        if !words.contains(word) { words.append(word) }
      }
      return words.joined(separator: ";")
    default: return ""
    }
  }

  /// The standard's term for a code; the term of a closure reason takes precedence over that of the
  /// stage.
  private mutating func mapped(_ code: Code, _ list: String, unless reason: Code? = nil) -> String {
    if let reason, let word = codes["closure_reason"][reason]?.mappings["htcds"] { return word }
    if let word = codes[list][code]?.mappings["htcds"] { return word }
    unmapped[list, default: []].insert(code)
    return "Other"
  }

  private func label(_ value: FieldValue?, _ field: Field) -> String {
    guard case .code(let code)? = value, let list = field.kind.codeList else { return "" }
    return codes[list].label(code, .en)
  }

  /// The surname comes first in the passport name; otherwise it is the first syllable of the Hangul
  /// name.
  private static func names(_ victim: Record) -> (surname: String, given: String) {
    if let name = victim[.nameLatin] {
      let words = name.split(separator: " ", maxSplits: 1).map(String.init)
      return (words.first ?? "", words.count > 1 ? words[1] : "")
    }
    guard let name = victim[.nameKo] else { return ("", victim[list: .aliases].first ?? "") }
    return KoreanSurname.split(name)
  }

  private func handles(_ victim: Record, where isWanted: (Code) -> Bool) -> String {
    let own = victim[list: .handles].filter { $0[.owner] == "self" || $0[.owner] == nil }
    let wanted = own.filter { handle in
      guard let kind = handle[.kind], isWanted(kind) else { return false }
      return kind == "email" || kind == "phone"
    }
    return wanted.compactMap { $0[.value] }.joined(separator: ";")
  }

  /// The person's current or last compound.
  private func place(_ victim: Record, _ view: RedactedView?) -> Record? {
    victim[list: .stays].reversed().lazy.compactMap { stay -> Record? in
      guard case .link(let id)? = stay["place"], id.kind == .compound else { return nil }
      return book.record(id).flatMap { $0.shown(in: view) }
    }.first
  }

  private func province(_ site: Record) -> String? {
    provinces.first { $0.code == site[.province] }?.name.en
  }

  /// Whether the person consents to this reader, and nothing about the others.
  private static func isConsenting(_ view: RedactedView) -> String {
    view.shows(.consentGiven) ? String(view.isConsented) : ""
  }

  private func answers(_ victim: Record) -> String {
    victim[list: .consent].compactMap { entry in
      guard let audience = entry[.audience], let answer = entry[.answer] else { return nil }
      return "\(audience.text)=\(answer.text)"
    }.joined(separator: ";")
  }
}
