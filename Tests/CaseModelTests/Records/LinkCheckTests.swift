import CaseModel
import Testing

/// Links by which a record names itself are refused in every field with links of that kind.
struct LinkCheckTests {
  private static let own: [(RecordKind, Field)] = RecordKind.allCases.flatMap { kind in
    Schema.of(kind).fields.filter { $0.kind.linkKinds.contains(kind) }.map { (kind, $0) }
  }

  @Test(arguments: own.map { ($0.0, $0.1.key) })
  func noRecordNamesItself(_ kind: RecordKind, _ key: String) throws {
    let id = RecordID(kind, 7)
    var record = Record(id: id, fields: FieldSet())
    let field = try #require(Schema.of(kind)[key])
    if case .links = field.kind {
      record.fields[key] = .links([RecordID(kind, 1), id])
    } else {
      record.fields[key] = .link(id)
    }
    let check = RecordCheck(codes: try referenceCodes())
    #expect(check.linkProblems(record).map(\.field) == [key])
    #expect(check.problems(record).contains { $0.problem == .linksToItself("\(id)") })
  }

  @Test(arguments: [
    ("duplicate_of", RecordKind.victim), ("prior_case", .victim), ("corrects", .note),
  ])
  func noChainComesBack(_ key: String, _ kind: RecordKind) throws {
    func record(_ number: UInt32, _ next: UInt32?) -> Record {
      var record = Record(id: RecordID(kind, number), fields: FieldSet())
      record.fields[key] = next.map { .link(RecordID(kind, $0)) }
      return record
    }
    let (first, second, third) = (record(1, 2), record(2, 3), record(3, 1))
    #expect(LinkCheck(changes: [second, third]).problems(first).map(\.field) == [key])
    #expect(LinkCheck(changes: [second, record(3, nil)]).problems(first).isEmpty)
    // A circle of other records is not this record's problem.
    #expect(LinkCheck(changes: [second, record(3, 2)]).problems(first).isEmpty)
  }

  @Test func companionsMayNameEachOther() {
    var (a, b) = (Record(new: RecordID(.victim, 1)), Record(new: RecordID(.victim, 2)))
    a.fields["travelled_with"] = .links([b.id])
    b.fields["travelled_with"] = .links([a.id])
    #expect(LinkCheck(changes: [b]).problems(a).isEmpty)
  }
}
