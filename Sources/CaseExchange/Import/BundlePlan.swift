package import CaseModel
import CaseRules
import StrictJSON

/// What a case from another casebook would bring.
package struct BundlePlan: Sendable {
  /// The office that sent it, and the case's id there.
  package let origin: String
  /// The records to be saved, the case first; places and leads that are here already are not among them.
  package let records: [Record]

  /// Whether bytes are such a file rather than a list.
  package static func isBundle(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(400).filter { $0 > 0x20 }
    return start.starts(with: #"{"casebook_bundle":"#.utf8)
  }

  /// Reads a bundle and gives its records ids of this casebook.
  ///
  /// - Throws: the first thing that is wrong, or that the case is here already.
  package init(_ bytes: [UInt8], _ context: ImportContext) throws(ImportFinding) {
    let reader = try BundleReader(bytes, context)
    let read = try reader.records()
    guard let victim = read.first, victim.kind == .victim else {
      throw reader.finding(.badJSON("the first record is no victim"), ["records", 0])
    }
    origin = String("\(reader.site) \(victim.id.text)".prefix(40))
    if let known = ForeignNumbers("other", in: context.book)[origin] {
      throw ImportFinding(.bundleIsHere(known))
    }
    var names = NameIndex(context.book)
    var ids: [RecordID: RecordID] = [:]
    var new: [Record] = []
    for (index, record) in read.enumerated() {
      if let id = Self.counterpart(record, &names) {
        ids[record.id] = id
      } else {
        ids[record.id] = RecordID.provisional(record.kind, UInt32(index + 1))
        new.append(record)
      }
    }
    let origin = origin
    records = new.map { Self.moved($0, ids, origin, context) }
  }

  /// The place, authority or lead of the same name, where there is just one.
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
    _ origin: String,
    _ context: ImportContext
  ) -> Record {
    var copy = Record(
      id: ids[record.id] ?? record.id,
      fields: record.fields.mappingLinks { ids[$0] ?? $0 }
    )
    copy.version = 0
    if record.kind == .followup { copy[.assignee] = context.user }
    guard record.kind == .victim else { return copy }
    copy[.caseOwner] = context.user
    var reference = FieldSet()
    reference[.body] = "other"
    reference[.number] = origin
    copy[.externalRefs] = copy[list: .externalRefs] + [reference]
    return copy
  }
}

/// Reads the records of a bundle with the places of what is wrong in them.
private struct BundleReader {
  let site: String
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
      let place = SourcePlace(line: error.position.line, column: error.position.column)
      throw ImportFinding(.badJSON(error.problem.sentence), at: place)
    }
    site = json["site"]?.stringValue ?? "?"
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
      at: position.map { SourcePlace(line: $0.line, column: $0.column) },
      header: header
    )
  }
}
