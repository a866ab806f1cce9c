import CaseModel
import Testing

struct RecordIDTests {
  @Test(arguments: [
    "V-0001", "V-0312", "V-9999", "V-10000", "S-0001", "F-123456789", "N-0007", "C-0001", "I-0001",
    "L-0001", "O-0001", "RV-0007", "ABCS-0001",
  ])
  func readsAndWritesTheSameText(text: String) {
    #expect(RecordID(text)?.text == text)
  }

  @Test(arguments: [
    "", "V", "V-", "V-1", "V-001", "V-00001", "V-0000", "v-0001", "X-0001", "V0001", "V-000a",
    "V-1234567890", "ABCDV-0001", "rV-0001", "V-0001 ", " V-0001", "V--001", "-0001", "V-+001",
    "VV-000", "1V-0001", "V\u{2010}0001",
  ])
  func refusesAnythingElse(text: String) {
    #expect(RecordID(text) == nil)
  }

  @Test(arguments: [
    ("v312", "V-0312"), ("V-312", "V-0312"), ("V-0312", "V-0312"), ("v 312", "V-0312"),
    ("v-00312", "V-0312"), ("rv7", "RV-0007"), ("s1", "S-0001"), ("o12345", "O-12345"),
    (" f-9 ", "F-0009"),
  ])
  func readsWhatPeopleType(text: String, id: String) {
    #expect(RecordID(typed: text)?.text == id)
  }

  @Test(arguments: [
    "", "v", "312", "v0", "x1", "v1.5", "v+5", "v5a", "abcdv1", "v1234567890", "ㅍ1",
  ])
  func refusesWhatNobodyMeansAsAnID(text: String) {
    #expect(RecordID(typed: text) == nil)
  }

  @Test func ordersByPrefixKindAndNumber() {
    let texts = ["V-0002", "V-10000", "S-0001", "F-0001", "O-0009", "RV-0001"]
    #expect(texts.reversed().compactMap { RecordID($0) }.sorted().map(\.text) == texts)
  }

  @Test func kindsHaveDifferentLettersAndFiles() {
    #expect(Set(RecordKind.allCases.map(\.letter)).count == 9)
    #expect(Set(RecordKind.allCases.map(\.fileName)).count == 9)
    #expect(RecordKind.followup.fileName == "followups.json")
  }

  @Test(arguments: [
    ("victim", RecordKind.victim), ("Victims", .victim), ("follow-ups", .followup),
    ("followup", .followup), ("notes", .note), ("COUNTERPART", .counterpart),
  ])
  func wordsNameKinds(word: String, kind: RecordKind) {
    #expect(RecordKind(word: word) == kind)
  }

  @Test(arguments: ["", "s", "case", "victimss", "v"])
  func otherWordsNameNone(word: String) {
    #expect(RecordKind(word: word) == nil)
  }

  @Test func standInsAreNoLawfulIDs() {
    let id = RecordID.provisional(.note, 3)
    #expect(id.isProvisional)
    #expect(RecordID(id.text) == nil)
    #expect(!RecordID(.note, 999_999_999).isProvisional)
  }

  @Test(arguments: ["", "R", "ABC"])
  func prefixesAreCapitals(text: String) {
    #expect(BookPrefix(text)?.text == text)
  }

  @Test(arguments: ["r", "ABCD", "A1", "É"])
  func otherPrefixesAreRefused(text: String) {
    #expect(BookPrefix(text) == nil)
  }
}
