import CaseDemo
import CaseBook
import CaseModel
import CaseQuery
import CaseReference
import CaseReports
import CaseRules
import StrictJSON

/// The invented casebook of the published figures, with a maker of its reports.
struct DemoReports {
  static let shared = Result { try DemoReports() }

  /// The last version of every record.
  let records: [Record]
  let context: QueryContext
  let maker: ReportMaker
  private let now: Instant

  init() throws {
    let demo = DemoCasebook()
    var last: [RecordID: Record] = [:]
    for commit in demo.commits() {
      for change in commit.commit.changes { last[change.record.id] = change.record }
    }
    records = last.values.sorted { $0.id < $1.id }
    now = demo.settings.frozenClock ?? Instant(seconds: 0)
    context = try Self.context(records, now)
    maker = try ReportMaker(context)
  }

  func all(_ kind: RecordKind) -> [Record] { records.filter { $0.kind == kind && !$0.isDeleted } }

  func report(_ name: ReportName) -> Report { maker.report(name) }

  /// The rules as they are shipped.
  static func rules() throws -> RuleBook {
    try RuleBook(
      weights: ReferenceText.weights,
      stages: ReferenceText.stages,
      duties: ReferenceText.duties,
      checklists: ReferenceText.checklists,
      requests: ReferenceText.requests,
      letters: ReferenceText.letters,
      disclosure: ReferenceText.disclosure,
      unknown: ReferenceText.unknown
    )
  }

  private static func context(_ records: [Record], _ now: Instant) throws -> QueryContext {
    let book = book(records)
    let rules = try rules()
    return QueryContext(
      book: book,
      caseIndex: CaseIndex(book, weights: rules.weights, now: now, zone: .phnomPenh),
      codes: try CodeLists(json: ReferenceText.codes),
      provinces: try Province.all(json: ReferenceText.provinces),
      standards: try CustodyStandards(json: ReferenceText.standards),
      now: now,
      zone: .phnomPenh,
      language: .en,
      user: "kim"
    )
  }

  static func book(_ records: [Record]) -> Book {
    var bytes: [UInt8] = []
    var sources: [RowSource] = []
    for record in records {
      let line = record.json.serialized()
      sources.append(RowSource(region: 0, offset: bytes.count, length: line.count))
      bytes += line
    }
    var book = Book()
    book.setRegions([ByteRegion(bytes)])
    book.apply(sources)
    return book
  }
}
