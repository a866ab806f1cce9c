import CaseBook
package import CaseModel
import CaseRules
import StrictJSON

/// The changes that importing a case bundle would make, from another casebook or from this one.
package struct BundlePlan: Sendable {
  /// The office that sent it, and the case's id there.
  package let origin: String
  /// For a new case, one row with all its records; for an existing case, one row for each record,
  /// in the order of the bundle.
  package let rows: [PlannedRow]

  /// The records to be saved, the case first, without places and leads that exist here already.
  package var records: [Record] { rows.flatMap(\.records) }

  /// Whether bytes are a bundle rather than a table.
  package static func isBundle(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(400).filter { $0 > 0x20 }
    return start.starts(with: #"{"casebook_bundle":"#.utf8)
  }

  /// Reads a bundle and gives new records ids of this casebook.
  ///
  /// - Throws: the first problem, or that the case was imported before.
  package init(_ bytes: [UInt8], _ context: ImportContext) throws(ImportFinding) {
    let reader = try BundleReader(bytes, context)
    let read = try reader.records()
    guard let victim = read.first, victim.kind == .victim else {
      throw reader.finding(.badJSON("the first record is no victim"), ["records", 0])
    }
    origin = Self.number(victim.id.text, of: reader.site)
    if let known = ExternalNumbers("other", in: context.book)[origin] {
      throw ImportFinding(.bundleIsHere(known))
    }
    let here = context.book.record(victim.id)
    if let here, reader.isOfThisBook(victim, here),
      context.mayBe(victim, here)
    {
      let positions = read.indices.map { reader.position(["records", .index($0)]) }
      rows = BundleUpdate(read, context).rows(positions)
    } else {
      let isOurs = reader.book != nil && reader.book == context.identity
      let doubt = isOurs ? ImportProblem.otherPerson(victim.id, isHere: here != nil) : nil
      rows = [Self.newCase(read, reader.site, doubt, context)]
    }
  }

  /// All records of a new case, as one row.
  private static func newCase(
    _ read: [Record],
    _ site: String,
    _ doubt: ImportProblem?,
    _ context: ImportContext
  ) -> PlannedRow {
    let origin = read.first.map { number($0.id.text, of: site) } ?? site
    var names = NameIndex(context.book)
    var ids: [RecordID: RecordID] = [:]
    var new: [Record] = []
    var shared: [ImportProblem] = []
    for (index, record) in read.enumerated() {
      if let id = counterpart(record, &names) {
        ids[record.id] = id
        shared +=
          context.book.record(id).map { [.isHereAs(SharedRecord(record, $0, context))] } ?? []
      } else {
        ids[record.id] = RecordID.provisional(record.kind, UInt32(index + 1))
        new.append(record)
      }
    }
    var row = PlannedRow(number: 1, position: SourcePosition(line: 1, column: 1), findings: [])
    row.records = new.map { moved($0, ids, site, context) }
    var people = KnownPeople(.victim, in: context.book)
    let known = row.records.first.flatMap { people.match($0, people.person($0), row: 1) }
    let strangers = BundleOwners(new, context)
    row.records += strangers.notes(
      on: row.records.first?.id,
      origin,
      number: UInt32(read.count + 1)
    )
    row.findings = ([doubt, known].compactMap { $0 } + strangers.problems + shared).map {
      ImportFinding($0, at: row.position, row: row.number)
    }
    row.findings += BundleValues(context).findings(new, row: row.number, at: row.position)
    return row
  }

  /// The place, authority or lead of the same name, if there is exactly one.
  private static func counterpart(_ record: Record, _ names: inout NameIndex) -> RecordID? {
    guard [.compound, .counterpart, .lead].contains(record.kind),
      let name = record[.name] ?? record[.label]
    else { return nil }
    let found = names.ids(name, record.kind)
    return found.count == 1 ? found[0] : nil
  }

  private static func moved(
    _ record: Record,
    _ ids: [RecordID: RecordID],
    _ site: String,
    _ context: ImportContext
  ) -> Record {
    var copy = Record(
      id: ids[record.id] ?? record.id,
      fields: record.fields.mappingLinks { ids[$0] ?? $0 }
    )
    copy.version = 0
    if let key = record.kind.officerKey, !context.knows(record[key] ?? "") {
      copy[key] = context.user
    }
    guard record.kind == .victim else { return copy }
    // Numbers merged in the other casebook belong to other people here.
    let numbers = record[list: .mergedIDs] + [record.id.text]
    copy[.mergedIDs] = nil
    copy[.externalRefs] =
      copy[list: .externalRefs] + numbers.map { reference(number($0, of: site)) }
    return copy
  }

  private static func reference(_ number: String) -> FieldSet {
    var reference = FieldSet()
    reference[.body] = "other"
    reference[.number] = number
    return reference
  }

  /// The external number of a record: with the office that gave it.
  private static func number(_ id: String, of site: String) -> String {
    String("\(site) \(id)".prefix(40))
  }
}

/// Reads the records of a bundle, with positions for findings.
private struct BundleReader {
  let site: String
  /// The identity of the casebook of origin; nil if it had none.
  let book: BookIdentity?
  private let bytes: [UInt8]
  private let json: JSON
  private let context: ImportContext

  init(_ bytes: [UInt8], _ context: ImportContext) throws(ImportFinding) {
    self.bytes = bytes
    self.context = context
    guard bytes.count <= ImportLimits.bytes else {
      throw ImportFinding(.fileTooLong(bytes: ImportLimits.bytes))
    }
    do throws(JSONError) {
      json = try JSON.parse(bytes)
    } catch {
      let position = SourcePosition(line: error.position.line, column: error.position.column)
      throw ImportFinding(.badJSON(error.problem.sentence), at: position)
    }
    site = json["site"]?.stringValue ?? "?"
    book = json["book"]?.stringValue.flatMap { BookIdentity($0) }
    guard json["casebook_bundle"]?.intValue == CaseBundle.version else {
      throw finding(.badJSON("a bundle of another version"), ["casebook_bundle"])
    }
  }

  func records() throws(ImportFinding) -> [Record] {
    guard let elements = json["records"]?.arrayValue, !elements.isEmpty else {
      throw finding(.badJSON("a bundle without records"), ["records"])
    }
    var read: [Record] = []
    var ids: Set<RecordID> = []
    for (index, element) in elements.enumerated() {
      let (record, problems) = RecordReader(codes: context.codes).record(element)
      if let first = problems.first { throw wrong(first, index) }
      guard let record, ids.insert(record.id).inserted else {
        throw finding(.badJSON("a record stands here twice"), ["records", .index(index)])
      }
      if let first = context.check.problems(record).first { throw wrong(first, index) }
      read.append(record)
    }
    for (index, record) in read.enumerated() {
      for link in record.fields.links where !ids.contains(link.id) {
        throw wrong(ValueProblem(path: link.path, problem: .danglingLink(link.id.text)), index)
      }
    }
    return read
  }

  /// Whether a case was exported from this casebook or a copy of it, given one here with the same
  /// id.
  func isOfThisBook(_ victim: Record, _ here: Record) -> Bool {
    guard book == nil else { return book == context.identity }
    return victim[.createdAt] == here[.createdAt] && victim[.createdBy] == here[.createdBy]
  }

  /// The position of a value in the file; the beginning if it cannot be found.
  func position(_ path: [JSONPathStep]) -> SourcePosition {
    let position = bytes.withUnsafeBytes { JSONPosition(of: path, in: $0) }
    return SourcePosition(line: position?.line ?? 1, column: position?.column ?? 1)
  }

  private func wrong(_ problem: ValueProblem, _ index: Int) -> ImportFinding {
    let path = problem.path.map { step -> JSONPathStep in
      switch step {
      case .key(let key): .key(key)
      case .index(let index): .index(index)
      }
    }
    return finding(
      .value(problem.problem, allowed: nil),
      ["records", .index(index)] + path,
      header: problem.field
    )
  }

  func finding(
    _ problem: ImportProblem,
    _ path: [JSONPathStep],
    header: String? = nil
  ) -> ImportFinding {
    let position = bytes.withUnsafeBytes { raw in
      JSONPosition(of: path, in: raw) ?? JSONPosition(of: Array(path.prefix(2)), in: raw)
    }
    return ImportFinding(
      problem,
      at: position.map { SourcePosition(line: $0.line, column: $0.column) },
      header: header
    )
  }
}

extension ImportContext {
  /// Whether a record of a bundle may be about the person of one here, as it is here or as an
  /// audience was given it.
  fileprivate func mayBe(_ sent: Record, _ here: Record) -> Bool {
    sent.mayBe(here)
      || outsideReaders.contains { reader in
        // A view without a name is of anybody.
        reader.view(here, for: .records).record(here)
          .map { ($0[.nameKo] ?? $0[.nameLatin]) != nil && sent.mayBe($0) } ?? false
      }
  }
}

extension Record {
  /// Whether two records may be about one person: the same passport, or no different name and birth
  /// date.
  fileprivate func mayBe(_ other: Record) -> Bool {
    if let number = self[.passportNo], number == other[.passportNo] { return true }
    return ["name_ko", "name_latin", "passport_no", "birth_date"].allSatisfy { key in
      guard let mine = fields[key], let theirs = other.fields[key] else { return true }
      return mine == theirs
    }
  }
}
