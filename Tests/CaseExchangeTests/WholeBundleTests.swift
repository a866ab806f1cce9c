import CaseBook
import CaseExchange
import CaseModel
import StrictJSON
import Testing

/// A case moved to another casebook keeps every field of the catalogue.
struct WholeBundleTests {
  /// Links to the record itself, files, and fields that every casebook sets itself.
  private static let left: Set = [
    "travelled_with", "prior_case", "duplicate_of", "different_from", "corrects", "moved_to",
    "attachments",
  ]
  private static let kept = Set(Schema.victim.fields.map(\.key))
    .intersection([
      "version", "created_at", "created_by", "updated_at", "updated_by", "withdrawn_because",
      "deleted",
    ])

  private static let plain: [String: FieldValue] = [
    "name_ko": .text("김가온"), "name_latin": .text("KIM GAON"), "passport_no": .text("M123A4567"),
    "other_passports": .texts(["M123A4568"]), "other_birth_dates": .texts(["1998-04-22", "1999"]),
    "real_name": .text("박나래"), "focal_person": .text("이도담"),
  ]

  private func records(_ owner: String) throws -> [Record] {
    let full = FullRecord(codes: try ImportOffice.empty.get().codes)
    return try RecordKind.allCases.map { kind in
      var record = try full.record(kind)
      for key in Self.left { record.fields[key] = nil }
      for (key, value) in Self.plain where record.fields[key] != nil { record.fields[key] = value }
      if kind == .contact { record[.name] = "박나래" }
      for key in ["case_owner", "assignee"] where record.fields[key] != nil {
        record.fields[key] = .text(owner)
      }
      record[.handles] = record.fields["handles"].map { _ in
        [
          FieldSet([
            "kind": .code("phone"), "value": .text("010-1234-5678"), "owner": .code("family"),
          ])
        ]
      }
      return record
    }
  }

  private func plan(_ records: [Record]) throws -> BundlePlan {
    let book = try ImportOffice(records).context.book
    let bundle = CaseBundle(
      try #require(book.record(RecordID(.victim, 1))),
      in: book,
      site: "Demo",
      at: ImportOffice.now,
      user: "kim",
      as: nil
    )
    return try BundlePlan(bundle.json.serialized(), try ImportOffice(roster: kimAlone).context)
  }

  private let kimAlone = Roster(
    named: ["kim", "kim1"],
    isOnMachine: { _ in false },
    authors: { [] }
  )

  @Test func everyFieldArrives() throws {
    let sent = try records("kim")
    let plan = try plan(sent)
    let ids = Dictionary(uniqueKeysWithValues: plan.records.map { ($0.kind, $0.id) })
    var count = 0
    for record in sent {
      let arrived = try #require(plan.records.first { $0.kind == record.kind }, "\(record.kind)")
      let wanted = record.fields.mappingLinks { ids[$0.kind] ?? $0 }
      for field in Schema.of(record.kind).fields where !Self.kept.contains(field.key) {
        // Numbers merged in the other casebook become references to that office.
        guard field.key != "merged_ids" else { continue }
        guard field.key != "external_refs" else {
          #expect(arrived[list: .externalRefs].starts(with: record[list: .externalRefs]))
          continue
        }
        #expect(arrived.fields[field.key] == wanted[field.key], "\(record.kind).\(field.key)")
        if wanted[field.key] != nil { count += 1 }
      }
    }
    #expect(count > 150)
  }

  @Test func anOwnerWhomNobodyKnowsIsTold() throws {
    let plan = try plan(try records("lee"))
    #expect(plan.records[0][.caseOwner] == "kim")
    #expect(plan.records.first { $0.kind == .followup }?[.assignee] == "kim")
    #expect(plan.rows[0].findings.contains { $0.problem.phrase.en.contains("“lee”") })
    let notes = plan.records.filter { $0.kind == .note }.compactMap { $0[.text] }
    #expect(notes.contains { $0.contains("lee") })
    let known = try self.plan(try records("kim"))
    #expect(!known.rows[0].findings.contains { $0.problem.phrase.en.contains("no account here") })
  }

  @Test(arguments: [
    ("handles", #"[{"kind":"phone","value":"950307-1234567"}]"#, "resident registration"),
    ("handles", #"[{"kind":"phone","value":"텔레그램 @x"}]"#, "not a telephone number"),
    ("handles", #"[{"kind":"phone","value":"12"}]"#, "too short"),
    ("name_ko", #""김민준 / 이서연""#, "several people"),
    ("passport_no", #""950307-1234567""#, "resident"),
    ("other_birth_dates", #"["someday"]"#, "expected a date"),
  ])
  func itsValuesAreReadAsThoseOfAForm(_ key: String, _ value: String, _ reason: String) throws {
    let sent = try records("kim").map { record -> Record in
      guard record.kind == .victim else { return record }
      let text = "{\"id\":\"V-0001\",\"\(key)\":\(value)}"
      let read = RecordReader(codes: try ImportOffice.empty.get().codes).record(
        try JSON.parse(text)
      )
      var record = record
      record.fields[key] = read.record?.fields[key]
      return record
    }
    let findings = try plan(sent).rows[0].findings.filter { $0.weight > .note }
    #expect(
      findings.contains {
        $0.problem.phrase.en.contains(reason) && $0.header?.contains(key) == true
      }
    )
  }
}
