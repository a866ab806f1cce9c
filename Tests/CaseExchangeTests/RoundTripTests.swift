import CaseDemo
import CaseExchange
import CaseModel
import CaseReference
import StrictJSON
import Testing

/// Exported files are read back in the same casebook, in a copy of it that has diverged, and in
/// another one.
struct RoundTripTests {
  private static let ours = BookIdentity(String(repeating: "0a", count: 16))
  private static let theirs = BookIdentity(String(repeating: "7f", count: 16))

  /// The formats in which records of a kind are exported as a table.
  enum Form: String, CaseIterable, Sendable {
    case csv, json, list

    func bytes(_ kind: RecordKind, _ records: [Record], _ book: BookIdentity?) -> [UInt8] {
      let table = RecordTable(kind, for: nil, zone: .phnomPenh, book: book)
      switch self {
      case .csv: return Array(CSVWriter(hasByteOrderMark: true).text(table.rows(records)).utf8)
      case .json: return table.json(records)
      case .list:
        return JSON.array(records.map(\.json)).serialized()
      }
    }
  }

  private static let demo: [RecordKind: [Record]] = {
    var last: [RecordID: Record] = [:]
    for commit in DemoCasebook(cases: 40).commits() {
      for change in commit.commit.changes { last[change.record.id] = change.record }
    }
    return Dictionary(grouping: last.values.sorted { $0.id < $1.id }, by: \.kind)
  }()

  private func plan(
    _ bytes: [UInt8],
    _ kind: RecordKind,
    _ office: ImportOffice
  ) throws -> ImportPlan {
    var choices = ImportChoices()
    choices.kind = kind
    return try office.plan(bytes, choices)
  }

  @Test(arguments: RecordKind.allCases, Form.allCases)
  func theDemoSaysNothingNew(_ kind: RecordKind, _ form: Form) throws {
    let records = try #require(Self.demo[kind])
    let office = try ImportOffice(Self.demo.values.flatMap { $0 }, identity: Self.ours)
    let plan = try plan(form.bytes(kind, records, Self.ours), kind, office)
    #expect(plan.rows.count == records.count)
    #expect(plan.findings.isEmpty)
    for row in plan.rows where row.findings.map(\.problem) != [.nothingToChange] {
      Issue.record("\(row.findings.map { $0.text(file: kind.name, .en) })")
    }
  }

  @Test(arguments: RecordKind.allCases, Form.allCases)
  func aRecordWithEveryFieldSaysNothingNew(_ kind: RecordKind, _ form: Form) throws {
    let full = FullRecord(codes: try ImportOffice.empty.get().codes)
    let record = try full.record(kind)
    let office = try ImportOffice([record], identity: Self.ours)
    let plan = try plan(form.bytes(kind, [record], Self.ours), kind, office)
    #expect(plan.rows[0].findings.map(\.problem) == [.nothingToChange])
  }

  /// The same id and version in two copies, but different content.
  @Test(arguments: RecordKind.allCases, Form.allCases)
  func aCopyThatWentItsOwnWayChangesNothingUnasked(_ kind: RecordKind, _ form: Form) throws {
    let full = FullRecord(codes: try ImportOffice.empty.get().codes)
    let here = try full.record(kind, seed: 1)
    let there = try full.record(kind, seed: 2)
    let office = try ImportOffice([here], identity: Self.ours)
    let plan = try plan(form.bytes(kind, [there], Self.ours), kind, office)
    #expect((plan.rows[0].weight ?? .note) >= .question)
    #expect(plan.selection(nil, skipsBad: true).rows.isEmpty)
    #expect(!plan.selection(nil, skipsBad: false).hindrances.isEmpty)
  }

  @Test(arguments: RecordKind.allCases)
  func anotherCasebooksRowsChangeNothingHere(_ kind: RecordKind) throws {
    let full = FullRecord(codes: try ImportOffice.empty.get().codes)
    let record = try full.record(kind)
    let office = try ImportOffice([record], identity: Self.ours)
    for form in [Form.csv, .json] {
      let plan = try plan(form.bytes(kind, [record], Self.theirs), kind, office)
      let row = plan.rows[0]
      #expect(row.id == nil && row.findings.map(\.problem).contains(.otherBook(record.id)))
      #expect(plan.selection(nil, skipsBad: true).rows.isEmpty)
      #expect(row.records.allSatisfy { $0.id.isProvisional })
      let links = row.records.flatMap { $0.fields.links.map(\.id) }.filter { !$0.isProvisional }
      #expect(links == [])
    }
  }

  private static func victim(_ change: (inout Record) -> Void = { _ in }) -> Record {
    var record = Record(new: RecordID(.victim, 1))
    record[.version] = 2
    record[.nameKo] = "김가온"
    record[.nameLatin] = "KIM GAON"
    record[.passportNo] = "M123A0001"
    record[.reportedAt] = ImportOffice.now.adding(days: -30)
    record[.reportChannel] = "family"
    record[.caseOwner] = "lee"
    record[.contactRule] = "night only"
    change(&record)
    return record
  }

  private func edited(_ here: Record, _ old: String, _ new: String) throws -> PlannedRow {
    let office = try ImportOffice([here], identity: Self.ours)
    let bytes = Form.csv.bytes(.victim, [Self.victim()], Self.ours)
    let text = String(decoding: bytes, as: UTF8.self).replacing(old, with: new)
    return try office.plan(text).rows[0]
  }

  @Test func aCellEditedInASpreadsheetIsAPlainChangeWithOldBesideNew() throws {
    let row = try edited(Self.victim(), "night only", "never call")
    #expect(row.isClean)
    let said = row.findings.first?.text(file: "f", .en) ?? ""
    #expect(said.hasSuffix("night only → never call"))
    #expect(row.records.first?[.contactRule] == "never call")
  }

  @Test(arguments: [
    ("김가온", "다른이"), ("KIM GAON", "OTHER PERSON"), ("M123A0001", "M999Z9999"),
  ])
  func anotherNameOrPassportIsAQuestion(_ old: String, _ new: String) throws {
    let row = try edited(Self.victim(), old, new)
    #expect(row.weight == .question)
    #expect(row.findings[0].problem.phrase.en.contains("\(old) → \(new)"))
    #expect(row.isPossible)
  }

  @Test func whatWasChangedHereSinceIsNotSetBack() throws {
    let here = Self.victim {
      $0[.contactRule] = "never call"
      $0[.version] = 3
    }
    let row = try edited(here, "", "")
    #expect(row.weight == .question)
    #expect(row.findings.map(\.problem).contains(.otherImage(here.id)))
    #expect(row.findings.contains { $0.problem.phrase.en.contains("never call → night only") })
  }

  @Test(arguments: [
    ("id,contact_rule\nV-0001,never call\n", ImportFinding.Weight.question),
    ("id,version,contact_rule\nV-0001,2,never call\n", .question),
    ("id,contact_rule\nV-0001,night only\n", .note),
    ("id,age_estimate\nV-0001,25\n", .note),
    ("id,birth_date\nV-0001,1999\n", .note),
    ("id,age_estimate\nV-0001,25\nV-0001,26\n", .note),
  ])
  func aTableWithoutImagesAsksWhereItWouldOverwrite(
    _ text: String,
    _ weight: ImportFinding.Weight
  ) throws {
    let office = try ImportOffice([Self.victim()], identity: Self.ours)
    let plan = try office.plan(text)
    #expect(plan.rows[0].weight == weight)
    if plan.rows.count > 1 { #expect(plan.rows[1].findings.last?.problem == .recordInOtherRow(2)) }
  }

  @Test func aKnownPairIsNotAskedAboutAgain() throws {
    let other = Record(
      id: RecordID(.victim, 2),
      fields: Self.victim { $0[.nameKo] = "김가은" }.fields
    )
    let office = try ImportOffice([Self.victim(), other], identity: Self.ours)
    let plan = try office.plan(Form.csv.bytes(.victim, [Self.victim(), other], Self.ours))
    #expect(plan.rows.flatMap(\.findings).map(\.problem) == [.nothingToChange, .nothingToChange])
  }

  @Test func daysAreThoseOfTheOffice() throws {
    let late = Self.victim { $0[.reportedAt] = Instant("2025-10-02T20:20:07Z") }
    let table = RecordTable(.victim, for: nil, zone: .phnomPenh, book: nil)
    let rows = table.rows([late])
    let column = try #require(rows[0].firstIndex(of: "reported_at"))
    #expect(rows[1][column] == "2025-10-03T03:20:07+07:00")
  }

  @Test func aTableForOthersIsReadBackToo() throws {
    let here = Self.victim {
      $0[.handles] = [
        FieldSet([
          "kind": .code("phone"), "value": .text("+82 10-0000-0001"), "owner": .code("self"),
        ]),
        FieldSet([
          "kind": .code("phone"), "value": .text("+82 10-0000-0002"), "owner": .code("captor"),
        ]),
      ]
    }
    let office = try ImportOffice([here], identity: Self.ours)
    let reader = office.reader("npa")
    let table = RecordTable(.victim, for: reader, zone: .phnomPenh, book: Self.ours)
    let plan = try office.plan(CSVWriter().text(table.rows([here])))
    #expect(plan.rows[0].findings.map(\.problem) == [.nothingToChange])
  }
}
