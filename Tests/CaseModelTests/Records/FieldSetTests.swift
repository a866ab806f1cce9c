import CaseModel
import StrictJSON
import Testing

struct FieldSetTests {
  @Test func emptyValuesAreNoValues() {
    var fields = FieldSet([
      "a": .text(""), "b": .texts([]), "c": .codes([]), "d": .links([]), "e": .entries([]),
      "f": .group(FieldSet()), "g": .flag(false), "h": .integer(0),
    ])
    #expect(Set(fields.values.keys) == ["g", "h"])
    fields["g"] = .text("")
    fields["h"] = nil
    #expect(fields.isEmpty)
    #expect(FieldSet(minimumCapacity: 10).isEmpty)
  }

  @Test func typedKeysReadOnlyTheirType() {
    var fields = FieldSet()
    fields[.nameKo] = "김민준"
    fields[.stage] = "located"
    fields[.amount] = 5
    fields[.lat] = 10.5
    fields[.deleted] = true
    fields[.birthDate] = PartialDate(year: 2000)
    fields[.at] = tuesday
    fields[.site] = RecordID(.compound, 1)
    fields[.ransom] = FieldSet(["amount": .amount(1)])
    fields[.aliases] = ["a", "b"]
    fields[.threats] = ["kill"]
    fields[.victims] = [RecordID(.victim, 1)]
    fields[.stays] = [FieldSet(["kind": .code("compound")])]
    #expect(fields["name_ko"] == .text("김민준"))
    #expect(fields["aliases"] == .texts(["a", "b"]))
    #expect(fields["threats"] == .codes(["kill"]))
    #expect(fields["victims"] == .links([RecordID(.victim, 1)]))
    #expect(fields["stays"] == .entries([FieldSet(["kind": .code("compound")])]))
    #expect(fields[.nameKo] == "김민준")
    #expect(fields[.amount] == 5)
    #expect(fields[.ransom]?[.amount] == 1)
    #expect(fields[FieldKey<Int>("name_ko")] == nil)
    #expect(fields[FieldKey<Code>("name_ko")] == nil)
    #expect(fields[FieldKey<[Code]>("aliases")] == nil)
    #expect(fields[FieldKey<Double>("amount")] == nil)
    #expect(fields[list: .healthNeeds].isEmpty)
  }

  @Test func settingAnEmptyListRemovesIt() {
    var fields = FieldSet([
      "aliases": .texts(["a"]), "stays": .entries([FieldSet(["a": .flag(true)])]),
    ])
    fields[.aliases] = []
    fields[.stays] = []
    #expect(fields.isEmpty)
  }

  @Test func linksAreFoundAndReplacedEverywhere() {
    let old = RecordID.provisional(.compound)
    let fields = FieldSet([
      "site": .link(old), "sites": .links([RecordID(.compound, 1), old]),
      "stays": .entries([FieldSet(["place": .link(old)])]),
      "ransom": .group(FieldSet(["to": .link(old)])), "name": .text("S-0001"),
    ])
    let paths = fields.links.filter { $0.id == old }.map { step in
      ValueProblem(path: step.path, problem: .missing).field
    }
    #expect(Set(paths) == ["site", "sites[1]", "stays[0].place", "ransom.to"])
    let mapped = fields.mappingLinks { $0 == old ? RecordID(.compound, 9) : $0 }
    #expect(mapped.links.count == 5)
    #expect(mapped.links.allSatisfy { !$0.id.isProvisional })
    #expect(mapped["name"] == .text("S-0001"))
  }

  @Test func newRecordsBeginWithTheirInitialValues() {
    let record = Record(new: RecordID(.victim, 1))
    #expect(record[.stage] == "reported")
    #expect(record[list: .nationality] == ["KR"])
    #expect(record[.safeToContact] == "unknown")
    #expect(record[.sensitivity] == "normal")
    #expect(record.version == 0)
    #expect(!record.isDeleted)
    #expect(Change(record).base == 0)
  }
}
