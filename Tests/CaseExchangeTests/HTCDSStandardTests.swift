import CaseDemo
import CaseExchange
import CaseModel
import CaseReference
import CaseRules
import Foundation
import StrictJSON
import Testing

/// What is exported agrees with the data standard as it is published.
struct HTCDSStandardTests {
  private struct StandardField {
    let type: String
    let isCore: Bool
    let isDeprecated: Bool
    let values: Set<String>
  }

  private static let standard = Result {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Standards/htcds-2.0.json")
    let json = try JSON.parse(Array(try Data(contentsOf: path)))
    return (json["fields"]?.arrayValue ?? []).compactMap { field -> (String, StandardField)? in
      guard let name = field["field"]?.stringValue, name != "N/A" else { return nil }
      let values = (field["values"]?.arrayValue ?? []).compactMap(\.stringValue)
      let row = StandardField(
        type: field["type"]?.stringValue ?? "",
        isCore: field["core"]?.boolValue ?? false,
        isDeprecated: field["status"]?.stringValue == "DEPRECATED",
        values: Set(values)
      )
      return (name, row)
    }
  }

  private static let demo: [Record] = {
    var last: [RecordID: Record] = [:]
    for commit in DemoCasebook().commits() {
      for change in commit.commit.changes { last[change.record.id] = change.record }
    }
    return last.values.filter { !$0.isDeleted }.sorted { $0.id < $1.id }
  }()

  private static let office = Result { try ImportOffice(demo) }

  private func table(_ reader: OutsideReader? = nil) throws -> HTCDSTable {
    let office = try Self.office.get()
    return try HTCDSTable(
      json: ReferenceText.htcds,
      book: office.context.book,
      identity: nil,
      codes: office.codes,
      provinces: Province.all(json: ReferenceText.provinces),
      zone: .phnomPenh,
      for: reader
    )
  }

  @Test func columnsAreFieldsOfTheStandardInItsOrderAndEveryCoreFieldIsThere() throws {
    let standard = try Self.standard.get()
    #expect(standard.count == 83)
    let names = try table().columnNames.filter { !$0.hasPrefix("ext_") }
    let known = standard.filter { !$0.1.isDeprecated }.map(\.0)
    #expect(names.allSatisfy(known.contains), "\(names.filter { !known.contains($0) })")
    #expect(names == known.filter(names.contains))
    let core = standard.filter { $0.1.isCore && !$0.1.isDeprecated }.map(\.0)
    #expect(core.filter { !names.contains($0) }.isEmpty)
  }

  @Test(arguments: [nil, "npa", "mofa_hq", "khm_police", "ngo_iom", "family"] as [Code?])
  func everyValueHasTheTypeOfItsField(_ audience: Code?) throws {
    let standard = Dictionary(try Self.standard.get()) { first, _ in first }
    let office = try Self.office.get()
    var table = try table(audience.map { office.reader($0) })
    let rows = table.rows(Self.demo.filter { $0.kind == .victim })
    #expect(rows.count > 500)
    var wrong: [String] = []
    for row in rows.dropFirst() {
      for (column, value) in zip(rows[0], row) where !value.isEmpty {
        guard let field = standard[column], !fits(value, field, column) else { continue }
        wrong.append("\(column): \(value)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(Set(wrong).sorted().prefix(8))")
    guard audience != nil else { return }
    let place = try #require(rows[0].firstIndex(of: "con_Consent"))
    #expect(Set(rows.dropFirst().map { $0[place] }).isSubset(of: ["true", "false"]))
  }

  private func fits(_ value: String, _ field: StandardField, _ column: String) -> Bool {
    switch field.type {
    case "Date": value.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
    case "Checkbox": ["true", "false"].contains(value)
    case "Number": value.allSatisfy(\.isNumber)
    case "Picklist" where !field.values.isEmpty: field.values.contains(value)
    case "Picklist": !value.contains(";")
    case "Multiselect Picklist" where !field.values.isEmpty:
      value.split(separator: ";").allSatisfy { field.values.contains(String($0)) }
    case "Text" where column == "prs_MobilePhone":
      value.wholeMatch(of: /\+?[1-9][0-9]{1,14}/) != nil
    default: true
    }
  }

  /// The office's own export comes back: who, and the exploitation for which the standard has no
  /// word.
  @Test func anExportIsReadByAnEmptyCasebook() throws {
    var table = try table()
    let cases = Self.demo.filter { $0.kind == .victim }
    let file = CSVWriter(hasByteOrderMark: true).text(table.rows(cases))
    let empty = try ImportOffice()
    let plan = try empty.plan(file)
    let records = plan.rows.flatMap(\.records).filter { $0.kind == .victim }
    #expect(records.count == cases.count, "\(plan.findings.prefix(3))")
    #expect(
      plan.columns.allSatisfy {
        $0.target != .keep || !["ext_TypeOfExploitation"].contains($0.header)
      }
    )
    var forced = 0
    for (before, after) in zip(cases, records) {
      #expect(before.fields["exploitation"] == after.fields["exploitation"], "\(before.id)")
      #expect(before[.sex] == after[.sex] && before[.passportNo] == after[.passportNo])
      if before[FieldKey<[Code]>("exploitation")]?.contains("forced_criminality") == true {
        forced += 1
      }
    }
    #expect(forced > 50)
  }
}
