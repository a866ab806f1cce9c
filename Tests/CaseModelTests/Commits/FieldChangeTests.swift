import CaseModel
import CaseReference
import Testing

struct FieldChangeTests {
  private func step(_ change: (inout Record) -> Void) -> RecordStep {
    var before = Record(new: RecordID(.victim, 1))
    before.version = 1
    before[.stage] = "reported"
    before[.nameKo] = "김민준"
    before[.aliases] = ["Blue", "Min"]
    var after = before
    after.version = 2
    after[.updatedBy] = "lee"
    change(&after)
    return RecordStep(before: before, after: after)
  }

  private func sentences(
    _ step: RecordStep,
    _ language: Language = .en,
    hidingNames: Bool = false
  ) throws -> [String] {
    let codes = try CodeLists(json: ReferenceText.codes)
    let words = FieldText(codes: codes, language: language, zone: .phnomPenh)
    return step.changes.map { words.sentence($0, .victim, hidingNames: hidingNames) }
  }

  @Test func aChangeIsSaidInTheWordsOfTheCatalogue() throws {
    let step = step { $0[.stage] = "located" }
    #expect(try sentences(step) == ["Stage: Reported → Located"])
    #expect(try sentences(step, .ko) == ["단계: 접수 → 소재 파악"])
  }

  @Test func whatCameAndWhatWentIsSaid() throws {
    let step = step {
      $0[.contactRule] = "never call"
      $0[.nameKo] = nil
      $0[.aliases] = ["Min", "Gold"]
    }
    #expect(
      try Set(sentences(step)) == [
        "Contact rule: never call", "Name in Hangul: 김민준 → –", "Aliases: Blue → Gold",
      ]
    )
  }

  @Test func ofAListOnlyWhatDiffersIsSaid() throws {
    #expect(try sentences(step { $0[.aliases] = ["Blue"] }) == ["Aliases: − Min"])
    #expect(
      try sentences(step { $0[.aliases] = ["Blue", "Min", "Gold"] }) == ["Aliases: + Gold"]
    )
  }

  @Test func hiddenNamesStayHidden() throws {
    let step = step { $0[.nameKo] = "김민서" }
    #expect(try sentences(step, hidingNames: true) == ["Name in Hangul: ••• → •••"])
  }

  @Test func whatTheStoreKeepsIsNoChange() {
    #expect(step { $0[.updatedAt] = Instant(seconds: 5) }.changes.isEmpty)
    #expect(step { $0[.deleted] = true }.changes.map(\.key) == ["deleted"])
  }

  @Test func aNewRecordTellsWhatItBeganWithBeyondTheUsual() {
    var record = Record(new: RecordID(.victim, 1))
    record.version = 1
    record[.nameKo] = "김민준"
    #expect(RecordStep(before: nil, after: record).changes.map(\.key) == ["name_ko"])
    record.version = 2
    #expect(RecordStep(before: nil, after: record).changes.isEmpty)
  }
}
