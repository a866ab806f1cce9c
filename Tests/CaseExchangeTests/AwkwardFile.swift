import CaseExchange
import CaseBook
import CaseModel
import CaseReference
import StrictJSON
import Testing

/// A file as offices send them, and the expected result of its import.
struct AwkwardFile: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]
  /// `line:column: header: …` of every finding, without the end of the sentence.
  let findings: [String]
  /// Expected values by row and field: `"2.sex": "m"`.
  let values: [String: String]
  var choices = ImportChoices()

  init(
    _ name: String,
    _ text: String,
    _ findings: [String] = [],
    _ values: [String: String] = [:]
  ) {
    self.init(name, bytes: Array(text.utf8), findings, values)
  }

  init(
    _ name: String,
    bytes: [UInt8],
    _ findings: [String] = [],
    _ values: [String: String] = [:]
  ) {
    self.name = name
    self.bytes = bytes
    self.findings = findings
    self.values = values
  }

  var testDescription: String { name }

  func choosing(_ change: (inout ImportChoices) -> Void) -> AwkwardFile {
    var copy = self
    change(&copy.choices)
    return copy
  }

  /// A file with the three required columns of a victim, and one more.
  static func cell(
    _ header: String,
    _ cell: String,
    _ findings: [String] = [],
    _ values: [String: String] = [:]
  ) -> AwkwardFile {
    let shown = cell.prefix(24).split(whereSeparator: \.isNewline).joined(separator: "⏎")
    let quoted =
      "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    return AwkwardFile(
      "\(header): \(shown)",
      "성명,신고일,신고경로,\(header)\n김가온,2025-08-03,가족,\(quoted)\n",
      findings.map { "2:19: \(header): \($0)" },
      Dictionary(uniqueKeysWithValues: values.map { ("2.\($0.key)", $0.value) })
    )
  }
}

/// An office that imports files.
struct ImportOffice {
  let context: ImportContext
  let records: [Record]
  let codes: CodeLists

  static let now = Zone.phnomPenh.instant(
    day: Calendar.dayNumber(year: 2025, month: 10, day: 14),
    hour: 9
  )

  /// An office without records, for tests that only read files.
  static let empty = Result { try ImportOffice() }

  init(
    _ records: [Record] = [],
    language: Language = .en,
    identity: BookIdentity? = nil,
    roster: Roster? = nil
  ) throws {
    let synonyms = try Synonyms(json: ReferenceText.synonyms)
    let provinces = try Province.all(json: ReferenceText.provinces)
    codes = try CodeLists(json: ReferenceText.codes).adding(synonyms.words)
      .adding(Province.words(provinces))
    self.records = records
    context = ImportContext(
      book: Self.book(records),
      identity: identity,
      codes: codes,
      disclosure: try shippedDisclosure(),
      synonyms: synonyms,
      user: "kim",
      roster: roster,
      now: Self.now,
      zone: .phnomPenh,
      language: language,
      file: "list.csv"
    )
  }

  func plan(_ bytes: [UInt8], _ choices: ImportChoices = ImportChoices()) throws -> ImportPlan {
    try ImportPlan(bytes, choices, context)
  }

  func plan(_ text: String, _ choices: ImportChoices = ImportChoices()) throws -> ImportPlan {
    try plan(Array(text.utf8), choices)
  }

  /// The field of the record that a row makes, in the form in which it is typed.
  func value(_ plan: ImportPlan, row: Int, _ key: String) -> String? {
    let record = plan.rows.first { $0.number == row }?.records.first { $0.kind == plan.kind }
    guard let field = Schema.of(plan.kind)[key], let value = record?.fields[key] else { return nil }
    return FieldText(codes: codes, language: .en, zone: .phnomPenh).editable(value, field.kind)
  }

  private static func book(_ records: [Record]) -> Book {
    let lines = records.map { $0.json.serialized() }
    var book = Book()
    book.setRegions([ByteRegion(Array(lines.joined()))])
    var offset = 0
    for line in lines {
      book.apply(RowSource(region: 0, offset: offset, length: line.count))
      offset += line.count
    }
    return book
  }
}
