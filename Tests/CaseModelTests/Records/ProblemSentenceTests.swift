import CaseModel
import Testing

struct ProblemSentenceTests {
  static let problems: [Problem] = [
    .badJSON("bad"), .wrongType(expected: Phrase("a day", "날짜")), .unknownCode("x", list: "stage"),
    .unknownField, .badID("x"), .wrongKind(id: "V-0001", expected: [.compound]),
    .danglingLink("V-0001"), .missing, .missingOneOf(["a", "b"]), .tooLong(limit: 5),
    .outOfRange("0…5"), .severalLines, .unsafeCharacter("\u{202E}"), .duplicateID("V-0001"),
    .outOfOrder, .missingFile, .notOurs,
    .sizeDiffers, .hashDiffers, .recordDiffers, .tornLine, .sealedLine,
    .cutLine(seen: 7), .chainBroken(sequence: 7),
    .journalShort,
    .staleBase(expected: 1, found: 2), .severalCurrentStays, .unreadable("why"), .newerFormat(9),
  ]

  @Test(arguments: problems)
  func everyProblemHasASentenceInBothLanguages(problem: Problem) {
    #expect(problem.sentence(.en).count > 2)
    #expect(problem.sentence(.ko).unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
    #expect(!problem.sentence(.en).hasSuffix("."))
  }

  @Test func aFindingIsOneLineWithItsPosition() {
    let finding = Finding(
      file: "records/victims.json",
      line: 12,
      column: 40,
      record: "V-0312",
      field: "stays[0].kind",
      problem: .missing
    )
    #expect(finding.position == "records/victims.json:12:40")
    #expect(
      finding.text(.en) == "records/victims.json:12:40: V-0312: stays[0].kind: must have a value"
    )
    #expect(Finding(file: "lock", problem: .missingFile).text(.en) == "lock: the file is missing")
  }

  @Test func everyActionHasWords() {
    for action in CommitAction.allCases {
      #expect(!action.label.en.isEmpty && !action.label.ko.isEmpty)
    }
    #expect(Set(CommitAction.allCases.map(\.label.en)).count == CommitAction.allCases.count)
  }
}
